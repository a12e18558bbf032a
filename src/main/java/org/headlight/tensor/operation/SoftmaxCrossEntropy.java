package org.headlight.tensor.operation;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.headlight.tensor.Operation;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Tensor;

/**
 * The loss of a classifier: {@code loss = mean over the batch of -ln p[label]} with {@code p = softmax(logits)}, in nats an
 * example.
 *
 * <p>Softmax and logarithm are one operation because together they stay finite for any logits, and their gradient is simply
 * {@code dlogits = dloss (p - onehot(label)) / batch}.
 */
public final class SoftmaxCrossEntropy implements Operation {

    private final Tape tape;
    private final Tensor logits; // [batch, classes]
    private final int[] labels; // [batch]
    private final Tensor probabilities; // [batch, classes]
    private final Tensor loss; // [1]

    private SoftmaxCrossEntropy(Tensor logits, int[] labels) {
        this.tape = Tape.of(logits);
        this.logits = logits;
        this.labels = labels;
        this.probabilities = tape.result(logits.shape());
        this.loss = tape.result(new int[] {1}, logits);
    }

    /**
     * Judges a batch of predictions.
     *
     * @param logits [batch, classes], any real numbers
     * @param labels [batch], each from 0 to before the number of classes; must not change until the step ends
     * @throws IllegalArgumentException if the sizes differ or a label is not a class
     */
    public static SoftmaxCrossEntropy softmaxCrossEntropy(Tensor logits, int[] labels) {
        logits.expect("logits", labels.length, -1);
        for (int label : labels) {
            if (label < 0 || label >= logits.length(1)) {
                throw new IllegalArgumentException(
                        "label %d is not one of %d classes".formatted(label, logits.length(1)));
            }
        }
        SoftmaxCrossEntropy operation = new SoftmaxCrossEntropy(logits, labels);
        operation.tape.apply(operation, operation.loss);
        return operation;
    }

    /** The mean loss, one element, in nats. */
    public Tensor loss() {
        return loss;
    }

    /** How likely each class is, [batch, classes]; a row sums to 1, and no gradient goes through it. */
    public Tensor probabilities() {
        return probabilities;
    }

    @Override
    public void forward() {
        double sum = 0;
        for (int example = 0; example < labels.length; example++) {
            sum += judge(logits.data(), probabilities.data(), example * logits.length(1), labels[example]);
        }
        loss.data().set(ValueLayout.JAVA_FLOAT, 0, (float) (sum / labels.length));
    }

    /** Writes the probabilities of one row and returns its loss, {@code ln sum e^x - x[label]}. */
    private double judge(MemorySegment x, MemorySegment p, int row, int label) {
        int classes = logits.length(1);
        double max = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < classes; i++) {
            max = Math.max(max, at(x, row + i));
        }
        double sum = 0;
        for (int i = 0; i < classes; i++) {
            sum += StrictMath.exp(at(x, row + i) - max);
        }
        for (int i = 0; i < classes; i++) {
            double probability = StrictMath.exp(at(x, row + i) - max) / sum;
            p.setAtIndex(ValueLayout.JAVA_FLOAT, row + i, (float) probability);
        }
        return StrictMath.log(sum) + max - at(x, row + label);
    }

    @Override
    public void backward() {
        int classes = logits.length(1);
        MemorySegment gradient = logits.gradientToAddTo(tape);
        float factor = at(loss.gradient(), 0) / labels.length;
        for (int example = 0; example < labels.length; example++) {
            for (int i = 0; i < classes; i++) {
                int index = example * classes + i;
                float target = i == labels[example] ? 1 : 0;
                float share = factor * (at(probabilities.data(), index) - target);
                gradient.setAtIndex(ValueLayout.JAVA_FLOAT, index, at(gradient, index) + share);
            }
        }
    }

    private static float at(MemorySegment values, int index) {
        return values.getAtIndex(ValueLayout.JAVA_FLOAT, index);
    }
}
