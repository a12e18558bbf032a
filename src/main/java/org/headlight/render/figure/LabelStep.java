package org.headlight.render.figure;

/** Which labels of a dense axis are shown: the first and every k-th after it, so that none touches the next. */
public final class LabelStep {

    private LabelStep() {}

    /**
     * The smallest k of 1, 2, 5, 10, 20, 50 and so on whose labels have room.
     *
     * @param pitch distance between neighbouring cells, pixels
     * @param extent room that one label takes along the axis, pixels
     */
    public static int every(double pitch, double extent) {
        if (!(pitch > 0)) {
            throw new IllegalArgumentException("pitch: expected more than 0 but got " + pitch);
        }
        int power = 1;
        while (true) {
            for (int factor : new int[] {1, 2, 5}) {
                if (factor * power * pitch >= extent) {
                    return factor * power;
                }
            }
            power *= 10;
        }
    }

    /**
     * Whether a label is shown.
     *
     * @param index from 0; what is shown are the positions 1, k + 1, 2k + 1 as the reader counts them
     */
    public static boolean shows(int index, int every) {
        return index % every == 0;
    }
}
