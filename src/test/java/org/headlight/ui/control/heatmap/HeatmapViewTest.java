package org.headlight.ui.control.heatmap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.headlight.render.CellMask;
import org.headlight.render.ColorScale;
import org.headlight.render.figure.Box;
import org.headlight.snapshot.Matrix;
import org.headlight.ui.control.Gestures;
import org.headlight.ui.control.JavaFx;
import org.headlight.ui.control.PairTooltip;
import org.headlight.ui.control.Pictures;
import org.headlight.ui.control.Samples;
import org.headlight.ui.control.theme.Theme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(JavaFx.class)
class HeatmapViewTest {
    private static final Matrix NINE =
            new Matrix(3, 3, new float[] {0, 0.125f, 0.25f, 0.375f, 0.5f, 0.625f, 0.75f, 0.875f, 1});

    private HeatmapView view;
    private Scene scene;

    @BeforeEach
    void forget() {
        view = null;
        scene = null;
    }

    private void show(Matrix matrix, CellMask mask, double width, double height) {
        view = new HeatmapView();
        view.setFigure(Samples.bare(matrix, mask));
        scene = Pictures.scene(new StackPane(view), width, height, Theme.LIGHT);
    }

    private double x(int column) {
        Box cell = view.heatmapLayout().cell(new Cell(0, column));
        return cell.x() + cell.width() / 2;
    }

    private double y(int row) {
        Box cell = view.heatmapLayout().cell(new Cell(row, 0));
        return cell.y() + cell.height() / 2;
    }

    private int pixel(int row, int column) {
        return Pictures.of(scene).getPixelReader().getArgb((int) x(column), (int) y(row));
    }

    @Test
    void everyCellHasExactlyTheColourOfItsValue() {
        show(NINE, CellMask.EVERYWHERE, 640, 480);
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                assertEquals(ColorScale.WEIGHTS.color(NINE.at(row, column)), pixel(row, column));
            }
        }
    }

    @Test
    void cellsHaveExactColoursUpToTheirEdgesAtEverySize() {
        show(Samples.weights(40, 60), CellMask.EVERYWHERE, 800, 600);
        for (int zooming = 0; zooming < 4; zooming++) {
            Cell cell = new Cell(20, 30);
            view.reveal(cell);
            Box box = view.heatmapLayout().cell(cell);
            int expected = ColorScale.WEIGHTS.color(view.getFigure().matrix().at(20, 30));
            var pixels = Pictures.of(scene).getPixelReader();
            assertEquals(expected, pixels.getArgb((int) box.x() + 1, (int) box.y() + 1));
            assertEquals(expected, pixels.getArgb((int) box.right() - 1, (int) box.bottom() - 1));
            view.zoomIn();
            Pictures.layOut(scene);
        }
    }

    @Test
    void notANumberHasItsOwnColourAndAMaskedCellNone() {
        Matrix matrix = new Matrix(4, 4, new float[16]);
        matrix.values()[5] = Float.NaN;
        show(matrix, (row, column) -> column <= row, 640, 480);
        Box broken = view.heatmapLayout().cell(new Cell(1, 1));
        int corner = Pictures.of(scene).getPixelReader().getArgb((int) broken.x() + 4, (int) broken.y() + 4);
        assertEquals(ColorScale.NOT_A_NUMBER, corner);
        assertNotEquals(ColorScale.WEIGHTS.color(0), pixel(0, 3));
    }

    @Test
    void hoveringPreviewsAndLeavingForgets() {
        show(NINE, CellMask.EVERYWHERE, 640, 480);
        Gestures.move(view, x(2), y(1));
        assertEquals(new Cell(1, 2), view.getHoveredCell());
        assertTrue(tooltip().isVisible() || layOutAndSee());
        Gestures.move(view, 1, 1);
        assertNull(view.getHoveredCell());
        Gestures.move(view, x(0), y(0));
        Gestures.leave(view);
        assertNull(view.getHoveredCell());
        Pictures.layOut(scene);
        assertFalse(tooltip().isVisible());
    }

    private boolean layOutAndSee() {
        Pictures.layOut(scene);
        return tooltip().isVisible();
    }

    private Node tooltip() {
        return view.lookup("." + PairTooltip.STYLE_CLASS);
    }

    @Test
    void clickingPinsAndClickingAgainFrees() {
        show(NINE, CellMask.EVERYWHERE, 640, 480);
        Gestures.click(view, x(1), y(1), false);
        assertEquals(new Cell(1, 1), view.getPinnedCell());
        Gestures.click(view, x(2), y(0), false);
        assertEquals(new Cell(0, 2), view.getPinnedCell());
        Gestures.click(view, x(2), y(0), false);
        assertNull(view.getPinnedCell());
    }

    @Test
    void keysWalkPinAndClear() {
        show(NINE, CellMask.EVERYWHERE, 640, 480);
        Gestures.press(view, KeyCode.RIGHT);
        assertEquals(new Cell(0, 0), view.getHoveredCell());
        Gestures.press(view, KeyCode.RIGHT);
        Gestures.press(view, KeyCode.DOWN);
        assertEquals(new Cell(1, 1), view.getHoveredCell());
        Gestures.press(view, KeyCode.UP);
        Gestures.press(view, KeyCode.UP);
        assertEquals(new Cell(0, 1), view.getHoveredCell());
        Gestures.press(view, KeyCode.ENTER);
        assertEquals(new Cell(0, 1), view.getPinnedCell());
        Gestures.press(view, KeyCode.ESCAPE);
        assertNull(view.getHoveredCell());
        assertNull(view.getPinnedCell());
    }

    @Test
    void zoomsToThePointerAndBackToFit() {
        show(Samples.weights(200, 200), CellMask.EVERYWHERE, 800, 600);
        double fitting = view.getZoom();
        Box cells = view.heatmapLayout().cells();
        double pointerX = cells.x() + 100;
        double pointerY = cells.y() + 60;
        for (int i = 0; i < 3; i++) {
            Gestures.wheelWithControl(view, pointerX, pointerY, 40);
        }
        for (int i = 0; i < 6; i++) {
            Cell before = view.cellAt(pointerX, pointerY);
            Gestures.wheelWithControl(view, pointerX, pointerY, 40);
            Cell after = view.cellAt(pointerX, pointerY);
            assertTrue(Math.abs(before.row() - after.row()) <= 1 && Math.abs(before.column() - after.column()) <= 1);
        }
        assertTrue(view.getZoom() > fitting);
        Gestures.pressWithControl(view, KeyCode.DIGIT0);
        assertEquals(fitting, view.getZoom());
    }

    @Test
    void draggingPansAndDoesNotPin() {
        show(Samples.weights(100, 100), CellMask.EVERYWHERE, 800, 600);
        for (int i = 0; i < 8; i++) {
            view.zoomIn();
        }
        Viewport before = view.heatmapLayout().viewport();
        Gestures.drag(
                view,
                x(before.firstColumn() + 5),
                y(before.firstRow() + 5),
                x(before.firstColumn() + 3),
                y(before.firstRow() + 4));
        Viewport after = view.heatmapLayout().viewport();
        assertEquals(before.scrollX() + 2 * before.cellWidth(), after.scrollX(), 1.01);
        assertNull(view.getPinnedCell());
    }

    @Test
    void aFigureOfTheSameSizeKeepsWhatWasPinnedAndAnotherDoesNot() {
        show(NINE, CellMask.EVERYWHERE, 640, 480);
        view.setPinnedCell(new Cell(2, 2));
        view.setFigure(Samples.bare(new Matrix(3, 3, new float[9]), CellMask.EVERYWHERE));
        assertEquals(new Cell(2, 2), view.getPinnedCell());
        view.setFigure(Samples.bare(new Matrix(2, 2, new float[4]), CellMask.EVERYWHERE));
        assertNull(view.getPinnedCell());
    }

    @Test
    void aThemeChangeRepaintsWithItsOwnColours() {
        show(NINE, CellMask.EVERYWHERE, 640, 480);
        int light = darkest(view.heatmapLayout().cells().x() - 30, y(1));
        Theme.DARK.applyTo(scene);
        int dark = darkest(view.heatmapLayout().cells().x() - 30, y(1));
        assertNotEquals(light, dark);
        Theme.LIGHT.applyTo(scene);
    }

    private int darkest(double x, double y) {
        return Pictures.of(scene).getPixelReader().getArgb((int) x, (int) y);
    }

    @Test
    void isNotPaintedWhileHidden() {
        show(NINE, CellMask.EVERYWHERE, 640, 480);
        int before = pixel(0, 0);
        view.setVisible(false);
        view.setFigure(Samples.bare(new Matrix(3, 3, new float[] {1, 1, 1, 1, 1, 1, 1, 1, 1}), CellMask.EVERYWHERE));
        Pictures.layOut(scene);
        view.setVisible(true);
        assertNotEquals(before, pixel(0, 0));
    }

    @Test
    void thousandsOfRowsAreDrawnAndHoveringFindsTheLargestUnderAPixel() {
        float[] values = new float[4096 * 4096];
        values[2000 * 4096 + 3001] = 1;
        show(new Matrix(4096, 4096, values), CellMask.EVERYWHERE, 800, 600);
        Box spike = view.heatmapLayout().cell(new Cell(2000, 3001));
        assertEquals(new Cell(2000, 3001), view.cellAt(Math.floor(spike.x()), Math.floor(spike.y())));
    }

    @Test
    void emptyAndTinyShowNothingAndDoNotFail() {
        show(new Matrix(0, 0, new float[0]), CellMask.EVERYWHERE, 640, 480);
        Gestures.move(view, 100, 100);
        Gestures.press(view, KeyCode.RIGHT);
        assertNull(view.getHoveredCell());
        show(NINE, CellMask.EVERYWHERE, 40, 30);
        Pictures.of(scene);
        show(new Matrix(1, 1, new float[] {1}), CellMask.EVERYWHERE, 300, 200);
        assertEquals(ColorScale.WEIGHTS.color(1), pixel(0, 0));
    }
}
