package org.headlight.model;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.headlight.data.Batch;
import org.headlight.data.Example;
import org.headlight.data.series.SeriesBatch;
import org.headlight.model.attention.AttentionRecorder;
import org.headlight.model.classifier.Classifier;
import org.headlight.model.forecaster.Forecaster;
import org.headlight.model.network.SeriesSizes;
import org.headlight.model.network.TextSizes;
import org.headlight.tensor.GoldenCase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Networks as a whole against PyTorch: output and every gradient, with everything there, and with padding or rows in which nothing
 * was seen.
 */
class GoldenNetworksTest {
    private static final int END = 4;
    private static final int HISTORY = 5;
    private static final int INPUTS = 2;
    private static final int HORIZON = 3;

    @ParameterizedTest
    @ValueSource(strings = {"hierarchical", "hierarchical-padded"})
    void hierarchical(String name) {
        GoldenCase golden = GoldenCase.of("networks", name);
        List<Example> texts = IntStream.range(0, golden.json().get("integers").size())
                .mapToObj(i -> new Example(golden.integers("ids" + i), 0))
                .toList();
        NetworkSpec spec = spec("hierarchical", "embeddingSize=4", "hiddenSize=3", "attentionSize=5", "tokenDropout=0");
        try (Classifier network = Networks.build(Classifier.class, spec, new TextSizes(9, 3, Set.of(END)), 1)) {
            golden.compare(
                    network.parameters(),
                    (tape, inputs) -> network.logits(tape, Batch.of(texts), AttentionRecorder.NOBODY));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "direct, last",
        "direct-masked, last",
        "direct-masked-mean, mean",
    })
    void directAttention(String name, String normalisation) {
        compare(name, spec("forecast-attention-direct", "modelSize=4", "heads=2", "normalisation=" + normalisation));
    }

    @ParameterizedTest
    @CsvSource({
        "transformer, last",
        "transformer-masked, last",
        "transformer-masked-mean, mean",
    })
    void transformer(String name, String normalisation) {
        compare(
                name,
                spec(
                        "forecast-transformer",
                        "modelSize=4",
                        "heads=2",
                        "feedForwardSize=6",
                        "normalisation=" + normalisation));
    }

    @ParameterizedTest
    @CsvSource({
        "lstm, last",
        "lstm-masked, last",
        "lstm-masked-mean, mean",
    })
    void lstmAttention(String name, String normalisation) {
        compare(
                name,
                spec("forecast-lstm-attention", "hiddenSize=4", "attentionSize=5", "normalisation=" + normalisation));
    }

    private static NetworkSpec spec(String network, String... options) {
        NetworkSpec spec = NetworkSpec.of(network).with("dropout", "0");
        for (String option : options) {
            spec = spec.with(option.split("=")[0], option.split("=")[1]);
        }
        return spec;
    }

    private static void compare(String name, NetworkSpec spec) {
        GoldenCase golden = GoldenCase.of("networks", name);
        SeriesSizes sizes = new SeriesSizes(HISTORY, INPUTS, HORIZON, 1, 1);
        try (Forecaster network = Networks.build(Forecaster.class, spec, sizes, 1)) {
            golden.compare(network.parameters(), (tape, inputs) -> {
                SeriesBatch windows = batch(golden, inputs.get("history").toArray());
                return network.forecast(tape, windows, AttentionRecorder.NOBODY);
            });
        }
    }

    /** What stands in the place of a missing value is as good as any. */
    private static SeriesBatch batch(GoldenCase golden, float[] history) {
        SeriesBatch.Size size = new SeriesBatch.Size(2, HISTORY, INPUTS, HORIZON, 1);
        return new SeriesBatch(
                history,
                floats(golden.integers("there")),
                floats(golden.integers("since")),
                new float[size.forecast()],
                new float[size.forecast()],
                new int[2],
                size,
                new int[] {0});
    }

    private static float[] floats(int[] integers) {
        float[] floats = new float[integers.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = integers[i];
        }
        return floats;
    }
}
