package org.headlight.ui.control.series;

/**
 * A place in a forecast's figure that is pointed at. Immutable.
 *
 * @param part of the figure
 * @param head the ribbon, from 0; {@link #NONE} beside the ribbons
 * @param step the forecast step, from 0; {@link #NONE} where none is pointed at
 * @param past the step of the history, from 0; {@link #NONE} where none is pointed at
 * @param lag how far back, from 1; {@link #NONE} outside the profile
 */
public record Spot(Part part, int head, int step, int past, int lag) {
    /** Nothing of that kind. */
    public static final int NONE = -1;

    /** The parts of the figure. */
    public enum Part {
        /** The history above. */
        SIGNAL,
        /** The horizon above. */
        FORECAST,
        /** The ribbons of the heads. */
        RIBBONS,
        /** The map. */
        MAP,
        /** The lag profile. */
        PROFILE
    }

    /** A step of the history. */
    public static Spot past(int past) {
        return new Spot(Part.SIGNAL, NONE, NONE, past, NONE);
    }

    /** A forecast step. */
    public static Spot forecast(int step) {
        return new Spot(Part.FORECAST, NONE, step, NONE, NONE);
    }

    static Spot ribbon(int head, int past) {
        return new Spot(Part.RIBBONS, head, NONE, past, NONE);
    }

    static Spot cell(int step, int past) {
        return new Spot(Part.MAP, NONE, step, past, NONE);
    }

    static Spot lag(int lag) {
        return new Spot(Part.PROFILE, NONE, NONE, NONE, lag);
    }
}
