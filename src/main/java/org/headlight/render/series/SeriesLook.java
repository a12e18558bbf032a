package org.headlight.render.series;

import java.util.Optional;

/**
 * What of a forecast's attention is looked at. Immutable.
 *
 * @param head index of the head whose weights lie on the signal and in the map, from 0
 * @param step the forecast step whose weights lie on the signal, from 0; {@link #MEAN} for the mean over the horizon
 * @param brushed a part of the history whose share is measured, if any
 * @param byLag whether the columns of the map are lags, so that a period is an upright line; otherwise they are times, as in
 *     the signal above
 */
public record SeriesLook(int head, int step, Optional<Interval> brushed, boolean byLag) {
    /** The mean over the horizon instead of one step. */
    public static final int MEAN = -1;

    /** The first head, the mean over the horizon, nothing brushed, by time. */
    public static final SeriesLook FIRST = new SeriesLook(0, MEAN, Optional.empty(), false);

    /** The same for another head. */
    public SeriesLook withHead(int other) {
        return new SeriesLook(other, step, brushed, byLag);
    }

    /** The same for another forecast step. */
    public SeriesLook withStep(int other) {
        return new SeriesLook(head, other, brushed, byLag);
    }

    /** The same with another part of the past brushed. */
    public SeriesLook withBrushed(Optional<Interval> other) {
        return new SeriesLook(head, step, other, byLag);
    }

    /** The same with the other columns in the map. */
    public SeriesLook withByLag(boolean lags) {
        return new SeriesLook(head, step, brushed, lags);
    }
}
