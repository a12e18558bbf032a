package org.headlight.export.picture.loss;

import org.headlight.export.page.Page;
import org.headlight.export.page.Picture;
import org.headlight.export.page.TextBlock;
import org.headlight.export.page.Typeface;
import org.headlight.export.page.Typeface.Style;
import org.headlight.render.NumberText;
import org.headlight.render.Palette;
import org.headlight.render.figure.Box;
import org.headlight.render.figure.LossFigure;

/** The loss of a training as it stands in a paper: title, legend, axes, curves, caption. */
public final class LossPicture implements Picture {

    private static final int WIDTH = 760;
    private static final int PLOT_HEIGHT = 320;
    private static final int GAP = 12;
    private static final int SAMPLE = 24;

    private final LossFigure figure;
    private final Typeface type;
    private final LossAxes axes;
    private final TextBlock title;
    private final TextBlock caption;

    public LossPicture(LossFigure figure, Typeface type) {
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
        double middle = y + title.height() + GAP;
        page.text("loss, " + figure.unit(), Style.CAPTION, page.palette().quietText(), x, middle);
        drawLegend(page, x + WIDTH, middle);
        double left = Math.ceil(axes.widestTick(type) + 8);
        Box plot = new Box(x + left, y + plotTop(), WIDTH - left, PLOT_HEIGHT);
        axes.draw(page, plot);
        // Half the width of a line and a dot may reach over the edge of the plot, nothing else may.
        Box paper = new Box(plot.x(), plot.y() - 4, plot.width() + 4, plot.height() + 8);
        page.clipped(paper, () -> new LossCurves(figure, axes).draw(page, plot));
        caption.draw(page, x, y + height() - caption.height());
    }

    private double plotTop() {
        return title.height() + 3 * GAP;
    }

    private void drawLegend(Page page, double right, double middle) {
        Palette palette = page.palette();
        double place = right;
        if (!figure.validation().isEmpty()) {
            double width = LossCurves.VALIDATION_WIDTH;
            place = drawEntry(page, "validation", place, middle, width, palette.text(), LossCurves.dashes());
        }
        String smooth = "training, smoothed " + NumberText.fixed(figure.smoothing(), 2);
        place = drawEntry(page, smooth, place, middle, LossCurves.SMOOTH_WIDTH, palette.accent());
        drawEntry(page, "each step", place, middle, LossCurves.STEP_WIDTH, LossCurves.faint(palette.accent()));
    }

    /** Draws a name that ends at a place, a sample of its line before it; where the entry before it ends. */
    private double drawEntry(
            Page page, String name, double right, double middle, double width, int color, float... dashes) {
        double left = right - type.width(name, Style.CAPTION);
        page.text(name, Style.CAPTION, page.palette().quietText(), left, middle);
        page.line(left - 8 - SAMPLE, middle, left - 8, middle, width, color, dashes);
        return left - 8 - SAMPLE - 20;
    }
}
