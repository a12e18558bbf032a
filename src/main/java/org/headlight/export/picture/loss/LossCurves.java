package org.headlight.export.picture.loss;

import java.awt.geom.Path2D;
import java.util.List;
import org.headlight.export.page.Page;
import org.headlight.render.figure.Box;
import org.headlight.render.figure.CurveThinning;
import org.headlight.render.figure.LossFigure;
import org.headlight.render.figure.Smoothing;
import org.headlight.snapshot.EpochScore;
import org.headlight.snapshot.StepLoss;

/** Draws the curves of a training: every step faint, smoothed strong, validation dashed, marks for the best and the broken. */
final class LossCurves {

    static final double STEP_WIDTH = 1;
    static final double SMOOTH_WIDTH = 1.75;
    static final double VALIDATION_WIDTH = 1.5;

    private static final int STEP_ALPHA = 0x47;
    private static final float[] DASHES = {4, 3};

    private final LossFigure figure;
    private final LossAxes axes;

    LossCurves(LossFigure figure, LossAxes axes) {
        this.figure = figure;
        this.axes = axes;
    }

    /** The lengths of the validation's dashes and gaps. */
    static float[] dashes() {
        return DASHES.clone();
    }

    /** The faint form of a colour, for single steps. */
    static int faint(int color) {
        return color & 0xffffff | STEP_ALPHA << 24;
    }

    void draw(Page page, Box plot) {
        double[] raw = figure.training().stream().mapToDouble(StepLoss::loss).toArray();
        int accent = page.palette().accent();
        page.stroke(training(raw, plot), STEP_WIDTH, faint(accent));
        page.stroke(training(Smoothing.exponential(raw, figure.smoothing()), plot), SMOOTH_WIDTH, accent);
        page.stroke(validation(plot), VALIDATION_WIDTH, page.palette().text(), DASHES);
        drawBest(page, plot);
        for (StepLoss step : figure.training()) {
            if (!Double.isFinite(step.loss())) {
                drawBroken(page, axes.x(step.step(), plot), plot.bottom() - 5);
            }
        }
    }

    private Path2D training(double[] losses, Box plot) {
        Path2D path = new Path2D.Double();
        boolean pen = false;
        for (int i : CurveThinning.extremes(losses, (int) plot.width())) {
            pen = extend(path, pen, figure.training().get(i).step(), losses[i], plot);
        }
        return path;
    }

    private Path2D validation(Box plot) {
        Path2D path = new Path2D.Double();
        boolean pen = false;
        for (EpochScore score : figure.validation()) {
            pen = extend(path, pen, score.step(), score.validationLoss(), plot);
        }
        return path;
    }

    /** One point more; the line breaks at a loss that cannot be shown. Whether the pen is down afterwards. */
    private boolean extend(Path2D path, boolean pen, double step, double loss, Box plot) {
        double y = axes.y(loss, plot);
        if (!Double.isFinite(y)) {
            return false;
        }
        if (pen) {
            path.lineTo(axes.x(step, plot), y);
        } else {
            path.moveTo(axes.x(step, plot), y);
        }
        return true;
    }

    private void drawBest(Page page, Box plot) {
        List<EpochScore> best =
                figure.validation().stream().filter(EpochScore::best).toList();
        if (best.isEmpty()) {
            return;
        }
        double x = axes.x(best.getLast().step(), plot);
        double y = axes.y(best.getLast().validationLoss(), plot);
        if (Double.isFinite(y)) {
            page.fillRounded(new Box(x - 4, y - 4, 8, 8), 4, page.palette().page());
            page.fillRounded(new Box(x - 3, y - 3, 6, 6), 3, page.palette().text());
        }
    }

    private void drawBroken(Page page, double x, double y) {
        page.line(x - 3, y - 3, x + 3, y + 3, 1.5, page.palette().wrong());
        page.line(x - 3, y + 3, x + 3, y - 3, 1.5, page.palette().wrong());
    }
}
