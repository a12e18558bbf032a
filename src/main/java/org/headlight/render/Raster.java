package org.headlight.render;

/**
 * A picture with one pixel for each cell, to be enlarged without smoothing. Immutable: the array is handed over.
 *
 * <p>Every pixel is opaque, or 0 where the cell is masked; both are the same with and without multiplied alpha.
 *
 * @param width pixels across
 * @param height pixels down
 * @param pixels [height, width] in ARGB, row after row
 */
public record Raster(int width, int height, int[] pixels) {

    /** @throws IllegalArgumentException if the pixels do not fill the rectangle exactly; says expected and actual */
    public Raster {
        if (width < 0 || height < 0 || pixels.length != Math.multiplyExact(width, height)) {
            throw new IllegalArgumentException("pixels: expected %d x %d = %d but got %d"
                    .formatted(height, width, (long) width * height, pixels.length));
        }
    }

    /** The colour at a place, both counted from 0 at the top left. */
    public int at(int x, int y) {
        return pixels[y * width + x];
    }
}
