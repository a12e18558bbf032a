package org.headlight.render.sketch;

import java.util.List;
import org.headlight.render.NumberText;
import org.headlight.render.figure.AxisTicks;
import org.headlight.render.figure.Box;
import org.headlight.render.figure.SeriesFigure;
import org.headlight.render.series.ForecastSeries;
import org.headlight.render.series.LagProfile;
import org.headlight.render.series.PeriodMark;
import org.headlight.render.series.StepLength;

/** Draws the weight of each lag: the chosen head as bars, every other head as a line of its own, periods as marks. */
final class ProfileSketch {
    private static final double PER_LAG = 40;
    private static final double MARK = 30;

    private final ForecastSeries series;
    private final int chosen;
    private final SeriesLayout layout;
    private final Box box;
    private final List<LagProfile> profiles;
    private final double largest;

    ProfileSketch(SeriesFigure figure, SeriesLayout layout) {
        this.series = figure.series();
        this.chosen = figure.look().head();
        this.layout = layout;
        this.box = layout.profile();
        this.profiles = series.heads().stream()
                .map(head -> LagProfile.of(head.weights()))
                .toList();
        double most = profiles.stream().mapToDouble(LagProfile::largest).max().orElse(1);
        this.largest = most > 0 ? most : 1;
    }

    void draw(Pen pen) {
        StepLength step = series.time().step();
        pen.write("Lag profile", Lettering.STRONG, Ink.TEXT, box.x() - 32, box.y() - 40, Align.LEFT);
        pen.write(
                step.unit().symbol() + " back from the forecast",
                Lettering.TICK,
                Ink.QUIET,
                box.x() - 32,
                box.y() - 22,
                Align.LEFT);
        drawAxes(pen);
        drawBars(pen, profiles.get(chosen));
        for (int head = 0; head < profiles.size(); head++) {
            if (head != chosen) {
                drawLine(pen, profiles.get(head));
            }
        }
        drawMarks(pen);
    }

    private void drawAxes(Pen pen) {
        StepLength step = series.time().step();
        int longest = profiles.getFirst().longest();
        AxisTicks lags = LagTicks.of(step, longest, (int) Math.max(1, box.height() / PER_LAG));
        for (int i = 1; i < lags.values().size(); i++) {
            double y = layout.lagY(lags.values().get(i) + 0.5);
            pen.write(lags.labels().get(i), Lettering.TICK, Ink.QUIET, box.x() - 6, y, Align.RIGHT);
        }
        AxisTicks weights = AxisTicks.linear(0, largest, 3);
        for (int i = 0; i < weights.values().size(); i++) {
            double x = x(weights.values().get(i));
            pen.fill(new Box(Math.rint(x), box.y(), 1, box.height()), i == 0 ? Ink.EDGE : Ink.GRID, 1);
            pen.write(weights.labels().get(i), Lettering.TICK, Ink.QUIET, x, box.bottom() + 11, Align.CENTRE);
        }
    }

    private void drawBars(Pen pen, LagProfile profile) {
        double pitch = box.height() / profile.longest();
        for (int lag = 1; lag <= profile.longest(); lag++) {
            double mean = profile.mean(lag);
            if (mean > 0) {
                double height = pitch >= 4 ? pitch - 1 : Math.max(1, pitch);
                pen.fill(new Box(box.x(), layout.lagY(lag), Math.max(0.5, x(mean) - box.x()), height), Ink.WEIGHT, 1);
            }
        }
    }

    private void drawLine(Pen pen, LagProfile profile) {
        double[] xs = new double[profile.longest()];
        double[] ys = new double[profile.longest()];
        for (int lag = 1; lag <= profile.longest(); lag++) {
            xs[lag - 1] = x(profile.mean(lag));
            ys[lag - 1] = Double.isNaN(xs[lag - 1]) ? Double.NaN : layout.lagY(lag + 0.5);
        }
        pen.curve(xs, ys, 0.75, Ink.QUIET);
    }

    private void drawMarks(Pen pen) {
        StepLength step = series.time().step();
        double free = box.y() - MARK;
        for (PeriodMark mark : PeriodMark.of(series.target().signal(), profiles.get(chosen))) {
            double y = layout.lagY(mark.lag() + 0.5);
            pen.line(box.x(), y, box.right(), y, 1, Ink.TEXT, 1, 3);
            double top = Math.max(y - MARK, free);
            if (top <= y + 4 && top + MARK <= box.bottom()) {
                String name = step.text(mark.lag())
                        + step.name(mark.lag()).map(words -> ", " + words).orElse("");
                pen.write(name, Lettering.STRONG_TICK, Ink.TEXT, box.right(), top + 7, Align.RIGHT);
                String share = "%s of the weight".formatted(NumberText.percent(mark.share()));
                pen.write(share, Lettering.TICK, Ink.QUIET, box.right(), top + 21, Align.RIGHT);
                free = top + MARK + 4;
            }
        }
    }

    private double x(double weight) {
        return box.x() + weight / largest * box.width();
    }
}
