package org.headlight.bench;

import static org.headlight.tensor.operation.Embedding.embedding;
import static org.headlight.tensor.operation.Gru.bidirectionalGru;
import static org.headlight.tensor.operation.Linear.linear;
import static org.headlight.tensor.operation.Reshape.reshape;
import static org.headlight.tensor.operation.Softmax.softmax;
import static org.headlight.tensor.operation.SoftmaxCrossEntropy.softmaxCrossEntropy;
import static org.headlight.tensor.operation.Tanh.tanh;
import static org.headlight.tensor.operation.WeightedSum.weightedSum;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.headlight.tensor.Adam;
import org.headlight.tensor.GradientClipping;
import org.headlight.tensor.Initializer;
import org.headlight.tensor.Mask;
import org.headlight.tensor.Parameters;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Tensor;
import org.headlight.tensor.ThreadedWorkers;
import org.headlight.tensor.operation.GruWeights;
import org.headlight.tensor.operation.ResetGate;

/** Ours: embedding 128, bidirectional GRU 64, additive attention pooling, dense. */
final class HeadlightContender implements Contender {

    private static final int WIDTH = 128;
    private static final int HIDDEN = 64;

    private final ThreadedWorkers workers = new ThreadedWorkers();
    private final Tape tape = new Tape(workers);
    private final Parameters parameters = new Parameters();
    private final Adam adam = new Adam(parameters, workers);
    private final SplittableRandom rng = new SplittableRandom(1);
    private final BenchmarkBatch batch;
    private final int[] lengths = new int[BenchmarkBatch.BATCH];

    private final Tensor table = create("table", BenchmarkBatch.VOCABULARY, WIDTH);
    private final GruWeights forward = gruWeights("forward");
    private final GruWeights backward = gruWeights("backward");
    private final Tensor projection = create("projection", 2 * HIDDEN, 2 * HIDDEN);
    private final Tensor projectionBias = create("projection.bias", 2 * HIDDEN);
    private final Tensor score = create("score", 1, 2 * HIDDEN);
    private final Tensor dense = create("dense", BenchmarkBatch.CLASSES, 2 * HIDDEN);
    private final Tensor denseBias = create("dense.bias", BenchmarkBatch.CLASSES);

    HeadlightContender(BenchmarkBatch batch) {
        this.batch = batch;
        Arrays.fill(lengths, BenchmarkBatch.STEPS);
    }

    @Override
    public String name() {
        return "Headlight";
    }

    @Override
    public float step() {
        tape.begin();
        Tensor embedded = embedding(tape, table, batch.ids(), BenchmarkBatch.STEPS, 0);
        Tensor states = bidirectionalGru(embedded, lengths, forward, backward);
        Tensor hidden = tanh(linear(states, projection, projectionBias));
        Tensor scores = reshape(linear(hidden, score), BenchmarkBatch.BATCH, BenchmarkBatch.STEPS);
        Tensor weights = softmax(scores, Mask.lengths(lengths));
        Tensor logits = linear(weightedSum(weights, states), dense, denseBias);
        Tensor loss = softmaxCrossEntropy(logits, batch.labels()).loss();
        tape.backward(loss);
        GradientClipping.byGlobalNorm(parameters, 5f, workers);
        adam.step(1e-3f);
        return loss.item();
    }

    @Override
    public void close() {
        adam.close();
        parameters.close();
        tape.close();
        workers.close();
    }

    private GruWeights gruWeights(String name) {
        return new GruWeights(
                create(name + ".input", 3 * HIDDEN, WIDTH),
                create(name + ".recurrent", 3 * HIDDEN, HIDDEN),
                create(name + ".inputBias", 3 * HIDDEN),
                create(name + ".recurrentBias", 3 * HIDDEN),
                ResetGate.AFTER_PRODUCT);
    }

    private Tensor create(String name, int... shape) {
        return parameters.create(name, shape, Initializer.uniform(0.1f), rng);
    }
}
