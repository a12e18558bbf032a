package org.headlight.tensor.operation;

import static org.headlight.tensor.VectorMath.LANES;
import static org.headlight.tensor.VectorMath.broadcast;
import static org.headlight.tensor.VectorMath.load;
import static org.headlight.tensor.VectorMath.store;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import org.headlight.tensor.Operation;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Tensor;
import org.headlight.tensor.VectorKernels;

/**
 * The loss of a classifier: {@code loss = mean over the rows of -ln p[label]} with {@code p = softmax(logits)}, in nats a row.
 *
 * <p>With class weights w and smoothing s over C classes a row costs {@code -(1 - s) w[label] ln p[label] - s/C sum_c w[c] ln
 * p[c]}, and the mean is over the labels' weights, as in PyTorch. If no row counts, the loss is 0.
 *
 * <p>Softmax and logarithm are one operation because together they stay finite for any logits, and their gradient is simply
 * {@code dlogits = dloss (p - onehot(label)) / rows}.
 */
public final class SoftmaxCrossEntropy implements Operation {

    private final Tape tape;
    private final Tensor logits; // [..., classes]
    private final int[] labels; // [rows]
    private final CrossEntropyOptions options;
    private final MemorySegment classWeights; // [classes]
    private final float weightOfClasses;
    private final float weightOfRows;
    private final Tensor probabilities; // [..., classes]
    private final MemorySegment losses; // [rows]
    private final Tensor loss; // [1]

    private SoftmaxCrossEntropy(Tensor logits, int[] labels, CrossEntropyOptions options) {
        this.tape = Tape.of(logits);
        this.logits = logits;
        this.labels = labels;
        this.options = options;
        this.classWeights = tape.allocate(classes());
        float sum = 0;
        for (int c = 0; c < classes(); c++) {
            classWeights.setAtIndex(ValueLayout.JAVA_FLOAT, c, options.weight(c));
            sum += options.weight(c);
        }
        this.weightOfClasses = sum;
        this.weightOfRows = (float) Arrays.stream(labels)
                .filter(label -> label != options.ignoredLabel())
                .mapToDouble(options::weight)
                .sum();
        this.probabilities = tape.result(logits.shape());
        this.losses = tape.allocate(labels.length);
        this.loss = tape.result(new int[] {1}, logits);
    }

    /**
     * Judges a batch of predictions.
     *
     * @param logits [batch, classes] or [batch, steps, classes], any real numbers
     * @param labels one a row of the logits, each from 0 to before the number of classes; must not change until the step ends
     * @throws IllegalArgumentException if the sizes differ or a label is not a class
     */
    public static SoftmaxCrossEntropy softmaxCrossEntropy(Tensor logits, int[] labels) {
        return softmaxCrossEntropy(logits, labels, CrossEntropyOptions.plain());
    }

    /**
     * Judges a batch of predictions, some of which may not count.
     *
     * @param logits [batch, classes] or [batch, steps, classes], any real numbers
     * @param labels one a row of the logits, each from 0 to before the number of classes, or the ignored one; must not change until
     *     the step ends
     * @throws IllegalArgumentException if the sizes differ or a label is not a class
     */
    public static SoftmaxCrossEntropy softmaxCrossEntropy(Tensor logits, int[] labels, CrossEntropyOptions options) {
        int classes = logits.length(-1);
        if (labels.length != logits.rows()) {
            throw new IllegalArgumentException(
                    "labels: expected %d but got %d".formatted(logits.rows(), labels.length));
        }
        if (options.classWeights() != null && options.classWeights().length != classes) {
            throw new IllegalArgumentException(
                    "class weights: expected %d but got %d".formatted(classes, options.classWeights().length));
        }
        for (int label : labels) {
            if (label != options.ignoredLabel() && (label < 0 || label >= classes)) {
                throw new IllegalArgumentException("label %d is not one of %d classes".formatted(label, classes));
            }
        }
        SoftmaxCrossEntropy operation = new SoftmaxCrossEntropy(logits, labels, options);
        operation.tape.apply(operation, operation.loss);
        return operation;
    }

    /** The mean loss, one element, in nats. */
    public Tensor loss() {
        return loss;
    }

    /** How likely each class is, of the logits' shape; a row sums to 1, and no gradient goes through it. */
    public Tensor probabilities() {
        return probabilities;
    }

    /** What each row costs, [rows], in nats by its weight; 0 for the ignored. */
    public float[] losses() {
        return losses.asSlice(0, (long) labels.length * Float.BYTES).toArray(ValueLayout.JAVA_FLOAT);
    }

    @Override
    public void forward() {
        tape.share(labels.length, classes(), (from, to) -> {
            for (int row = from; row < to; row++) {
                losses.setAtIndex(ValueLayout.JAVA_FLOAT, row, judge(row));
            }
        });
        double sum = 0;
        for (int row = 0; row < labels.length; row++) {
            sum += losses.getAtIndex(ValueLayout.JAVA_FLOAT, row);
        }
        loss.data().set(ValueLayout.JAVA_FLOAT, 0, weightOfRows == 0 ? 0f : (float) (sum / weightOfRows));
    }

    /** Writes the probabilities of one row and returns what it costs. */
    private float judge(int row) {
        long at = (long) row * classes();
        MemorySegment x = logits.data();
        float max = SoftmaxRow.max(x, at, classes());
        float sum = SoftmaxRow.weigh(x, probabilities.data(), at, classes(), 1f, max);
        int label = labels[row];
        if (label == options.ignoredLabel()) {
            return 0f;
        }
        double all = max + Math.log(sum); // ln sum e^x, and so -ln p[c] = all - x[c]
        float smoothing = options.smoothing();
        double cost =
                (1 - smoothing) * options.weight(label) * (all - x.getAtIndex(ValueLayout.JAVA_FLOAT, at + label));
        if (smoothing > 0) {
            float weighed = VectorKernels.dot(classWeights, 0, x, at, classes());
            cost += smoothing / classes() * (weightOfClasses * all - weighed);
        }
        return (float) cost;
    }

    @Override
    public void backward() {
        float slope = weightOfRows == 0 ? 0f : loss.gradient().get(ValueLayout.JAVA_FLOAT, 0) / weightOfRows;
        boolean add = logits.openGradient(tape);
        tape.share(labels.length, classes(), (from, to) -> {
            for (int row = from; row < to; row++) {
                if (labels[row] != options.ignoredLabel()) {
                    passOn(row, slope, add);
                } else if (!add) {
                    VectorKernels.fill(logits.gradient(), (long) row * classes(), classes(), 0f);
                }
            }
        });
    }

    private void passOn(int row, float slope, boolean add) {
        long at = (long) row * classes();
        MemorySegment gradient = logits.gradient();
        float sharp = slope * (1 - options.smoothing()) * options.weight(labels[row]);
        float spread = slope * options.smoothing() / classes();
        FloatVector all = broadcast(sharp + spread * weightOfClasses);
        FloatVector even = broadcast(-spread);
        for (int i = 0; i < classes(); i += LANES) {
            int count = classes() - i;
            FloatVector share = load(probabilities.data(), at + i).mul(all);
            share = load(classWeights, i).fma(even, share);
            store(add ? share.add(load(gradient, at + i)) : share, gradient, at + i, count);
        }
        float label = gradient.getAtIndex(ValueLayout.JAVA_FLOAT, at + labels[row]);
        gradient.setAtIndex(ValueLayout.JAVA_FLOAT, at + labels[row], label - sharp);
    }

    private int classes() {
        return logits.length(-1);
    }
}
