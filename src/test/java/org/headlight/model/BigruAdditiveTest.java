package org.headlight.model;

import static org.headlight.tensor.operation.SoftmaxCrossEntropy.softmaxCrossEntropy;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.headlight.data.Batch;
import org.headlight.data.Example;
import org.headlight.model.attention.AttentionRecorder;
import org.headlight.model.attention.AttentionRecording;
import org.headlight.snapshot.AttentionKind;
import org.headlight.snapshot.AttentionMap;
import org.headlight.snapshot.AttentionSite;
import org.headlight.snapshot.Matrix;
import org.headlight.snapshot.Token;
import org.headlight.snapshot.TokenText;
import org.headlight.tensor.Adam;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Workers;
import org.headlight.tensor.operation.SoftmaxCrossEntropy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BigruAdditiveTest {
    private static final float CLOSE = 1e-5f;
    private static final NetworkSizes SIZES = new NetworkSizes(20, 3);
    private static final NetworkSpec SPEC = NetworkSpec.of("bigru-additive")
            .with("embeddingSize", "8")
            .with("hiddenSize", "6")
            .with("attentionSize", "5")
            .with("dropout", "0.3");
    private static final List<Example> EXAMPLES = List.of(
            new Example(new int[] {2, 3, 4, 5, 6, 7, 8}, 0),
            new Example(new int[] {9}, 1),
            new Example(new int[] {10, 2, 11}, 2),
            new Example(new int[] {12, 1, 13, 14}, 1));

    private final Tape tape = new Tape(Workers.SERIAL);
    private final Classifier network = Networks.build(SPEC, SIZES, 5);

    @AfterEach
    void free() {
        network.close();
        tape.close();
    }

    @Test
    void aTextAloneIsAnsweredAsInAPaddedBatch() {
        AttentionRecording together = new AttentionRecording(texts(EXAMPLES));
        float[] logits = logits(EXAMPLES, together);
        for (int i = 0; i < EXAMPLES.size(); i++) {
            AttentionRecording alone = new AttentionRecording(texts(List.of(EXAMPLES.get(i))));
            float[] own = logits(List.of(EXAMPLES.get(i)), alone);
            assertArrayEquals(own, Arrays.copyOfRange(logits, 3 * i, 3 * i + 3), CLOSE);
            AttentionMap expected = alone.maps(0).getFirst();
            AttentionMap actual = together.maps(i).getFirst();
            assertArrayEquals(expected.weights().values(), actual.weights().values(), CLOSE);
            assertArrayEquals(expected.scores().values(), actual.scores().values(), CLOSE);
        }
    }

    @Test
    void aMapHasOneRowThatIsTheSoftmaxOfItsScores() {
        AttentionRecording recording = new AttentionRecording(texts(EXAMPLES));
        logits(EXAMPLES, recording);
        for (int i = 0; i < EXAMPLES.size(); i++) {
            assertEquals(1, recording.maps(i).size());
            AttentionMap map = recording.maps(i).getFirst();
            assertEquals(new AttentionSite("encoder", 0, 0, AttentionKind.POOLING), map.site());
            assertEquals(1, map.weights().rows());
            assertEquals(EXAMPLES.get(i).length(), map.weights().columns());
            assertArrayEquals(softmax(map.scores()), map.weights().values(), CLOSE);
        }
    }

    @Test
    void overfitsOneBatch() {
        Batch batch = Batch.of(EXAMPLES);
        double loss = Double.NaN;
        try (Adam adam = new Adam(network.parameters(), Workers.SERIAL)) {
            for (int step = 0; step < 200; step++) {
                tape.begin();
                SoftmaxCrossEntropy answer =
                        softmaxCrossEntropy(network.logits(tape, batch, AttentionRecorder.NOBODY), batch.labels());
                tape.backward(answer.loss());
                adam.step(0.02f);
            }
        }
        tape.beginInference();
        loss = softmaxCrossEntropy(network.logits(tape, batch, AttentionRecorder.NOBODY), batch.labels())
                .loss()
                .item();
        assertTrue(loss < 0.01, "loss " + loss);
    }

    @Test
    void dropoutActsOnlyInTraining() {
        Batch batch = Batch.of(EXAMPLES);
        assertArrayEquals(logits(EXAMPLES, AttentionRecorder.NOBODY), logits(EXAMPLES, AttentionRecorder.NOBODY));
        tape.begin();
        float[] once = network.logits(tape, batch, AttentionRecorder.NOBODY).toArray();
        tape.begin();
        float[] again = network.logits(tape, batch, AttentionRecorder.NOBODY).toArray();
        assertFalse(Arrays.equals(once, again));
    }

    @Test
    void theSeedDecidesTheFirstWeights() {
        try (Classifier same = Networks.build(SPEC, SIZES, 5);
                Classifier other = Networks.build(SPEC, SIZES, 6)) {
            assertEquals(network.weights(), same.weights());
            assertFalse(network.weights().equals(other.weights()));
        }
    }

    @Test
    void theSummaryCountsEveryParameterOnce() {
        NetworkSummary summary = network.summary();
        int gru = 2 * (18 * 8 + 18 * 6 + 18 + 18);
        assertEquals(
                List.of(
                        new NetworkSummary.Layer("embedding", "Embedding", "[batch, steps, 8]", 20 * 8),
                        new NetworkSummary.Layer("encoder", "Bidirectional GRU", "[batch, steps, 12]", gru),
                        new NetworkSummary.Layer("attention", "Additive pooling", "[batch, 12]", 5 * 12 + 5 + 5),
                        new NetworkSummary.Layer("dense", "Dense", "[batch, 3]", 3 * 12 + 3)),
                summary.layers());
        assertEquals(network.parameters().count(), summary.parameters());
    }

    @Test
    void parametersHaveTheNamesThatTheFileOfARunHas() {
        List<String> gru = List.of("input.weight", "recurrent.weight", "input.bias", "recurrent.bias");
        List<String> expected = new ArrayList<>(List.of("embedding.weight"));
        gru.forEach(name -> expected.add("encoder.forward." + name));
        gru.forEach(name -> expected.add("encoder.backward." + name));
        expected.addAll(List.of(
                "attention.hidden.weight", "attention.hidden.bias", "attention.query", "dense.weight", "dense.bias"));
        assertEquals(expected, List.copyOf(network.weights().keySet()));
    }

    private static List<TokenText> texts(List<Example> examples) {
        return examples.stream()
                .map(example -> new TokenText(
                        "",
                        IntStream.of(example.ids())
                                .mapToObj(id -> Token.mark("token " + id))
                                .toList()))
                .toList();
    }

    private float[] logits(List<Example> examples, AttentionRecorder recorder) {
        tape.beginInference();
        return network.logits(tape, Batch.of(examples), recorder).toArray();
    }

    private static float[] softmax(Matrix scores) {
        double sum = IntStream.range(0, scores.columns())
                .mapToDouble(key -> Math.exp(scores.at(0, key)))
                .sum();
        float[] weights = new float[scores.columns()];
        for (int key = 0; key < weights.length; key++) {
            weights[key] = (float) (Math.exp(scores.at(0, key)) / sum);
        }
        return weights;
    }
}
