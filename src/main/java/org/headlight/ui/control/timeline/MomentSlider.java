package org.headlight.ui.control.timeline;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.headlight.render.NumberText;
import org.headlight.render.figure.AxisTicks;
import org.headlight.ui.control.theme.ThemeColor;
import org.headlight.ui.control.theme.ThemedCanvas;

/**
 * Picks the moment that all views show: the newest at the right end, or any recorded step. FX thread only.
 *
 * <p>It stands under a {@link TrainingChart} of the same width and shares its axis to the pixel. Dragging snaps to
 * recorded steps; left and right go to the next one, Home to the first, End to the newest.
 */
public final class MomentSlider extends ThemedCanvas {
    /** The class of the slider in stylesheets. */
    public static final String STYLE_CLASS = "moment-slider";

    private static final double TRACK_Y = 21;
    private static final double SNAP_TO_LIVE = 6;
    private static final double HALF_NUMBER = 18;

    private final StepAxis axis;
    private final ObjectProperty<RecordedSteps> recorded =
            new SimpleObjectProperty<>(this, "recordedSteps", RecordedSteps.of());
    private final ObjectProperty<RecordedSteps> checkpoints =
            new SimpleObjectProperty<>(this, "checkpoints", RecordedSteps.of());
    private final IntegerProperty bestStep = new SimpleIntegerProperty(this, "bestStep", TrainingSeries.NONE);
    private final IntegerProperty chosenStep = new SimpleIntegerProperty(this, "chosenStep", TrainingChart.LIVE);

    /** @param axis the axis of the chart above */
    public MomentSlider(StepAxis axis) {
        super(STYLE_CLASS);
        this.axis = axis;
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setCursor(Cursor.HAND);
        axis.lastProperty().addListener((observable, before, after) -> repaint());
        recorded.addListener((observable, before, after) -> repaint());
        checkpoints.addListener((observable, before, after) -> repaint());
        bestStep.addListener((observable, before, after) -> repaint());
        chosenStep.addListener((observable, before, after) -> {
            setAccessibleText(words());
            repaint();
        });
        focusedProperty().addListener((observable, before, after) -> repaint());
        setOnMousePressed(this::drag);
        setOnMouseDragged(this::drag);
        setOnKeyPressed(this::press);
    }

    /** The steps that can be chosen. */
    public ObjectProperty<RecordedSteps> recordedStepsProperty() {
        return recorded;
    }

    public RecordedSteps getRecordedSteps() {
        return recorded.get();
    }

    public void setRecordedSteps(RecordedSteps steps) {
        recorded.set(steps);
    }

    /** The steps marked above the line, such as the ends of epochs. */
    public ObjectProperty<RecordedSteps> checkpointsProperty() {
        return checkpoints;
    }

    public RecordedSteps getCheckpoints() {
        return checkpoints.get();
    }

    public void setCheckpoints(RecordedSteps steps) {
        checkpoints.set(steps);
    }

    /** The step with the best score, marked in green; {@link TrainingSeries#NONE} where there is none. */
    public IntegerProperty bestStepProperty() {
        return bestStep;
    }

    public int getBestStep() {
        return bestStep.get();
    }

    public void setBestStep(int step) {
        bestStep.set(step);
    }

    /** The step chosen by the user; {@link TrainingChart#LIVE} is the newest, whatever it is. */
    public IntegerProperty chosenStepProperty() {
        return chosenStep;
    }

    public int getChosenStep() {
        return chosenStep.get();
    }

    public void setChosenStep(int step) {
        chosenStep.set(step);
    }

    private int shownStep() {
        return getChosenStep() == TrainingChart.LIVE ? axis.getLast() : getChosenStep();
    }

    private String words() {
        return "step " + NumberText.count(shownStep());
    }

    private void drag(MouseEvent event) {
        requestFocus();
        boolean atEnd = event.getX() >= axis.position(axis.getLast(), getWidth()) - SNAP_TO_LIVE;
        setChosenStep(atEnd ? TrainingChart.LIVE : getRecordedSteps().nearest(axis.step(event.getX(), getWidth())));
        event.consume();
    }

    private void press(KeyEvent event) {
        RecordedSteps steps = getRecordedSteps();
        switch (event.getCode()) {
            case LEFT, DOWN -> setChosenStep(steps.before(shownStep(), getChosenStep()));
            case RIGHT, UP -> setChosenStep(steps.after(shownStep()));
            case HOME -> setChosenStep(steps.nearest(0));
            case END -> setChosenStep(TrainingChart.LIVE);
            default -> {
                return;
            }
        }
        event.consume();
    }

    @Override
    protected void paint(GraphicsContext graphics, double width, double height) {
        double left = axis.position(0, width);
        double right = axis.position(axis.getLast(), width);
        double x = axis.position(shownStep(), width);
        graphics.setFill(color(ThemeColor.NEUTRAL));
        graphics.fillRoundRect(left, TRACK_Y - 2, right - left, 4, 4, 4);
        graphics.setFill(color(ThemeColor.ACCENT_FILL));
        graphics.fillRoundRect(left, TRACK_Y - 2, x - left, 4, 4, 4);
        Text bubble = new Text(words());
        bubble.setFont(semiBoldFont(11));
        double bubbleWidth = Math.ceil(bubble.getLayoutBounds().getWidth()) + 12;
        double bubbleLeft = Math.clamp(x - bubbleWidth / 2, 0, Math.max(0, width - bubbleWidth));
        paintNumbers(graphics, width, bubbleLeft, bubbleLeft + bubbleWidth);
        paintMarks(graphics, width);
        paintKnob(graphics, x);
        paintBubble(graphics, bubble, bubbleLeft, bubbleWidth);
    }

    private void paintNumbers(GraphicsContext graphics, double width, double takenFrom, double takenTo) {
        AxisTicks ticks = AxisTicks.linear(0, axis.getLast(), (int) Math.clamp(width / 130, 2, 12));
        graphics.setFont(font(11));
        graphics.setTextAlign(TextAlignment.CENTER);
        graphics.setFill(color(ThemeColor.MUTED_TEXT));
        for (double value : ticks.values()) {
            double x = axis.position(value, width);
            if (value == Math.rint(value) && (x + HALF_NUMBER < takenFrom || x - HALF_NUMBER > takenTo)) {
                graphics.fillText(NumberText.count((long) value), x, TRACK_Y + 21);
            }
        }
    }

    private void paintMarks(GraphicsContext graphics, double width) {
        graphics.setFill(color(ThemeColor.BORDER));
        double painted = Double.NEGATIVE_INFINITY;
        for (int step : getRecordedSteps().values()) {
            double x = Math.floor(axis.position(step, width));
            if (x - painted >= 3) {
                graphics.fillRect(x, TRACK_Y + 5, 1, 4);
                painted = x;
            }
        }
        for (int step : getCheckpoints().values()) {
            paintDiamond(graphics, axis.position(step, width), step == getBestStep());
        }
        if (getBestStep() != TrainingSeries.NONE) {
            paintDiamond(graphics, axis.position(getBestStep(), width), true);
        }
    }

    private void paintDiamond(GraphicsContext graphics, double x, boolean best) {
        double[] xs = {x - 4, x, x + 4, x};
        double[] ys = {10, 6, 10, 14};
        graphics.setFill(color(best ? ThemeColor.SUCCESS : ThemeColor.BACKGROUND));
        graphics.fillPolygon(xs, ys, 4);
        graphics.setStroke(color(best ? ThemeColor.SUCCESS : ThemeColor.MUTED_TEXT));
        graphics.strokePolygon(xs, ys, 4);
    }

    private void paintKnob(GraphicsContext graphics, double x) {
        if (isFocused()) {
            graphics.setFill(color(ThemeColor.ACCENT_RING));
            graphics.fillOval(x - 10, TRACK_Y - 10, 20, 20);
        }
        graphics.setFill(color(ThemeColor.ACCENT_FILL));
        graphics.fillOval(x - 7, TRACK_Y - 7, 14, 14);
        graphics.setFill(color(ThemeColor.ON_ACCENT));
        graphics.fillOval(x - 2.5, TRACK_Y - 2.5, 5, 5);
    }

    private void paintBubble(GraphicsContext graphics, Text words, double left, double width) {
        graphics.setFill(color(ThemeColor.ACCENT_FILL));
        graphics.fillRoundRect(left, TRACK_Y + 9, width, 17, 8, 8);
        graphics.setFill(color(ThemeColor.ON_ACCENT));
        graphics.setFont(words.getFont());
        graphics.setTextAlign(TextAlignment.CENTER);
        graphics.fillText(words.getText(), left + width / 2, TRACK_Y + 21.5);
    }

    @Override
    protected double computePrefHeight(double width) {
        return 48;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 640;
    }
}
