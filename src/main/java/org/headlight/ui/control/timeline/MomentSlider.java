package org.headlight.ui.control.timeline;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.headlight.render.NumberText;
import org.headlight.ui.control.theme.Brush;
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

    private static final double SNAP_TO_LIVE = 6;

    private final StepAxis axis;
    private final ObjectProperty<RecordedSteps> recorded =
            new SimpleObjectProperty<>(this, "recordedSteps", RecordedSteps.of());
    private final ObjectProperty<RecordedSteps> checkpoints =
            new SimpleObjectProperty<>(this, "checkpoints", RecordedSteps.of());
    private final ObjectProperty<RecordedSteps> alarms = new SimpleObjectProperty<>(this, "alarms", RecordedSteps.of());
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
        alarms.addListener((observable, before, after) -> repaint());
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

    /** The steps at which something went wrong, marked by triangles. */
    public ObjectProperty<RecordedSteps> alarmsProperty() {
        return alarms;
    }

    public RecordedSteps getAlarms() {
        return alarms.get();
    }

    public void setAlarms(RecordedSteps steps) {
        alarms.set(steps);
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

    /** The step under the knob. */
    int shownStep() {
        return getChosenStep() == TrainingChart.LIVE ? axis.getLast() : getChosenStep();
    }

    /** What the bubble says. */
    String words() {
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
    protected void paint(Brush brush, double width, double height) {
        new MomentSliderPainter(this, axis, brush, width).paint();
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
