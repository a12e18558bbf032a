package org.headlight.training;

import static org.headlight.tensor.operation.SoftmaxCrossEntropy.softmaxCrossEntropy;

import org.headlight.data.Batch;
import org.headlight.model.Classifier;
import org.headlight.model.attention.AttentionRecorder;
import org.headlight.snapshot.StepLoss;
import org.headlight.tensor.Adam;
import org.headlight.tensor.GradientClipping;
import org.headlight.tensor.Tape;
import org.headlight.tensor.operation.SoftmaxCrossEntropy;

/** One update of a classifier at a time: forward, loss, backward, clip, update. Confined to the engine thread. */
final class Learner implements AutoCloseable {
    private final Tape tape;
    private final Classifier network;
    private final Adam optimizer;
    private final float longestGradient;
    private int step;

    /** @param gradientClip longest gradient allowed; 0 never shortens */
    Learner(Tape tape, Classifier network, double gradientClip) {
        this.tape = tape;
        this.network = network;
        this.optimizer = new Adam(network.parameters(), tape.workers());
        this.longestGradient = gradientClip == 0 ? Float.POSITIVE_INFINITY : (float) gradientClip;
    }

    /**
     * Learns from a batch.
     *
     * @param rate how far the update goes
     * @return the loss before the update
     * @throws DivergedException if loss or gradient are not finite; there was no update then
     */
    StepLoss learn(Batch batch, double rate) {
        tape.begin();
        SoftmaxCrossEntropy answer =
                softmaxCrossEntropy(network.logits(tape, batch, AttentionRecorder.NOBODY), batch.labels());
        float loss = requireFinite("loss", answer.loss().item(), rate);
        tape.backward(answer.loss());
        float length = GradientClipping.byGlobalNorm(network.parameters(), longestGradient, tape.workers());
        requireFinite("gradient", length, rate);
        int[] predicted = Inference.best(answer.probabilities().toArray(), batch.batch());
        optimizer.step((float) rate);
        step++;
        return new StepLoss(step, loss, Inference.share(batch.labels(), predicted), rate);
    }

    /** Updates made. */
    int step() {
        return step;
    }

    @Override
    public void close() {
        optimizer.close();
    }

    private float requireFinite(String what, float value, double rate) {
        if (!Float.isFinite(value)) {
            throw new DivergedException(what, step + 1, rate);
        }
        return value;
    }
}
