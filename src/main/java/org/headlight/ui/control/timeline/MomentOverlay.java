package org.headlight.ui.control.timeline;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.geometry.Point2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.headlight.ui.control.theme.Brush;
import org.headlight.ui.control.theme.ThemeColor;
import org.headlight.ui.control.theme.ThemedCanvas;

/**
 * What stands on the curves rather than being one: the shown moment, rate changes, the best step, lost losses. FX
 * thread only.
 */
final class MomentOverlay extends ThemedCanvas {
    private static final double LABEL_ROOM = 150;

    private final TrainingSeries series;
    private final StepAxis axis;
    private final List<Track> tracks;
    private final IntegerProperty step = new SimpleIntegerProperty(this, "step", TrainingChart.LIVE);

    MomentOverlay(TrainingSeries series, StepAxis axis, Track... tracks) {
        super("moment-overlay");
        this.series = series;
        this.axis = axis;
        this.tracks = List.of(tracks);
        setMouseTransparent(true);
        step.addListener((observable, before, after) -> repaint());
    }

    /** The marked step; {@link TrainingChart#LIVE} is the newest. */
    IntegerProperty stepProperty() {
        return step;
    }

    @Override
    protected void paint(Brush brush, double width, double height) {
        GraphicsContext graphics = brush.graphics();
        graphics.setLineWidth(1);
        graphics.setFont(font(11));
        paintRateChanges(graphics, width, height);
        paintLostLosses(graphics, width);
        if (series.bestStep() != TrainingSeries.NONE) {
            graphics.setStroke(color(ThemeColor.SUCCESS));
            double x = crisp(axis.position(series.bestStep(), width));
            graphics.strokeLine(x, height - 8, x, height);
        }
        if (series.lastStep() > 0) {
            paintMoment(graphics, width, height);
        }
    }

    private void paintRateChanges(GraphicsContext graphics, double width, double height) {
        graphics.setStroke(color(ThemeColor.BORDER));
        graphics.setFill(color(ThemeColor.MUTED_TEXT));
        double free = 0;
        for (TrainingSeries.RateChange change : series.rateChanges()) {
            double x = crisp(axis.position(change.step(), width));
            graphics.strokeLine(x, 0, x, height);
            boolean fitsRight = x + LABEL_ROOM < width;
            if (x >= free) {
                graphics.setTextAlign(fitsRight ? TextAlignment.LEFT : TextAlignment.RIGHT);
                graphics.fillText(words(change), fitsRight ? x + 5 : x - 5, 13);
                free = x + LABEL_ROOM;
            }
        }
        graphics.setTextAlign(TextAlignment.LEFT);
    }

    private void paintLostLosses(GraphicsContext graphics, double width) {
        graphics.setStroke(color(ThemeColor.DANGER));
        graphics.setLineWidth(1.5);
        double painted = Double.NEGATIVE_INFINITY;
        for (int lost : series.stepsWithoutLoss()) {
            double x = axis.position(lost, width);
            if (x - painted >= 2) {
                graphics.strokeLine(x - 4, 19, x + 4, 27);
                graphics.strokeLine(x - 4, 27, x + 4, 19);
                painted = x;
            }
        }
        graphics.setLineWidth(1);
    }

    private void paintMoment(GraphicsContext graphics, double width, double height) {
        int shown = step.get() == TrainingChart.LIVE ? axis.getLast() : step.get();
        double x = crisp(axis.position(shown, width));
        graphics.setStroke(color(ThemeColor.ACCENT));
        graphics.strokeLine(x, 0, x, height);
        for (Track track : tracks) {
            if (track.isVisible()) {
                paintDot(graphics, track.validationPoint(shown), x, color(ThemeColor.TEXT));
                paintDot(graphics, track.smoothedPoint(shown), x, color(ThemeColor.ACCENT));
            }
        }
    }

    private void paintDot(GraphicsContext graphics, Point2D inScene, double x, Color color) {
        double y = sceneToLocal(inScene).getY();
        if (Double.isFinite(y)) {
            graphics.setFill(color(ThemeColor.BACKGROUND));
            graphics.fillOval(x - 3.5, y - 3.5, 7, 7);
            graphics.setFill(color);
            graphics.fillOval(x - 2.5, y - 2.5, 5, 5);
        }
    }

    private static String words(TrainingSeries.RateChange change) {
        return String.format(Locale.ROOT, "rate %s \u2192 %s", shortest(change.before()), shortest(change.after()));
    }

    private static String shortest(double rate) {
        String text = String.format(Locale.ROOT, "%.6f", rate).replaceAll("0+$", "");
        return rate >= 1e-5 ? text : String.format(Locale.ROOT, "%.1e", rate);
    }

    private static double crisp(double position) {
        return Math.floor(position) + 0.5;
    }
}
