package org.headlight.model.language;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LanguageTransformerTest {
    private static final int TOKENS = 9;
    private static final int[] IDS = {2, 5, 3, 8, 7, 4, 2, 6};
    private static final NetworkSpec SMALL = NetworkSpec.of("language-transformer")
            .with("embeddingSize", "8")
            .with("feedForwardSize", "16")
            .with("heads", "2");

    private final Tape tape = new Tape(Workers.SERIAL);

    @AfterEach
    void free() {
        tape.close();
    }

    static Stream<NetworkSpec> kinds() {
        return Stream.of(
                SMALL,
                SMALL.with("positions", "sinusoidal").with("activation", "gelu"),
                SMALL.with("positions", "none").with("norm", "after").with("tiedOutput", "false"),
                SMALL.with("window", "2").with("attention", "uniform"));
    }

    private LanguageModel build(NetworkSpec spec) {
        return Networks.build(LanguageModel.class, spec, new TextSizes(TOKENS, TOKENS), 3);
    }

    private float[] logits(LanguageModel network, int[] ids, int steps) {
        tape.beginInference();
        return network.logits(tape, ids, steps, AttentionRecorder.NOBODY).toArray();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aPrefixSaysTheSameAsTheWhole(NetworkSpec spec) {
        try (LanguageModel network = build(spec)) {
            float[] whole = logits(network, IDS, IDS.length);
            for (int steps = 1; steps < IDS.length; steps++) {
                float[] prefix = logits(network, Arrays.copyOf(IDS, steps), steps);
                assertArrayEquals(Arrays.copyOf(whole, steps * TOKENS), prefix, 1e-5f);
            }
        }
    }

    @Test
    void textsOfABatchDoNotSeeOneAnother() {
        try (LanguageModel network = build(SMALL)) {
            float[] together = logits(network, IDS, 4);
            float[] second = logits(network, Arrays.copyOfRange(IDS, 4, 8), 4);
            assertArrayEquals(Arrays.copyOfRange(together, 4 * TOKENS, 8 * TOKENS), second, 1e-5f);
        }
    }

    @Test
    void everyLayerIsShown() {
        List<AttentionSite> sites = new ArrayList<>();
        try (LanguageModel network = build(SMALL)) {
            tape.beginInference();
            network.logits(tape, IDS, IDS.length, (site, attended, queries, keys) -> {
                sites.add(site);
                assertArrayEquals(new int[] {1, 2, 8, 8}, attended.weights().shape());
            });
        }
        assertEquals(
                List.of(
                        new AttentionSite("decoder", 0, 0, AttentionKind.SELF),
                        new AttentionSite("decoder", 1, 0, AttentionKind.SELF)),
                sites);
    }

    @Test
    void aTiedOutputLearnsNothingOfItsOwn() {
        try (LanguageModel tied = build(SMALL);
                LanguageModel untied = build(SMALL.with("tiedOutput", "false"))) {
            assertEquals(
                    tied.summary().parameters() + 8 * TOKENS + TOKENS,
                    untied.summary().parameters());
            NetworkSummary.Layer last = untied.summary().layers().getLast();
            assertEquals(new NetworkSummary.Layer("output", "Dense", "[batch, steps, 9]", 8 * TOKENS + TOKENS), last);
        }
    }
}
