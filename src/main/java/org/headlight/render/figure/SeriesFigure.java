package org.headlight.render.figure;

import org.headlight.render.ColorScale;
import org.headlight.render.series.ForecastSeries;
import org.headlight.render.series.SeriesLook;

/**
 * A forecast with the past that fed it: signal, ribbons of the heads, map of one head, profile of the lags. Immutable.
 *
 * @param title what it shows
 * @param caption head, range, moment; may be empty
 * @param series the numbers
 * @param look which head, step and part of the past is looked at
 * @param scale the colours of ribbons and map, the same for all heads
 */
public record SeriesFigure(String title, String caption, ForecastSeries series, SeriesLook look, ColorScale scale)
        implements Figure {

    /** The same with something else looked at. */
    public SeriesFigure with(SeriesLook other) {
        return new SeriesFigure(title, caption, series, other, scale);
    }

    @Override
    public SeriesFigure worded(boolean titled, boolean explained) {
        return new SeriesFigure(titled ? title : "", explained ? caption : "", series, look, scale);
    }
}
