package org.headlight.render.sketch;

import org.headlight.render.NumberText;
import org.headlight.render.figure.SeriesFigure;
import org.headlight.render.series.ForecastSeries;
import org.headlight.render.series.Interval;
import org.headlight.render.series.IntervalShare;
import org.headlight.render.series.SeriesHead;
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

    /** What is brushed, its share of the weight beside its share of the time, and which step uses it most. */
    public static String brushed(SeriesFigure figure, Interval brushed) {
        ForecastSeries series = figure.series();
        SeriesHead head = series.heads().get(figure.look().head());
        IntervalShare share = IntervalShare.of(head.weights(), brushed);
        String words = "%s to %s: %s of the weight in %s of the time"
                .formatted(
                        series.time().text(brushed.first()),
                        series.time().text(brushed.end() - 1),
                        NumberText.percent(share.ofWeight()),
                        NumberText.percent(share.ofTime()));
        return head.hasSteps()
                ? "%s, most by %s (%s)"
                        .formatted(words, series.ahead(share.most()), NumberText.percent(share.ofRows()[share.most()]))
                : words;
    }

    /** The head. */
    public static String head(SeriesFigure figure) {
        return figure.series().heads().get(figure.look().head()).name();
    }
}
