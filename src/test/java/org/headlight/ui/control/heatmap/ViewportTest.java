package org.headlight.ui.control.heatmap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ViewportTest {

    @ParameterizedTest
    @ValueSource(doubles = {0.25, 1, 7, 20, 64})
    void findsTheCellUnderTheMiddleOfEveryCellInView(double size) {
        Viewport view = new Viewport(30, 50, size, size, 300, 200, 40, 20);
        for (int row = view.firstRow(); row < view.endRow(); row++) {
            for (int column = view.firstColumn(); column < view.endColumn(); column++) {
                double x = view.x(column + 0.5);
                double y = view.y(row + 0.5);
                if (x >= 0 && y >= 0 && x < view.seenWidth() && y < view.seenHeight()) {
                    assertEquals(new Cell(row, column), view.cellAt(x, y));
                }
            }
        }
    }

    @Test
    void hasNoCellBesideTheMatrix() {
        Viewport view = new Viewport(3, 3, 20, 20, 300, 200, 0, 0);
        assertNull(view.cellAt(-0.1, 10));
        assertNull(view.cellAt(60, 10));
        assertNull(view.cellAt(10, 60));
        assertEquals(new Cell(2, 2), view.cellAt(59.9, 59.9));
    }

    @Test
    void keepsWhatLiesUnderThePointerWhenZooming() {
        Viewport view = new Viewport(1000, 1000, 10, 10, 400, 300, 2000, 3000);
        Viewport larger = view.zoomed(new Viewport(1000, 1000, 20, 20, 380, 310, 0, 0), 120, 80, 140, 70);
        assertEquals(view.cellAt(120, 80), larger.cellAt(140, 70));
        Viewport smaller = larger.zoomed(new Viewport(1000, 1000, 5, 5, 400, 300, 0, 0), 140, 70, 120, 80);
        assertEquals(view.cellAt(120, 80), smaller.cellAt(120, 80));
    }

    @Test
    void scrollsNoFurtherThanTheMatrixGoes() {
        Viewport view = new Viewport(100, 100, 10, 10, 400, 300, 0, 0);
        assertEquals(600, view.moved(9999, 0).scrollX());
        assertEquals(700, view.moved(0, 9999).scrollY());
        assertEquals(0, view.moved(-5, -5).scrollX());
    }

    @Test
    void revealsACellWithTheLeastMovement() {
        Viewport view = new Viewport(100, 100, 10, 10, 400, 300, 0, 0);
        assertEquals(view, view.showing(new Cell(5, 5)));
        Viewport moved = view.showing(new Cell(0, 60));
        assertEquals(210, moved.scrollX());
        assertTrue(moved.x(60) + 10 <= 400);
        assertEquals(50, moved.showing(new Cell(0, 5)).scrollX());
    }

    @Test
    void fitsWholePixelsAndStepsThroughRoundSizes() {
        assertEquals(33, CellSize.fitting(500, 15, 40));
        assertEquals(40, CellSize.fitting(5000, 15, 40));
        assertEquals(0.5, CellSize.fitting(500, 1000, 40));
        assertEquals(24, CellSize.above(20));
        assertEquals(16, CellSize.below(20));
        assertEquals(40, CellSize.above(33));
    }
}
