package org.headlight.ui.control.timeline;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.headlight.render.NumberText;
import org.headlight.render.figure.AxisTicks;
import org.headlight.ui.control.theme.Brush;
import org.headlight.ui.control.theme.ThemeColor;

/** Paints a moment slider once: the line, its numbers and marks, the knob and the bubble with the shown step. */
final class MomentSliderPainter {
    private static final double TRACK_Y = 21;
    private static final double HALF_NUMBER = 18;

    private final MomentSlider slider;
    private final StepAxis axis;
    private final Brush brush;
    private final GraphicsContext graphics;
    private final double width;

    MomentSliderPainter(MomentSlider slider, StepAxis axis, Brush brush, double width) {
        this.slider = slider;
        this.axis = axis;
        this.brush = brush;
        this.graphics = brush.graphics();
        this.width = width;
    }

    void paint() {
        double left = axis.position(0, width);
        double right = axis.position(axis.getLast(), width);
        double x = axis.position(slider.shownStep(), width);
        brush.fill(ThemeColor.NEUTRAL);
        graphics.fillRoundRect(left, TRACK_Y - 2, right - left, 4, 4, 4);
        brush.fill(ThemeColor.ACCENT_FILL);
        graphics.fillRoundRect(left, TRACK_Y - 2, x - left, 4, 4, 4);
        Text bubble = new Text(slider.words());
        bubble.setFont(brush.titleFont(11));
        double bubbleWidth = Math.ceil(bubble.getLayoutBounds().getWidth()) + 12;
        double bubbleLeft = Math.clamp(x - bubbleWidth / 2, 0, Math.max(0, width - bubbleWidth));
        paintNumbers(bubbleLeft, bubbleLeft + bubbleWidth);
        paintMarks();
        paintKnob(x);
        paintBubble(bubble, bubbleLeft, bubbleWidth);
    }

    private void paintNumbers(double takenFrom, double takenTo) {
        AxisTicks ticks = AxisTicks.linear(0, axis.getLast(), (int) Math.clamp(width / 130, 2, 12));
        graphics.setFont(brush.font(11));
        graphics.setTextAlign(TextAlignment.CENTER);
        brush.fill(ThemeColor.MUTED_TEXT);
        for (double value : ticks.values()) {
            double x = axis.position(value, width);
            if (value == Math.rint(value) && (x + HALF_NUMBER < takenFrom || x - HALF_NUMBER > takenTo)) {
                graphics.fillText(NumberText.count((long) value), x, TRACK_Y + 21);
            }
        }
    }

    private void paintMarks() {
        brush.fill(ThemeColor.BORDER);
        double painted = Double.NEGATIVE_INFINITY;
        for (int step : slider.getRecordedSteps().values()) {
            double x = Math.floor(axis.position(step, width));
            if (x - painted >= 3) {
                graphics.fillRect(x, TRACK_Y + 5, 1, 4);
                painted = x;
            }
        }
        for (int step : slider.getCheckpoints().values()) {
            paintDiamond(axis.position(step, width), step == slider.getBestStep());
        }
        slider.getAlarms().values().forEach(step -> paintAlarm(axis.position(step, width)));
        if (slider.getBestStep() != TrainingSeries.NONE) {
            paintDiamond(axis.position(slider.getBestStep(), width), true);
        }
    }

    /** A triangle that stands on the line, as in a sign of warning. */
    private void paintAlarm(double x) {
        double[] xs = {x - 5, x, x + 5};
        double[] ys = {14, 5, 14};
        brush.fill(ThemeColor.WARNING);
        graphics.fillPolygon(xs, ys, 3);
    }

    private void paintDiamond(double x, boolean best) {
        double[] xs = {x - 4, x, x + 4, x};
        double[] ys = {10, 6, 10, 14};
        brush.fill(best ? ThemeColor.SUCCESS : ThemeColor.BACKGROUND);
        graphics.fillPolygon(xs, ys, 4);
        brush.stroke(best ? ThemeColor.SUCCESS : ThemeColor.MUTED_TEXT);
        graphics.strokePolygon(xs, ys, 4);
    }

    private void paintKnob(double x) {
        if (slider.isFocused()) {
            brush.fill(ThemeColor.ACCENT_RING);
            graphics.fillOval(x - 10, TRACK_Y - 10, 20, 20);
        }
        brush.fill(ThemeColor.ACCENT_FILL);
        graphics.fillOval(x - 7, TRACK_Y - 7, 14, 14);
        brush.fill(ThemeColor.ON_ACCENT);
        graphics.fillOval(x - 2.5, TRACK_Y - 2.5, 5, 5);
    }

    private void paintBubble(Text words, double left, double length) {
        brush.fill(ThemeColor.ACCENT_FILL);
        graphics.fillRoundRect(left, TRACK_Y + 9, length, 17, 8, 8);
        brush.fill(ThemeColor.ON_ACCENT);
        graphics.setFont(words.getFont());
        graphics.setTextAlign(TextAlignment.CENTER);
        graphics.fillText(words.getText(), left + length / 2, TRACK_Y + 21.5);
    }
}
