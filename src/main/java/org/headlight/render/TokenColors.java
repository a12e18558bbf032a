package org.headlight.render;

/**
 * The background of a token by its weight: from the colour of the page to a strong one over five stops. Immutable.
 *
 * @param direction which of the two scales
 * @param palette the page it lies on
 * @param maximum the weight with the strongest colour, above 0
 * @param intensity how early colours grow strong, from 0 to 1; 0.5 follows the weights in proportion. It changes
 *     colours only, never numbers
 */
public record TokenColors(TokenDirection direction, Palette palette, double maximum, double intensity) {

    /** The intensity a view starts with: a little above proportion, so that middling weights are seen. */
    public static final double USUAL_INTENSITY = 0.62;

    /** Below this share of the strongest colour a token keeps the page, so that the text stays calm. */
    private static final double FAINTEST = 0.1;

    private static final ColorStops TEAL_ON_WHITE =
            new ColorStops(0xffffffff, 0xffd3ece7, 0xff8fd0c4, 0xff3aa293, 0xff0b6b62);
    private static final ColorStops TEAL_ON_DARK =
            new ColorStops(0xff0d1117, 0xff11312f, 0xff17635f, 0xff2b9d90, 0xff8ff0d8);
    private static final ColorStops ORANGE_ON_WHITE =
            new ColorStops(0xffffffff, 0xfffde3c8, 0xfff9b475, 0xffe07320, 0xffa84a06);
    private static final ColorStops ORANGE_ON_DARK =
            new ColorStops(0xff0d1117, 0xff4a2a12, 0xffa04f10, 0xfff08c3a, 0xffffc894);

    /** @throws IllegalArgumentException if the maximum is not above 0 or the intensity is outside 0 to 1 */
    public TokenColors {
        if (!(maximum > 0) || !(intensity >= 0 && intensity <= 1)) {
            throw new IllegalArgumentException(
                    "expected a maximum above 0 and an intensity from 0 to 1 but got %s and %s"
                            .formatted(maximum, intensity));
        }
    }

    /** The opaque colour behind a token; the colour of the page where the weight is too small to matter. */
    public int background(double weight) {
        if (Double.isNaN(weight)) {
            return ColorScale.NOT_A_NUMBER;
        }
        double strength = strength(weight);
        return strength < FAINTEST ? palette.page() : ramp(strength);
    }

    /** Whether the background differs from the page. */
    public boolean isFilled(double weight) {
        return Double.isNaN(weight) || strength(weight) >= FAINTEST;
    }

    /** The text colour on the background of a weight: that of the page as long as it is readable, 4.5:1. */
    public int text(double weight) {
        int background = background(weight);
        boolean readable = Contrast.ratio(palette.text(), background) >= Contrast.READABLE;
        return readable ? palette.text() : Contrast.textOn(background);
    }

    /** The colour at a place of the scale, for the legend: 0 is the page, 1 the strongest. */
    public int ramp(double strength) {
        return stops().at(strength);
    }

    private double strength(double weight) {
        return Math.pow(Math.clamp(weight / maximum, 0.0, 1.0), Math.pow(2, 2 - 4 * intensity));
    }

    private ColorStops stops() {
        boolean light = palette == Palette.LIGHT;
        return switch (direction) {
            case ATTENDS_TO -> light ? TEAL_ON_WHITE : TEAL_ON_DARK;
            case IS_ATTENDED_BY -> light ? ORANGE_ON_WHITE : ORANGE_ON_DARK;
        };
    }
}
