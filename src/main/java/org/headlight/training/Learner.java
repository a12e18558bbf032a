package org.headlight.training;

import java.util.Map;
import org.headlight.model.network.Network;
import org.headlight.snapshot.ParameterValues;
import org.headlight.snapshot.Settings;
import org.headlight.snapshot.StepLoss;
import org.headlight.task.BatchLoss;
import org.headlight.task.Lesson;
import org.headlight.tensor.GradientClipping;
import org.headlight.tensor.Optimizer;
import org.headlight.tensor.Tape;

/** One update of a network at a time: forward, loss, backward, clip; then the update. Confined to the engine thread. */
final class Learner implements AutoCloseable {
    private final Tape tape;
    private final Network network;
    private final Optimizer optimizer;
    private final float longestGradient;
    private int step;

    /** @param training how to make an update of a gradient, and the longest gradient allowed */
    Learner(Tape tape, Network network, Settings training) {
        this.tape = tape;
        this.network = network;
        this.optimizer = UpdateRules.of(training, network.parameters(), tape.workers());
        double gradientClip = training.real("gradientClip");
        this.longestGradient = gradientClip == 0 ? Float.POSITIVE_INFINITY : (float) gradientClip;
    }

    /**
     * Goes on where another stood.
     *
     * @param updates made so far
     * @param remembered what its optimizer remembered of the gradients; empty to begin anew
     */
    void resume(int updates, Map<String, ParameterValues> remembered) {
        step = updates;
        optimizer.resume(remembered);
    }

    /** What the optimizer remembers of the gradients, by kind and parameter. */
    Map<String, ParameterValues> remembered() {
        return optimizer.state();
    }

    /**
     * What a batch teaches.
     *
     * @param loss the loss before the update
     * @param examples how much the batch counts in the mean of its epoch
     */
    record Measured(StepLoss loss, int examples) {}

    /**
     * Finds out which way the weights must go for a batch; {@link #update} goes it.
     *
     * @param rate how far the update will go
     * @throws DivergedException if loss or gradient are not finite
     */
    Measured measure(Lesson.Exercise batch, double rate) {
        tape.begin();
        BatchLoss answer = batch.answer();
        float loss = (float) requireFinite("loss", answer.loss().item(), rate);
        tape.backward(answer.loss());
        float length = GradientClipping.byGlobalNorm(network.parameters(), longestGradient, tape.workers());
        requireFinite("gradient", length, rate);
        return new Measured(new StepLoss(step + 1, loss, answer.accuracy(), rate), answer.examples());
    }

    /** Goes the way that was measured last. */
    void update(double rate) {
        optimizer.step((float) rate);
        step++;
    }

    /** Takes note that the weights were set by a formula: one step, with no rate. */
    StepLoss solved(double loss) {
        step++;
        return new StepLoss(step, loss, Double.NaN, 0);
    }

    /** Updates made. */
    int step() {
        return step;
    }

    /**
     * Refuses to go on with a number that is none.
     *
     * @param what what it is
     * @param rate the rate of the last update
     * @return the number
     * @throws DivergedException if it is not finite
     */
    double requireFinite(String what, double value, double rate) {
        if (!Double.isFinite(value)) {
            throw DivergedException.of(what, step, rate, Float.isFinite(longestGradient));
        }
        return value;
    }

    @Override
    public void close() {
        optimizer.close();
    }
}
