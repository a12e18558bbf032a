package org.headlight.render.sketch;

import org.headlight.render.figure.SeriesFigure;
import org.headlight.render.series.ForecastSeries;
import org.headlight.render.series.SeriesLook;

/** Whose weights are shown, in words. */
public final class LookText {

    private LookText() {}

    /** The step and the head: {@code +9 h, H2}; {@code mean of 24 steps, H2}. */
    public static String source(SeriesFigure figure) {
        return steps(figure) + ", " + head(figure);
    }

    /** The step alone, or that it is the mean over all. */
    public static String steps(SeriesFigure figure) {
        ForecastSeries series = figure.series();
        SeriesLook look = figure.look();
        if (!series.heads().get(look.head()).hasSteps()) {
            return "the whole horizon together";
        }
        return look.step() == SeriesLook.MEAN
                ? "mean of %d steps".formatted(series.horizon())
                : series.ahead(look.step());
    }

    /** The head. */
    public static String head(SeriesFigure figure) {
        return figure.series().heads().get(figure.look().head()).name();
    }
}
