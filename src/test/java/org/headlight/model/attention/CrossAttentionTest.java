package org.headlight.model.attention;

import static org.headlight.tensor.operation.Concatenate.concatenate;
import static org.headlight.tensor.operation.Reshape.reshape;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.headlight.model.layer.Activation;
import org.headlight.model.layer.Dropout;
import org.headlight.tensor.GoldenCase;
import org.headlight.tensor.Mask;
import org.headlight.tensor.Parameters;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Tensor;
import org.headlight.tensor.Workers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every attention of one text to another as PyTorch computes it: weights, context and every gradient. */
class CrossAttentionTest {
    private static final String NAME = "attention";
    private static final int QUERY = 4;
    private static final int KEY = 6;
    private static final int HIDDEN = 7;

    private final Parameters parameters = new Parameters();
    private final SplittableRandom rng = new SplittableRandom(1);

    @AfterEach
    void free() {
        parameters.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"additive", "additive-padded", "concat", "concat-padded"})
    void additiveAndConcat(String name) {
        AdditiveAttention attention = new AdditiveAttention(parameters, NAME, QUERY, KEY, HIDDEN, rng);
        parameters.get("attention.key.bias").copyFrom(new float[HIDDEN]);
        compare(name, attention);
    }

    @ParameterizedTest
    @ValueSource(strings = {"additive", "additive-padded"})
    void additiveAskedStepByStep(String name) {
        AdditiveAttention attention = new AdditiveAttention(parameters, NAME, QUERY, KEY, HIDDEN, rng);
        compare(name, (queries, keys, values, mask) -> {
            Function<Tensor, Attended> source = attention.over(keys, values, mask);
            return source.apply(queries);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"dot", "dot-padded"})
    void dot(String name) {
        compare(name, new DotAttention());
    }

    @ParameterizedTest
    @ValueSource(strings = {"general", "general-padded"})
    void general(String name) {
        compare(name, new GeneralAttention(parameters, NAME, QUERY, KEY, rng));
    }

    @ParameterizedTest
    @ValueSource(strings = {"local-m", "local-m-padded"})
    void monotonicWindow(String name) {
        Attention inside = new GeneralAttention(parameters, NAME, QUERY, KEY, rng);
        compare(
                name,
                new MonotonicWindow(
                        inside, GoldenCase.of("cross-attention", name).integers("radius")[0]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"local-p", "local-p-padded"})
    void predictedWindow(String name) {
        GoldenCase golden = GoldenCase.of("cross-attention", name);
        Attention inside = new GeneralAttention(parameters, NAME, QUERY, KEY, rng);
        PredictedWindow window =
                new PredictedWindow(parameters, "attention.place", inside, QUERY, golden.integers("radius")[0], rng);
        golden.compare(
                parameters,
                inputs -> flat(window.attend(inputs.get("queries"), inputs.get("keys"), golden.integers("lengths"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "decoder-norm-after",
                "decoder-norm-after-padded",
                "decoder-norm-before",
                "decoder-norm-before-padded"
            })
    void transformerDecoderLayer(String name) {
        GoldenCase golden = GoldenCase.of("cross-attention", name);
        boolean before = name.contains("before");
        TransformerLayer.Shape shape = new TransformerLayer.Shape(
                6, 10, new ScaledDotProduct(2), before ? Activation.GELU : Activation.RELU, before);
        TransformerDecoderLayer layer =
                new TransformerDecoderLayer(parameters, "layer", shape, new Dropout(0, rng), rng);
        Mask own = Mask.lengths(golden.integers("steps")).and(Mask.causal());
        golden.compare(
                parameters,
                inputs -> layer.apply(
                                inputs.get("states"),
                                inputs.get("read"),
                                new TransformerDecoderLayer.Sight(own, HeadGate.OPEN),
                                new TransformerDecoderLayer.Sight(Mask.lengths(golden.integers("keys")), HeadGate.OPEN))
                        .states());
    }

    /** Frozen uniform, a query reads the mean of what the mask leaves it. */
    @Test
    void uniformReadsTheMean() {
        try (Tape tape = new Tape(Workers.SERIAL)) {
            tape.beginInference();
            Tensor keys = tape.constant(new float[] {1, 2, 3, 4, 90, 90}, 1, 3, 2);
            Tensor query = tape.constant(new float[] {7, 7, 7}, 1, 1, 3);
            float[] context = new UniformAttention()
                    .attend(query, keys, keys, Mask.lengths(new int[] {2}))
                    .context()
                    .toArray();
            assertEquals(2, context[0], 1e-6);
            assertEquals(3, context[1], 1e-6);
        }
    }

    private void compare(String name, Attention attention) {
        GoldenCase golden = GoldenCase.of("cross-attention", name);
        Mask mask = Mask.lengths(golden.integers("lengths"));
        golden.compare(parameters, (Map<String, Tensor> inputs) -> {
            Tensor keys = inputs.get("keys");
            return flat(attention.attend(inputs.get("queries"), keys, keys, mask));
        });
    }

    private static Tensor flat(Attended attended) {
        Tensor weights = attended.weights();
        Tensor context = attended.context();
        return concatenate(reshape(weights, 1, weights.size()), reshape(context, 1, context.size()));
    }
}
