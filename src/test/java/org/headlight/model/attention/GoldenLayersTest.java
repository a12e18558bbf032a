package org.headlight.model.attention;

import java.util.SplittableRandom;
import org.headlight.model.layer.Activation;
import org.headlight.model.layer.Dropout;
import org.headlight.tensor.GoldenCase;
import org.headlight.tensor.Mask;
import org.headlight.tensor.Parameters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Attention within a text, whole layers and pools against PyTorch: output and every gradient, without a mask and under padding,
 * causality and a window at once.
 */
class GoldenLayersTest {
    private static final int SIZE = 6;
    private static final int INNER = 8;
    private static final int HEADS = 2;

    private final Parameters parameters = new Parameters();
    private final SplittableRandom rng = new SplittableRandom(1);

    @AfterEach
    void free() {
        parameters.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"multi-head", "multi-head-masked"})
    void multiHead(String name) {
        MultiHeadAttention attention =
                new MultiHeadAttention(parameters, "attention", SIZE, new ScaledDotProduct(HEADS), rng);
        GoldenCase golden = GoldenCase.of("layers", name);
        Mask mask = mask(golden);
        golden.compare(
                parameters,
                inputs -> attention
                        .attend(inputs.get("states"), inputs.get("states"), mask, HeadGate.OPEN)
                        .context());
    }

    @ParameterizedTest
    @ValueSource(strings = {"self-attention", "self-attention-masked"})
    void selfAttention(String name) {
        SelfAttention attention =
                new SelfAttention(parameters, "attention", SIZE, Activation.RELU, new ScaledDotProduct(1), rng);
        GoldenCase golden = GoldenCase.of("layers", name);
        Mask mask = mask(golden);
        golden.compare(
                parameters,
                inputs -> attention
                        .attend(inputs.get("states"), mask, HeadGate.OPEN)
                        .context());
    }

    @ParameterizedTest
    @ValueSource(strings = {"uniform", "uniform-masked"})
    void uniform(String name) {
        GoldenCase golden = GoldenCase.of("layers", name);
        Mask mask = mask(golden);
        golden.compare(inputs -> new UniformAttention()
                .attend(inputs.get("states"), inputs.get("states"), inputs.get("states"), mask)
                .context());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"layer-norm-before", "layer-norm-before-masked", "layer-norm-after", "layer-norm-after-masked"})
    void transformerLayer(String name) {
        TransformerLayer.Shape shape = new TransformerLayer.Shape(
                SIZE, INNER, new ScaledDotProduct(HEADS), Activation.GELU, name.startsWith("layer-norm-before"));
        TransformerLayer layer = new TransformerLayer(parameters, "layer", shape, new Dropout(0, rng), rng);
        GoldenCase golden = GoldenCase.of("layers", name);
        Mask mask = mask(golden);
        golden.compare(
                parameters,
                inputs -> layer.apply(inputs.get("states"), mask, HeadGate.OPEN).context());
    }

    @ParameterizedTest
    @ValueSource(strings = {"additive-pooling", "additive-pooling-masked"})
    void additivePooling(String name) {
        comparePooling(name, new AdditivePooling(parameters, "pooling", SIZE, INNER, rng));
    }

    @ParameterizedTest
    @ValueSource(strings = {"feed-forward-pooling", "feed-forward-pooling-masked"})
    void feedForwardPooling(String name) {
        comparePooling(name, new FeedForwardPooling(parameters, "pooling", SIZE, rng));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mean-pooling", "mean-pooling-masked"})
    void meanPooling(String name) {
        comparePooling(name, new MeanPooling());
    }

    @ParameterizedTest
    @ValueSource(strings = {"asking-pooling", "asking-pooling-masked"})
    void askingPooling(String name) {
        comparePooling(name, new AskingPooling(parameters, "pooling", SIZE, INNER, rng));
    }

    @ParameterizedTest
    @ValueSource(strings = {"last-pooling", "last-pooling-masked"})
    void lastPooling(String name) {
        comparePooling(name, new LastPooling(true));
    }

    private void comparePooling(String name, Pooling pooling) {
        GoldenCase golden = GoldenCase.of("layers", name);
        golden.compare(
                parameters,
                inputs -> pooling.attend(inputs.get("states"), golden.integers("lengths"))
                        .context());
    }

    private static Mask mask(GoldenCase golden) {
        boolean isCausal = golden.integers("causal")[0] == 1;
        return new Reach(isCausal, golden.integers("window")[0]).mask(golden.integers("lengths"));
    }
}
