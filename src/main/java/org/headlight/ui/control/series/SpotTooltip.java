package org.headlight.ui.control.series;

import javafx.scene.Node;
import org.headlight.render.NumberText;
import org.headlight.render.figure.Box;
import org.headlight.render.figure.SeriesFigure;
import org.headlight.render.series.ForecastColumn;
import org.headlight.render.series.ForecastSeries;
import org.headlight.render.series.LagProfile;
import org.headlight.render.series.SeriesHead;
import org.headlight.render.series.SeriesLook;
import org.headlight.render.sketch.LookText;
import org.headlight.ui.control.Chip;
import org.headlight.ui.control.PairTooltip;

/** What is said beside the spot that is pointed at in a forecast's figure. FX thread only. */
final class SpotTooltip {
    private static final double EDGE = 4;
    private static final int MOST_HEADS = 8;

    private final SeriesView view;
    private final PairTooltip tooltip = new PairTooltip();
    private SeriesFigure figure;
    private ForecastSeries series;

    SpotTooltip(SeriesView view) {
        this.view = view;
    }

    Node node() {
        return tooltip;
    }

    /** Shows what a spot says, or nothing for null. */
    void show(Spot spot) {
        if (spot == null) {
            tooltip.hide();
            return;
        }
        figure = view.shownFigure();
        series = figure.series();
        switch (spot.part()) {
            case SIGNAL -> describePast(spot.past());
            case FORECAST -> describeForecast(spot.step());
            case RIBBONS -> describeRibbon(spot.head(), spot.past());
            case MAP -> describeCell(spot.step(), spot.past());
            case PROFILE -> describeLag(spot.lag());
        }
        tooltip.show(
                view.spots().box(spot), new Box(EDGE, EDGE, view.getWidth() - 2 * EDGE, view.getHeight() - 2 * EDGE));
    }

    private void describePast(int past) {
        float value = series.target().signal()[past];
        tooltip.single(chip(series.time().text(past)), Float.isNaN(value) ? "" : NumberText.significant(value));
        if (Float.isNaN(value)) {
            tooltip.note("no value here");
        }
        for (ForecastColumn column :
                series.columns().subList(1, view.seriesLayout().rowCount() + 1)) {
            tooltip.line(column.name(), NumberText.significant(column.signal()[past]));
        }
        if (!series.heads().isEmpty()) {
            float weight =
                    series.heads().get(figure.look().head()).of(figure.look().step())[past];
            weigh("Weight, " + LookText.source(figure), weight);
            tellLag(past, figure.look().step());
        }
    }

    private void describeForecast(int step) {
        ForecastColumn target = series.target();
        float truth = target.truth()[step];
        String shown = target.isForetold() ? NumberText.significant(target.forecast()[step]) : "";
        tooltip.pair(chip(series.ahead(step)), chip(series.time().text(series.history() + step)), shown);
        if (Float.isNaN(truth)) {
            tooltip.note("what came is not known");
        } else {
            tooltip.line("Truth", NumberText.significant(truth));
            if (target.isForetold()) {
                tooltip.line("Error", NumberText.significant(target.forecast()[step] - truth));
            }
        }
        if (target.hasBand()) {
            String lower = NumberText.significant(target.lower()[step]);
            tooltip.line("Band", lower + " to " + NumberText.significant(target.upper()[step]));
        }
    }

    private void describeRibbon(int head, int past) {
        SeriesHead ribbon = series.heads().get(head);
        float weight = ribbon.of(figure.look().step())[past];
        tooltip.pair(chip(ribbon.name()), chip(series.time().text(past)), weightText(weight));
        tooltip.line(
                series.target().name(), NumberText.significant(series.target().signal()[past]));
        tellLag(past, figure.look().step());
        tooltip.note(LookText.steps(figure));
    }

    private void describeCell(int step, int past) {
        float weight = series.heads().get(figure.look().head()).weights().at(step, past);
        tooltip.pair(chip(series.ahead(step)), chip(series.time().text(past)), weightText(weight));
        tooltip.line("Forecast for", series.time().text(series.history() + step));
        tooltip.line(
                series.target().name() + " then",
                NumberText.significant(series.target().signal()[past]));
        tellLag(past, step);
        if (Float.isNaN(weight)) {
            tooltip.note("masked: this step may not look here");
        }
    }

    private void describeLag(int lag) {
        SeriesHead chosen = series.heads().get(figure.look().head());
        LagProfile profile = LagProfile.of(chosen.weights());
        tooltip.pair(
                chip(chosen.name()),
                chip(series.time().step().text(lag) + " back"),
                profile.seen()[lag - 1] == 0 ? "" : NumberText.value(profile.mean(lag)));
        tooltip.line("Share of its weight", NumberText.percent(profile.within(lag, 0)));
        tooltip.line(
                "Mean over",
                "%d of %d steps"
                        .formatted(profile.seen()[lag - 1], chosen.weights().rows()));
        series.heads().stream()
                .filter(head -> head != chosen)
                .limit(MOST_HEADS)
                .forEach(head ->
                        weigh(head.name(), (float) LagProfile.of(head.weights()).mean(lag)));
    }

    /** Lags are counted from the step that looks; where all look together, from the first. */
    private void tellLag(int past, int step) {
        if (step != SeriesLook.MEAN) {
            tooltip.line("Lag", series.time().step().text(series.lag(past, step)));
        } else {
            tooltip.line("Before the forecast", series.time().step().text(series.history() - past));
        }
    }

    private void weigh(String name, float weight) {
        tooltip.line(name, Float.isNaN(weight) ? "masked" : NumberText.value(weight));
    }

    private static String weightText(float weight) {
        return Float.isNaN(weight) ? "" : NumberText.value(weight);
    }

    private static Chip chip(String words) {
        return new Chip(words, Chip.Tone.OUTLINED);
    }
}
