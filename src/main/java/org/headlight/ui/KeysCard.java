package org.headlight.ui;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.headlight.ui.control.Chip;
import org.headlight.ui.part.Parts;
import org.kordamp.ikonli.feather.Feather;

/** The list of keys, over the window. FX thread only. */
final class KeysCard extends VBox {
    private static final List<List<String>> KEYS = List.of(
            List.of("Ctrl+O", "Open a file"),
            List.of("Space", "Train, pause, go on"),
            List.of("S", "One step"),
            List.of("Ctrl+.", "Stop, and keep what was learned"),
            List.of("Ctrl+1 … 4", "Data, Heatmap, Tokens, Series"),
            List.of("Ctrl+5 … 9", "Heads, Compare, Model, Evaluate, Shoot-out"),
            List.of("Ctrl+Left, Right", "Previous, next example"),
            List.of("Ctrl+T", "Type a sentence"),
            List.of("Arrows, Enter", "Walk through the heatmap, pin a cell"),
            List.of("Arrows, Enter, S", "Walk through the heads, lock one, sort"),
            List.of("C, Ctrl+click", "Compare this head, mark one for it"),
            List.of("X", "Switch this head off, or on"),
            List.of("Delete", "Mask the pinned token, or give it back"),
            List.of("Shift+Left, Right", "Brush the past of a series"),
            List.of("Ctrl++, −, 0", "Larger cells, smaller cells, fit"),
            List.of("Home, P, End", "First moment, play, newest moment"),
            List.of("Ctrl+E", "Export the view: pictures, numbers, rows of files"),
            List.of("Ctrl+Shift+C, N", "Copy the view as picture, as numbers"),
            List.of("Ctrl+D", "Light or dark"),
            List.of("Ctrl+Shift+1, 2, 3", "Setup, timeline, inspector"),
            List.of("Esc", "Let go, close"),
            List.of("F1", "This list"));

    KeysCard(Runnable close) {
        getStyleClass().addAll("keys-card");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Button x = Parts.flatIconButton(Feather.X, "Close (Esc)", close);
        BorderPane head = new BorderPane(null, null, x, null, Parts.label("Keys", "figure-title", Parts.SEMI_BOLD));
        GridPane grid = new GridPane();
        grid.getStyleClass().add("keys");
        for (int row = 0; row < KEYS.size(); row++) {
            grid.addRow(
                    row,
                    new Chip(KEYS.get(row).get(0), Chip.Tone.NEUTRAL),
                    Parts.label(KEYS.get(row).get(1)));
        }
        getChildren().addAll(head, grid);
    }
}
