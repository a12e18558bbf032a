package org.headlight.export.sheet;

import java.awt.image.BufferedImage;
import org.headlight.render.figure.Box;

/**
 * Images whose pixels stay rectangles in programs that smooth what they enlarge: each pixel is repeated until the image is finer
 * than the paper, so that nothing is left to smooth. Runs of one colour take next to no room in a file.
 */
final class Enlarged {
    private static final int FINENESS = 2;
    private static final int LONGEST_SIDE = 4096;

    private Enlarged() {}

    /** The image with each pixel repeated as often as the box asks for. */
    static BufferedImage over(BufferedImage image, Box box) {
        int across = times(image.getWidth(), box.width());
        int down = times(image.getHeight(), box.height());
        BufferedImage large =
                new BufferedImage(image.getWidth() * across, image.getHeight() * down, BufferedImage.TYPE_INT_ARGB);
        int[] row = new int[large.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < row.length; x++) {
                row[x] = image.getRGB(x / across, y);
            }
            for (int copy = 0; copy < down; copy++) {
                large.setRGB(0, y * down + copy, row.length, 1, row, 0, row.length);
            }
        }
        return large;
    }

    private static int times(int pixels, double length) {
        int wanted = (int) Math.ceil(FINENESS * length / pixels);
        return Math.clamp(wanted, 1, Math.max(1, LONGEST_SIDE / pixels));
    }
}
