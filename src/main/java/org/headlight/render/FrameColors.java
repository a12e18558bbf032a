package org.headlight.render;

/** The frame of a head by a measure of it: the low end is the colour of edges, so that what matters little steps back. */
public final class FrameColors {
    private static final ColorStops ON_WHITE =
            new ColorStops(0xffd0d7de, 0xfff6c898, 0xffee8a3c, 0xffc2500e, 0xff702506);
    private static final ColorStops ON_DARK =
            new ColorStops(0xff30363d, 0xff6b3a1d, 0xffb85a1c, 0xfff0883e, 0xffffd8a8);

    private FrameColors() {}

    /**
     * The opaque colour of a measure.
     *
     * @param strength 0 is the least, 1 the most there is; NaN, where there is no measure, is drawn as the least
     */
    public static int at(double strength, Palette palette) {
        return (palette == Palette.LIGHT ? ON_WHITE : ON_DARK).at(Double.isNaN(strength) ? 0 : strength);
    }
}
