package org.headlight.tensor;

import static org.headlight.tensor.operation.SoftmaxCrossEntropy.softmaxCrossEntropy;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FirstNetworkTest {

    private static final int BATCH = 40;
    private static final int STEPS = 30;
    private static final int VOCABULARY = 50;

    private final Parameters parameters = new Parameters();

    @AfterEach
    void close() {
        parameters.close();
    }

    @Test
    void agreesWithPyTorchInTheLossAndEveryGradient() {
        GoldenCase golden = GoldenCase.named("network");
        golden.compare(inputs -> {
            Tape tape = inputs.get("table").tape();
            var answer = new FirstNetwork(inputs::get).read(tape, golden.integers("ids"), golden.integers("lengths"));
            double[] weights = GoldenCase.doubles(golden.json().required("weights"));
            GradientCheck.assertClose(
                    "attention weights", weights, answer.weights().toArray());
            return softmaxCrossEntropy(answer.logits(), golden.integers("labels"))
                    .loss();
        });
    }

    @Test
    void overfitsOneBatch() {
        int[] ids = {3, 4, 1, 5, 4, 6, 2, 0, 7, 1, 0, 0, 2, 8, 9, 10};
        float[] losses = train(
                Workers.SERIAL, parameters, FirstNetwork.drawn(parameters, 12, 5, 6), ids, new int[] {4, 3, 2, 4}, 60);
        assertTrue(losses[59] < 0.05f * losses[0], () -> "losses: " + Arrays.toString(losses));
    }

    @Test
    void givesTheSameBitsOnOneThreadAndOnTwo() {
        int[] ids = new SplittableRandom(3).ints(BATCH * STEPS, 1, VOCABULARY).toArray();
        int[] lengths = new SplittableRandom(4).ints(BATCH, 1, STEPS + 1).toArray();
        float[] alone =
                train(Workers.SERIAL, parameters, FirstNetwork.drawn(parameters, VOCABULARY, 64, 48), ids, lengths, 5);
        try (ThreadedWorkers workers = new ThreadedWorkers();
                Parameters others = new Parameters()) {
            float[] together = train(workers, others, FirstNetwork.drawn(others, VOCABULARY, 64, 48), ids, lengths, 5);
            assertArrayEquals(alone, together, 0f);
            parameters
                    .export()
                    .forEach((name, values) ->
                            assertEquals(values, others.export().get(name), name));
        }
    }

    @Test
    void givesTheSameAloneAndInAPaddedBatch() {
        FirstNetwork network = FirstNetwork.drawn(parameters, VOCABULARY, 20, 17);
        int[] text = {7, 3, 44};
        int[] padded = {7, 3, 44, 0, 0, 9, 8, 7, 6, 5};
        try (Tape tape = new Tape(Workers.SERIAL)) {
            tape.beginInference();
            var alone = network.read(tape, text, new int[] {3});
            var together = network.read(tape, padded, new int[] {3, 5});
            assertArrayEquals(
                    alone.weights().toArray(), Arrays.copyOf(together.weights().toArray(), 3), 1e-6f);
            assertArrayEquals(
                    alone.logits().toArray(), Arrays.copyOf(together.logits().toArray(), 2), 1e-6f);
        }
    }

    @Test
    void takesNoMoreNativeMemoryAfterTheFirstStep() {
        FirstNetwork network = FirstNetwork.drawn(parameters, VOCABULARY, 64, 48);
        int[] ids = new SplittableRandom(3).ints(BATCH * STEPS, 1, VOCABULARY).toArray();
        int[] lengths = new int[BATCH];
        Arrays.fill(lengths, STEPS);
        try (Tape tape = new Tape(Workers.SERIAL)) {
            step(tape, network, ids, lengths);
            long bytes = tape.nativeBytes();
            for (int i = 0; i < 20; i++) {
                step(tape, network, ids, lengths);
                assertEquals(bytes, tape.nativeBytes());
            }
        }
    }

    private static float[] train(
            Workers workers, Parameters parameters, FirstNetwork network, int[] ids, int[] lengths, int steps) {
        float[] losses = new float[steps];
        try (Tape tape = new Tape(workers);
                Adam adam = new Adam(parameters, workers)) {
            for (int step = 0; step < steps; step++) {
                losses[step] = step(tape, network, ids, lengths);
                GradientClipping.byGlobalNorm(parameters, 5f, workers);
                adam.step(0.03f);
            }
        }
        return losses;
    }

    /** Every second text is of class 1. */
    private static float step(Tape tape, FirstNetwork network, int[] ids, int[] lengths) {
        int[] labels = new int[lengths.length];
        Arrays.setAll(labels, i -> i % 2);
        tape.begin();
        Tensor loss = softmaxCrossEntropy(network.read(tape, ids, lengths).logits(), labels)
                .loss();
        tape.backward(loss);
        return loss.item();
    }
}
