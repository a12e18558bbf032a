package org.headlight.ui;

import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

/** The sign of the program: a small map with a bright way through it. */
final class Logo extends GridPane {
    private static final String[][] CELLS = {
        {"#440154", "#440154", "#5ec962"}, {"#440154", "#fde725", "#3b528b"}, {"#5ec962", "#3b528b", "#440154"}
    };

    Logo() {
        getStyleClass().add("logo");
        for (int row = 0; row < CELLS.length; row++) {
            for (int column = 0; column < CELLS[row].length; column++) {
                Region cell = new Region();
                cell.setMinSize(5, 5);
                cell.setStyle("-fx-background-color: " + CELLS[row][column]);
                add(cell, column, row);
            }
        }
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }
}
