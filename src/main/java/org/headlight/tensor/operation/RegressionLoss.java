package org.headlight.tensor.operation;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.headlight.tensor.Operation;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Tensor;

/**
 * The mean cost of how far predictions are from targets, over the targets that are known. What is not known, NaN, costs nothing and
 * passes no gradient on; if nothing is known the loss is 0. A kind of loss is the cost of one difference and its slope.
 */
abstract class RegressionLoss implements Operation {

    private final Tape tape;
    private final Tensor predictions; // [..., predictions of one target]
    private final float[] targets;
    private final int perTarget;
    private final int known; // predictions whose target is known
    private final Tensor loss; // [1]

    /** @param perTarget how many predictions side by side have the same target, at least 1 */
    RegressionLoss(Tensor predictions, float[] targets, int perTarget) {
        if (targets.length * perTarget != predictions.size()) {
            throw new IllegalArgumentException(
                    "targets: expected %d but got %d".formatted(predictions.size() / perTarget, targets.length));
        }
        this.tape = Tape.of(predictions);
        this.predictions = predictions;
        this.targets = targets;
        this.perTarget = perTarget;
        int count = 0;
        for (float target : targets) {
            count += Float.isNaN(target) ? 0 : perTarget;
        }
        this.known = count;
        this.loss = tape.result(new int[] {1}, predictions);
    }

    /**
     * What a difference costs.
     *
     * @param kind which of the predictions of one target it is, from 0
     * @param difference prediction minus target
     */
    abstract double cost(int kind, double difference);

    /** The derivative of the cost. */
    abstract double slope(int kind, double difference);

    final Tensor judge() {
        return tape.apply(this, loss);
    }

    @Override
    public final void forward() {
        double sum = 0;
        for (int i = 0; i < predictions.size(); i++) {
            if (isKnown(i)) {
                sum += cost(i % perTarget, difference(i));
            }
        }
        loss.data().set(ValueLayout.JAVA_FLOAT, 0, known == 0 ? 0f : (float) (sum / known));
    }

    @Override
    public final void backward() {
        MemorySegment gradient = predictions.gradientToAddTo(tape);
        double factor = known == 0 ? 0 : loss.gradient().get(ValueLayout.JAVA_FLOAT, 0) / (double) known;
        for (int i = 0; i < predictions.size(); i++) {
            if (isKnown(i)) {
                float share = (float) (factor * slope(i % perTarget, difference(i)));
                float before = gradient.getAtIndex(ValueLayout.JAVA_FLOAT, i);
                gradient.setAtIndex(ValueLayout.JAVA_FLOAT, i, before + share);
            }
        }
    }

    private boolean isKnown(int index) {
        return !Float.isNaN(targets[index / perTarget]);
    }

    private double difference(int index) {
        return (double) predictions.data().getAtIndex(ValueLayout.JAVA_FLOAT, index) - targets[index / perTarget];
    }
}
