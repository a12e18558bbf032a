package org.headlight.model.classifier;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.headlight.data.Batch;
import org.headlight.data.Example;
import org.headlight.model.NetworkSpec;
import org.headlight.model.Networks;
import org.headlight.model.attention.AttentionRecorder;
import org.headlight.model.network.NetworkSummary;
import org.headlight.model.network.TextSizes;
import org.headlight.snapshot.AttentionKind;
import org.headlight.snapshot.AttentionSite;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Workers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BigruAdditiveTest {
    private static final TextSizes SIZES = new TextSizes(20, 3);
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
    private final Classifier network = Networks.build(Classifier.class, SPEC, SIZES, 5);

    @AfterEach
    void free() {
        network.close();
        tape.close();
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
        try (Classifier same = Networks.build(Classifier.class, SPEC, SIZES, 5);
                Classifier other = Networks.build(Classifier.class, SPEC, SIZES, 6)) {
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
                        new NetworkSummary.Layer(
                                "attention",
                                "Additive pooling",
                                "[batch, 12]",
                                5 * 12 + 5 + 5,
                                List.of(new AttentionSite("pooling", 0, 0, AttentionKind.POOLING))),
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

    private float[] logits(List<Example> examples, AttentionRecorder recorder) {
        tape.beginInference();
        return network.logits(tape, Batch.of(examples), recorder).toArray();
    }
}
