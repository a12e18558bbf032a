package org.headlight.ui.control.timeline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import org.headlight.snapshot.EpochScore;
import org.headlight.snapshot.StepLoss;

/** Everything a training said of itself so far, for its chart: grows at the end, or is cleared. FX thread only. */
public final class TrainingSeries {

    /**
     * A jump of the learning rate, made by hand or by a schedule that falls in steps; one that glides makes none.
     *
     * @param step the first update with the new rate
     * @param before the rate until then
     * @param after the rate from then on
     */
    public record RateChange(int step, double before, double after) {}

    /** No step. */
    public static final int NONE = -1;

    private static final double JUMP = 0.1;
    private static final double NOTICEABLE = 0.01;

    final Curve trainLoss = new Curve();
    final Curve trainAccuracy = new Curve();
    final Curve validationLoss = new Curve();
    final Curve validationAccuracy = new Curve();
    private final List<RateChange> rateChanges = new ArrayList<>();
    private final List<Integer> lossless = new ArrayList<>();
    private final ReadOnlyLongWrapper version = new ReadOnlyLongWrapper(this, "version");
    private double rate = Double.NaN;
    private double highestRate;
    private boolean isGliding = true;
    private boolean hasAccuracy;
    private int lastStep;
    private int bestStep = NONE;

    /** Appends steps, oldest first. */
    public void addSteps(List<StepLoss> steps) {
        steps.forEach(this::add);
        version.set(version.get() + 1);
    }

    /** Appends the scores of epochs, oldest first. */
    public void addEpochs(List<EpochScore> epochs) {
        epochs.forEach(this::add);
        version.set(version.get() + 1);
    }

    /** Forgets everything. */
    public void clear() {
        trainLoss.clear();
        trainAccuracy.clear();
        validationLoss.clear();
        validationAccuracy.clear();
        rateChanges.clear();
        lossless.clear();
        rate = Double.NaN;
        highestRate = 0;
        isGliding = true;
        hasAccuracy = false;
        lastStep = 0;
        bestStep = NONE;
        version.set(version.get() + 1);
    }

    /** Rises with every change. */
    public ReadOnlyLongProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    /** The last step anything was said of; 0 at the start. */
    public int lastStep() {
        return lastStep;
    }

    /** The step with the lowest validation loss so far; {@link #NONE} before the first. */
    public int bestStep() {
        return bestStep;
    }

    /** The jumps of the learning rate, oldest first. */
    public List<RateChange> rateChanges() {
        return Collections.unmodifiableList(rateChanges);
    }

    /** The steps whose loss was not a finite number, oldest first. */
    public List<Integer> stepsWithoutLoss() {
        return Collections.unmodifiableList(lossless);
    }

    /** The training loss of the last step at or before a step; NaN where there is none. */
    public double trainLossAt(int step) {
        return trainLoss.at(step);
    }

    /** The share of the batch that was right at the last step at or before a step; NaN where there is none. */
    public double trainAccuracyAt(int step) {
        return trainAccuracy.at(step);
    }

    /** The validation loss of the last epoch at or before a step; NaN where there is none. */
    public double validationLossAt(int step) {
        return validationLoss.at(step);
    }

    /** The validation accuracy of the last epoch at or before a step; NaN where there is none. */
    public double validationAccuracyAt(int step) {
        return validationAccuracy.at(step);
    }

    /** Whether any step or epoch had an accuracy; a forecast has none. */
    public boolean hasAccuracy() {
        return hasAccuracy;
    }

    private void add(StepLoss step) {
        trainLoss.add(step.step(), step.loss());
        trainAccuracy.add(step.step(), step.accuracy());
        hasAccuracy |= Double.isFinite(step.accuracy());
        if (!Double.isFinite(step.loss())) {
            lossless.add(step.step());
        }
        highestRate = Math.max(highestRate, step.rate());
        double change = Math.abs(step.rate() - rate);
        boolean isJump = change > JUMP * rate && change > NOTICEABLE * highestRate;
        if (isJump && !isGliding) {
            rateChanges.add(new RateChange(step.step(), rate, step.rate()));
        }
        // A warm-up begins with one jump after another: only one out of the quiet is a change.
        isGliding = isJump || Double.isNaN(rate);
        rate = step.rate();
        lastStep = Math.max(lastStep, step.step());
    }

    private void add(EpochScore epoch) {
        validationLoss.add(epoch.step(), epoch.validationLoss());
        validationAccuracy.add(epoch.step(), epoch.validationAccuracy());
        hasAccuracy |= Double.isFinite(epoch.validationAccuracy());
        if (epoch.best()) {
            bestStep = epoch.step();
        }
        lastStep = Math.max(lastStep, epoch.step());
    }
}
