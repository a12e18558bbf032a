package org.headlight.export.picture.loss;

import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.headlight.export.page.Page;
import org.headlight.export.page.Typeface;
import org.headlight.export.page.Typeface.Style;
import org.headlight.render.figure.AxisTicks;
import org.headlight.render.figure.Box;
import org.headlight.render.figure.LossFigure;
import org.headlight.snapshot.EpochScore;
import org.headlight.snapshot.StepLoss;

/** The two axes of a loss curve: steps across, loss upwards from zero or in equal ratios. No value is cut off. */
final class LossAxes {

    private static final int TICKS_ACROSS = 8;
    private static final int TICKS_UP = 7;

    private final boolean logarithmic;
    private final double steps;
    private final double lowest;
    private final double highest;
    private final AxisTicks across;
    private final AxisTicks up;

    LossAxes(LossFigure figure) {
        this.steps = Math.max(
                1,
                Stream.concat(
                                figure.training().stream().map(StepLoss::step),
                                figure.validation().stream().map(EpochScore::step))
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElse(1));
        double[] losses = losses(figure);
        double smallest = DoubleStream.of(losses).filter(loss -> loss > 0).min().orElse(0.1);
        double largest = DoubleStream.of(losses).max().orElse(1);
        this.logarithmic = figure.logarithmic();
        this.highest = largest > 0 ? largest : 1;
        this.lowest = logarithmic
                ? Math.min(smallest, highest / 2)
                : Math.min(0, DoubleStream.of(losses).min().orElse(0));
        this.across = AxisTicks.counting(0, steps, TICKS_ACROSS);
        this.up = logarithmic
                ? AxisTicks.logarithmic(lowest, highest, TICKS_UP)
                : AxisTicks.linear(lowest, highest, TICKS_UP);
    }

    double x(double step, Box plot) {
        return plot.x() + step / steps * plot.width();
    }

    /** NaN for a loss that the axis cannot show. */
    double y(double loss, Box plot) {
        double share = logarithmic
                ? Math.log(loss / lowest) / Math.log(highest / lowest)
                : (loss - lowest) / (highest - lowest);
        return Double.isFinite(share) ? plot.bottom() - share * plot.height() : Double.NaN;
    }

    double widestTick(Typeface type) {
        return up.labels().stream()
                .mapToDouble(label -> type.width(label, Style.TICK))
                .max()
                .orElse(0);
    }

    void draw(Page page, Box plot) {
        int line = page.palette().line();
        int text = page.palette().quietText();
        for (int i = 0; i < up.values().size(); i++) {
            double y = y(up.values().get(i), plot);
            page.line(plot.x(), y, plot.right(), y, 1, line & 0xffffff | 0x99000000);
            page.textEndingAt(up.labels().get(i), Style.TICK, text, plot.x() - 8, y);
        }
        page.line(plot.x(), plot.bottom(), plot.right(), plot.bottom(), 1, text);
        double middle = plot.bottom() + 4 + Style.TICK.line() / 2.0;
        for (int i = 0; i < across.values().size(); i++) {
            double x = x(across.values().get(i), plot);
            page.line(x, plot.bottom(), x, plot.bottom() + 4, 1, text);
            double half = page.type().width(across.labels().get(i), Style.TICK) / 2;
            page.textCentred(across.labels().get(i), Style.TICK, text, Math.min(x, plot.right() - half), middle);
        }
        page.textCentred("step", Style.CAPTION, text, plot.x() + plot.width() / 2, middle + Style.CAPTION.line());
    }

    private static double[] losses(LossFigure figure) {
        return DoubleStream.concat(
                        figure.training().stream().mapToDouble(StepLoss::loss),
                        figure.validation().stream().mapToDouble(EpochScore::validationLoss))
                .filter(Double::isFinite)
                .toArray();
    }
}
