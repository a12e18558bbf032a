package org.headlight.model.language;

import static org.headlight.tensor.operation.Scale.scale;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.headlight.model.attention.AttentionRecorder;
import org.headlight.model.attention.Places;
import org.headlight.model.attention.Reach;
import org.headlight.model.layer.Dense;
import org.headlight.model.layer.Dropout;
import org.headlight.model.layer.Embedding;
import org.headlight.model.layer.Positions;
import org.headlight.model.network.ConstructedNetwork;
import org.headlight.model.network.Construction;
import org.headlight.model.network.NetworkKind;
import org.headlight.model.network.NetworkSettings;
import org.headlight.model.network.SettingRule;
import org.headlight.model.network.TransformerStack;
import org.headlight.snapshot.Setting;
import org.headlight.tensor.Initializer;
import org.headlight.tensor.Parameters;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Tensor;

/**
 * The decoder of a transformer that reads what it writes: Radford et al. 2018 and 2019 (GPT and GPT-2), on the layers of Vaswani et
 * al. 2017.
 *
 * <p>Embeddings are multiplied by the square root of their size beside sinusoidal positions, which are as high as 1 (Vaswani et
 * al., section 3.4), and not beside learned ones, which begin as small as they.
 */
final class LanguageTransformer extends ConstructedNetwork implements LanguageModel {
    static final NetworkKind KIND = new NetworkKind(
            "language-transformer",
            "Language transformer",
            "Layers of causal attention, each token looking back at those before it, foretell the next one.",
            List.of(
                    NetworkSettings.embeddingSize(128),
                    NetworkSettings.layers(2),
                    NetworkSettings.heads(4),
                    NetworkSettings.feedForwardSize(512),
                    NetworkSettings.activation().startingAt("gelu-tanh"),
                    NetworkSettings.norm(),
                    NetworkSettings.attention(),
                    NetworkSettings.positions("learned"),
                    NetworkSettings.learnedPositions(),
                    NetworkSettings.window(),
                    Setting.toggle(
                            "tiedOutput",
                            "Tied output",
                            true,
                            "The output layer scores a token by its embedding and has no weights of its own."),
                    NetworkSettings.dropout(0.1)),
            List.of(SettingRule.divides("heads", "embeddingSize", settings -> settings.integer("embeddingSize"))),
            LanguageTransformer::new);

    private static final int NO_PADDING = -1;

    private final Embedding embedding;
    private final float embeddingScale;
    private final Positions positions;
    private final Dropout dropout;
    private final TransformerStack stack;
    private final Reach reach;
    private final UnaryOperator<Tensor> output;

    private LanguageTransformer(Construction construction) {
        super(construction);
        Parameters parameters = construction.parameters();
        int size = construction.settings().integer("embeddingSize");
        int tokens = construction.textSizes().vocabulary();
        float even = (float) (1 / Math.sqrt(size));
        embedding = new Embedding(
                parameters,
                "embedding",
                tokens,
                size,
                NO_PADDING,
                Initializer.normal(even),
                construction.initialisation());
        construction.describe("embedding", "Embedding", "[batch, steps, %d]", size);
        embeddingScale = construction.settings().text("positions").equals("sinusoidal") ? 1 / even : 1;
        positions = construction.positions(size);
        dropout = construction.dropout();
        stack = new TransformerStack(construction, "decoder", size);
        reach = new Reach(true, construction.settings().integer("window"));
        output = construction.settings().isOn("tiedOutput")
                ? embedding::scores
                : dense(construction, size, tokens)::apply;
    }

    private static Dense dense(Construction construction, int size, int tokens) {
        Dense dense = new Dense(construction.parameters(), "output", size, tokens, construction.initialisation());
        construction.describe("output", "Dense", "[batch, steps, %d]", tokens);
        return dense;
    }

    @Override
    public Tensor logits(Tape tape, int[] ids, int steps, AttentionRecorder recorder) {
        int[] lengths = new int[ids.length / steps];
        Arrays.fill(lengths, steps);
        Tensor embedded = scale(
                recorder.read(embedding.apply(tape, ids, steps), lengths),
                embeddingScale); // [batch, steps, embeddingSize]
        Tensor read = dropout.apply(positions.apply(embedded));
        return output.apply(stack.apply(read, reach.mask(lengths), Places.tokens(lengths), recorder));
    }
}
