package org.headlight.export;

import java.awt.geom.Path2D;
import org.headlight.export.Typeface.Style;
import org.headlight.render.NumberText;
import org.headlight.render.Palette;
import org.headlight.render.figure.Box;
import org.headlight.render.figure.CurveThinning;
import org.headlight.render.figure.LossFigure;
import org.headlight.render.figure.Smoothing;
import org.headlight.snapshot.EpochScore;
import org.headlight.snapshot.StepLoss;

/** The loss of a training as it stands in a paper: every step faint, its smooth curve strong, validation dashed. */
final class LossPicture implements Picture {

    private static final int WIDTH = 760;
    private static final int PLOT_HEIGHT = 320;
    private static final int GAP = 12;
    private static final int RAW_ALPHA = 0x47;
    private static final float[] DASHES = {4, 3};

    private final LossFigure figure;
    private final Typeface type;
    private final LossAxes axes;
    private final TextBlock title;
    private final TextBlock caption;

    LossPicture(LossFigure figure, Typeface type) {
        this.figure = figure;
        this.type = type;
        this.axes = new LossAxes(figure);
        this.title = new TextBlock(figure.title(), Style.TITLE, WIDTH, type);
        this.caption = new TextBlock(figure.caption(), Style.CAPTION, WIDTH, type);
    }

    @Override
    public double width() {
        return WIDTH;
    }

    @Override
    public double height() {
        return plotTop() + PLOT_HEIGHT + 3 * Style.CAPTION.line() + caption.height();
    }

    @Override
    public void draw(Page page, double x, double y) {
        title.draw(page, x, y);
        page.text("loss, " + figure.unit(), Style.CAPTION, page.palette().quietText(), x, y + title.height() + 12);
        drawLegend(page, x + WIDTH, y + title.height() + 12);
        double left = Math.ceil(axes.widestTick(type) + 8);
        Box plot = new Box(x + left, y + plotTop(), WIDTH - left, PLOT_HEIGHT);
        axes.draw(page, plot);
        page.clipped(
                new Box(plot.x(), plot.y() - 3, plot.width() + 3, plot.height() + 6), () -> drawCurves(page, plot));
        caption.draw(page, x, y + height() - caption.height());
    }

    private double plotTop() {
        return title.height() + 24 + GAP;
    }

    private void drawCurves(Page page, Box plot) {
        double[] raw = figure.training().stream().mapToDouble(StepLoss::loss).toArray();
        int accent = page.palette().accent();
        page.stroke(curve(raw, plot), 1, accent & 0xffffff | RAW_ALPHA << 24);
        page.stroke(curve(Smoothing.exponential(raw, figure.smoothing()), plot), 1.75, accent);
        Path2D validation = new Path2D.Double();
        for (EpochScore score : figure.validation()) {
            addPoint(validation, axes.x(score.step(), plot), axes.y(score.validationLoss(), plot));
        }
        page.stroke(validation, 1.5, page.palette().text(), DASHES);
        for (EpochScore score : figure.validation()) {
            drawScore(page, score, plot);
        }
        for (StepLoss step : figure.training()) {
            if (!Double.isFinite(step.loss())) {
                drawBroken(page, axes.x(step.step(), plot), plot.bottom() - 5);
            }
        }
    }

    private void drawScore(Page page, EpochScore score, Box plot) {
        double y = axes.y(score.validationLoss(), plot);
        if (Double.isFinite(y) && isKept(score)) {
            double x = axes.x(score.step(), plot);
            page.fillRounded(new Box(x - 4, y - 4, 8, 8), 4, page.palette().page());
            page.fillRounded(new Box(x - 3, y - 3, 6, 6), 3, page.palette().text());
        }
    }

    private boolean isKept(EpochScore score) {
        EpochScore kept = null;
        for (EpochScore each : figure.validation()) {
            kept = each.best() ? each : kept;
        }
        return score == kept;
    }

    private void drawBroken(Page page, double x, double y) {
        page.line(x - 3, y - 3, x + 3, y + 3, 1.5, page.palette().wrong());
        page.line(x - 3, y + 3, x + 3, y - 3, 1.5, page.palette().wrong());
    }

    private Path2D curve(double[] values, Box plot) {
        Path2D path = new Path2D.Double();
        boolean broken = true;
        for (int i : CurveThinning.extremes(values, (int) plot.width())) {
            double y = axes.y(values[i], plot);
            if (Double.isFinite(y)) {
                double x = axes.x(figure.training().get(i).step(), plot);
                if (broken) {
                    path.moveTo(x, y);
                } else {
                    path.lineTo(x, y);
                }
            }
            broken = !Double.isFinite(y);
        }
        return path;
    }

    private static void addPoint(Path2D path, double x, double y) {
        if (Double.isFinite(y)) {
            if (path.getCurrentPoint() == null) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
    }

    private void drawLegend(Page page, double right, double middle) {
        Palette palette = page.palette();
        double place = right;
        if (!figure.validation().isEmpty()) {
            place = drawEntry(page, "validation", place, middle, 1.5, palette.text(), DASHES);
        }
        String smooth = "training, smoothed " + NumberText.fixed(figure.smoothing(), 2);
        place = drawEntry(page, smooth, place, middle, 1.75, palette.accent());
        drawEntry(page, "each step", place, middle, 1, palette.accent() & 0xffffff | RAW_ALPHA << 24);
    }

    private double drawEntry(
            Page page, String text, double right, double middle, double width, int color, float... dashes) {
        double left = right - type.width(text, Style.CAPTION);
        page.text(text, Style.CAPTION, page.palette().quietText(), left, middle);
        Path2D sample = new Path2D.Double();
        sample.moveTo(left - 32, middle);
        sample.lineTo(left - 8, middle);
        page.stroke(sample, width, color, dashes);
        return left - 32 - 20;
    }
}
