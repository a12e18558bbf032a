package org.headlight.render;

/** How well two colours can be told apart, after the Web Content Accessibility Guidelines 2.2, section 1.4.3. */
public final class Contrast {

    /** The ratio from which body text is readable. */
    public static final double READABLE = 4.5;

    private static final int WHITE = 0xffffffff;
    private static final int BLACK = 0xff010409;

    /** The luminance at which white and black text are equally readable, 4.5:1 either way. */
    private static final double THRESHOLD = 0.181;

    private Contrast() {}

    /** White or near black, whichever is readable on an opaque background at 4.5:1 or better. */
    public static int textOn(int background) {
        return luminance(background) < THRESHOLD ? WHITE : BLACK;
    }

    /** The contrast ratio of two opaque colours, from 1 for equal ones to 21 for black on white. */
    public static double ratio(int first, int second) {
        double one = luminance(first) + 0.05;
        double other = luminance(second) + 0.05;
        return Math.max(one, other) / Math.min(one, other);
    }

    /** The relative luminance of an opaque colour in sRGB, from 0 for black to 1 for white. */
    public static double luminance(int color) {
        return 0.2126 * linear(color >> 16) + 0.7152 * linear(color >> 8) + 0.0722 * linear(color);
    }

    private static double linear(int channel) {
        double value = (channel & 0xff) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
