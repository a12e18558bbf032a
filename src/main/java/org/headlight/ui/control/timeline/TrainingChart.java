package org.headlight.ui.control.timeline;

import javafx.animation.PauseTransition;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.headlight.ui.control.theme.Visibility;

/**
 * The loss and the accuracy of a training over its steps, one above the other on one step axis. FX thread only.
 *
 * <p>It follows its series, at most eight times a second and not while nobody can see it.
 */
public final class TrainingChart extends Region {
    /** The class of the chart in stylesheets. */
    public static final String STYLE_CLASS = "training-chart";

    /** Stands for the newest step instead of a chosen one. */
    public static final int LIVE = -1;

    private static final Duration PAUSE = Duration.millis(125);
    /** Between the tracks, so that the lowest label of the one does not touch the highest of the other. */
    private static final double GAP = 10;

    private static final double LOSS_SHARE = 68.0 / 116;

    private final TrainingSeries series;
    private final StepAxis axis = new StepAxis();
    private final Track loss;
    private final Track accuracy;
    private final MomentOverlay overlay;
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private final ObservableValue<Boolean> visibility = Visibility.of(this);
    private final DoubleProperty smoothing = new SimpleDoubleProperty(this, "smoothing", 0.6);
    private final BooleanProperty logScale = new SimpleBooleanProperty(this, "logScale");
    private final BooleanProperty accuracyShown = new SimpleBooleanProperty(this, "accuracyShown", true);
    private final IntegerProperty shownStep = new SimpleIntegerProperty(this, "shownStep", LIVE);
    private boolean stale;

    /** @param series what it shows, now and as it grows */
    public TrainingChart(TrainingSeries series) {
        this.series = series;
        this.loss = new Track(series.trainLoss, series.validationLoss, true);
        this.accuracy = new Track(series.trainAccuracy, series.validationAccuracy, false);
        this.overlay = new MomentOverlay(series, axis, loss, accuracy);
        getStyleClass().add(STYLE_CLASS);
        getChildren().addAll(loss, accuracy, overlay);
        accuracy.visibleProperty().bind(accuracyShown);
        overlay.stepProperty().bind(shownStep);
        InvalidationListener refreshing = observable -> refreshSoon();
        series.versionProperty().addListener(refreshing);
        smoothing.addListener((observable, before, after) -> refresh());
        logScale.addListener((observable, before, after) -> refresh());
        visibility.addListener((observable, before, after) -> refreshSoon());
        accuracyShown.addListener((observable, before, after) -> requestLayout());
        pause.setOnFinished(event -> {
            if (stale) {
                refreshSoon();
            }
        });
        refresh();
    }

    /** The step axis, for the slider under the chart. */
    public StepAxis stepAxis() {
        return axis;
    }

    /** What the average keeps of the past, in [0, 1); 0.6 at first. */
    public DoubleProperty smoothingProperty() {
        return smoothing;
    }

    public double getSmoothing() {
        return smoothing.get();
    }

    public void setSmoothing(double weight) {
        smoothing.set(weight);
    }

    /** Whether the loss stands at its logarithm. */
    public BooleanProperty logScaleProperty() {
        return logScale;
    }

    public boolean isLogScale() {
        return logScale.get();
    }

    public void setLogScale(boolean logarithmic) {
        logScale.set(logarithmic);
    }

    /** Whether the accuracy has its track; low windows show the loss alone. */
    public BooleanProperty accuracyShownProperty() {
        return accuracyShown;
    }

    public boolean isAccuracyShown() {
        return accuracyShown.get();
    }

    public void setAccuracyShown(boolean shown) {
        accuracyShown.set(shown);
    }

    /** The step that all views show, marked by a line; {@link #LIVE} is the newest. */
    public IntegerProperty shownStepProperty() {
        return shownStep;
    }

    public int getShownStep() {
        return shownStep.get();
    }

    public void setShownStep(int step) {
        shownStep.set(step);
    }

    /** Shows the series as it is now, without waiting for the next turn. */
    public void refresh() {
        stale = false;
        axis.setLast(series.lastStep());
        loss.refresh(axis.getLast(), getSmoothing(), isLogScale());
        accuracy.refresh(axis.getLast(), getSmoothing(), false);
        overlay.repaint();
    }

    private void refreshSoon() {
        stale = true;
        if (visibility.getValue() && pause.getStatus() != PauseTransition.Status.RUNNING) {
            refresh();
            pause.playFromStart();
        }
    }

    @Override
    protected void layoutChildren() {
        double plotWidth = Math.max(0, getWidth() - StepAxis.RIGHT);
        double lossHeight = isAccuracyShown() ? snapPositionY(getHeight() * LOSS_SHARE) : getHeight();
        loss.resizeRelocate(0, 0, plotWidth, lossHeight);
        double top = lossHeight + GAP;
        accuracy.resizeRelocate(0, top, plotWidth, Math.max(0, getHeight() - top));
        overlay.resizeRelocate(0, 0, getWidth(), getHeight());
        overlay.repaint();
    }

    @Override
    protected double computePrefHeight(double width) {
        return isAccuracyShown() ? 116 : 68;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 640;
    }
}
