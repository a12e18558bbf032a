package org.headlight.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.headlight.snapshot.Matrix;
import org.junit.jupiter.api.Test;

class MatrixRasterTest {

    private static final Matrix TWO_BY_THREE =
            new Matrix(2, 3, new float[] {0, 1, 2, Float.NaN, Float.POSITIVE_INFINITY, -1});

    @Test
    void everyCellIsOnePixelOfItsColour() {
        Raster raster = MatrixRaster.of(TWO_BY_THREE, ColorScale.WEIGHTS);
        assertEquals(3, raster.width());
        assertEquals(2, raster.height());
        int pink = 0xffe0218a;
        assertArrayEquals(new int[] {0xff440154, 0xfffde725, 0xfffde725, pink, pink, 0xff440154}, raster.pixels());
    }

    @Test
    void maskedCellsHaveNoColourWhateverTheirValue() {
        Matrix scores = new Matrix(2, 3, new float[] {0, Float.NEGATIVE_INFINITY, 0, Float.NEGATIVE_INFINITY, 0, 0});
        Raster raster = MatrixRaster.of(TWO_BY_THREE, CellMask.ofScores(scores), ColorScale.WEIGHTS);
        assertEquals(0xff440154, raster.at(0, 0));
        assertEquals(0, raster.at(1, 0));
        assertEquals(0, raster.at(0, 1));
    }

    @Test
    void aLargeMatrixIsPaintedCellByCell() {
        int side = 4096;
        float[] values = new float[side * side];
        values[17 * side + 4000] = 1;
        Raster raster = MatrixRaster.of(new Matrix(side, side, values), ColorScale.WEIGHTS);
        assertEquals(0xfffde725, raster.at(4000, 17));
        assertEquals(0xff440154, raster.at(17, 4000));
    }
}
