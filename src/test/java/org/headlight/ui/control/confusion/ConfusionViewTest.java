package org.headlight.ui.control.confusion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.headlight.render.ColorMap;
import org.headlight.render.figure.Box;
import org.headlight.render.figure.ConfusionFigure;
import org.headlight.snapshot.Matrix;
import org.headlight.ui.control.JavaFx;
import org.headlight.ui.control.Pictures;
import org.headlight.ui.control.heatmap.Cell;
import org.headlight.ui.control.theme.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(JavaFx.class)
class ConfusionViewTest {
    private static final float[] COUNTS = {7, 2, 0, 0, 133, 3, 5, 14, 69};

    private static ConfusionFigure figure() {
        return new ConfusionFigure(
                "Confusion", "", List.of("abbreviation", "description", "entity"), new Matrix(3, 3, COUNTS));
    }

    private static Scene scene(ConfusionView view, Theme theme) {
        view.figureProperty().set(figure());
        return Pictures.scene(new StackPane(view), 520, 360, theme);
    }

    /** The colour of a cell is that of its share of the row; where nothing fell there is no fill. */
    @Test
    void colourIsTheShareOfTheRow() {
        for (Theme theme : Theme.values()) {
            ConfusionView view = new ConfusionView();
            WritableImage image = Pictures.of(scene(view, theme));
            int ground = image.getPixelReader().getArgb(1, 1);
            double[] rows = {9, 136, 88};
            for (int cell = 0; cell < COUNTS.length; cell++) {
                Box box = view.drawnLayout().cell(cell / 3, cell % 3);
                int pixel = image.getPixelReader().getArgb((int) box.x() + 6, (int) box.y() + 6);
                int expected = COUNTS[cell] == 0 ? ground : ColorMap.VIRIDIS.at(COUNTS[cell] / rows[cell / 3]);
                assertEquals(
                        Integer.toHexString(expected),
                        Integer.toHexString(pixel),
                        "cell %d, %s".formatted(cell, theme));
            }
        }
        ConfusionView view = new ConfusionView();
        Pictures.keep(scene(view, Theme.DARK), "confusion-dark");
    }

    @Test
    void theArrowsWalkAndEnterChooses() {
        ConfusionView view = new ConfusionView();
        Scene scene = scene(view, Theme.LIGHT);
        WritableImage before = Pictures.of(scene);
        for (KeyCode key : List.of(KeyCode.DOWN, KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.ENTER)) {
            press(view, key);
        }
        assertEquals(new Cell(1, 2), view.chosenProperty().get());
        Box box = view.drawnLayout().cell(1, 2);
        WritableImage after = Pictures.of(scene);
        assertNotEquals(
                before.getPixelReader().getArgb((int) box.x(), (int) box.y() + 10),
                after.getPixelReader().getArgb((int) box.x(), (int) box.y() + 10),
                "the chosen cell has a frame");
        press(view, KeyCode.ENTER);
        assertNull(view.chosenProperty().get(), "again lets go");
    }

    private static void press(ConfusionView view, KeyCode key) {
        Event.fireEvent(view, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }

    @Test
    void aCellIsReadInASentence() {
        ConfusionView view = new ConfusionView();
        scene(view, Theme.LIGHT);
        assertEquals("entity taken for description: 14 of 88, 15.9 % of the row", view.words(new Cell(2, 1)));
        assertEquals("description found: 133 of 136, 97.8 % of the row", view.words(new Cell(1, 1)));
    }
}
