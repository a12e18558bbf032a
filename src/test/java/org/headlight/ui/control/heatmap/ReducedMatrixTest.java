package org.headlight.ui.control.heatmap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.headlight.render.CellMask;
import org.headlight.render.ColorScale;
import org.headlight.render.Downsampling;
import org.headlight.render.Raster;
import org.headlight.snapshot.Matrix;
import org.junit.jupiter.api.Test;

class ReducedMatrixTest {

    @Test
    void aSpikeSurvivesEveryZoomingOut() {
        float[] values = new float[333 * 500];
        values[217 * 500 + 301] = 0.9f;
        ReducedMatrix reduced =
                new ReducedMatrix(new Matrix(333, 500, values), CellMask.EVERYWHERE, Downsampling.MAXIMUM);
        for (double size = 0.9; size > 0.01; size /= 1.7) {
            Matrix level = reduced.at(size, size);
            Raster raster = reduced.paint(0, level.rows(), 0, level.columns(), ColorScale.WEIGHTS);
            int spike = ColorScale.WEIGHTS.color(0.9f);
            assertTrue(Arrays.stream(raster.pixels()).anyMatch(pixel -> pixel == spike), "lost at " + size);
            assertTrue(
                    size * 500 / level.columns() >= 1 && size * 333 / level.rows() >= 1,
                    "finer than a pixel at " + size);
        }
    }

    @Test
    void cellsOfAPixelOrMoreAreTheMatrixItself() {
        Matrix matrix = new Matrix(3, 3, new float[9]);
        ReducedMatrix reduced = new ReducedMatrix(matrix, CellMask.EVERYWHERE, Downsampling.MAXIMUM);
        assertSame(matrix, reduced.at(1, 20));
    }

    @Test
    void aBlockIsMaskedOnlyWhereAllOfItsCellsAre() {
        ReducedMatrix reduced = new ReducedMatrix(
                new Matrix(4, 4, new float[16]), (row, column) -> column <= row, Downsampling.MAXIMUM);
        Matrix half = reduced.at(0.5, 0.5);
        Raster raster = reduced.paint(0, 2, 0, 2, ColorScale.WEIGHTS);
        assertEquals(ColorScale.WEIGHTS.color(0), raster.at(0, 0));
        assertEquals(ColorScale.MASKED, raster.at(1, 0));
        assertEquals(ColorScale.WEIGHTS.color(0), raster.at(1, 1));
    }
}
