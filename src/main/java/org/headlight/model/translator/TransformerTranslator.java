package org.headlight.model.translator;

import static org.headlight.tensor.operation.Scale.scale;

import java.util.List;
import java.util.Map;
import org.headlight.data.pairs.PairBatch;
import org.headlight.model.attention.AttentionRecorder;
import org.headlight.model.attention.Places;
import org.headlight.model.layer.Dense;
import org.headlight.model.layer.Dropout;
import org.headlight.model.layer.Embedding;
import org.headlight.model.layer.Positions;
import org.headlight.model.network.ConstructedNetwork;
import org.headlight.model.network.Construction;
import org.headlight.model.network.NetworkKind;
import org.headlight.model.network.NetworkSettings;
import org.headlight.model.network.SettingRule;
import org.headlight.model.network.TransformerDecoder;
import org.headlight.model.network.TransformerStack;
import org.headlight.tensor.Mask;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Tensor;

/**
 * A transformer: an encoder that reads, and a decoder that looks back at what it wrote and over at what was read. Vaswani et al.
 * 2017, section 3.
 *
 * <p>Embeddings are multiplied by the square root of their size before positions are added (section 3.4), and both sides and the
 * scores have tables of their own, because source and target are different tokens.
 */
final class TransformerTranslator extends ConstructedNetwork implements Translator {
    static final NetworkKind KIND = new NetworkKind(
                    "seq2seq-transformer",
                    "Transformer",
                    "An encoder reads; a decoder looks back at what it wrote and over at what was read.",
                    List.of(
                            NetworkSettings.embeddingSize(64),
                            NetworkSettings.layers(2),
                            NetworkSettings.heads(4),
                            NetworkSettings.feedForwardSize(128),
                            NetworkSettings.activation(),
                            NetworkSettings.norm(),
                            NetworkSettings.attention(),
                            NetworkSettings.positions("sinusoidal"),
                            NetworkSettings.learnedPositions(),
                            NetworkSettings.dropout(0.1)),
                    List.of(SettingRule.divides(
                            "heads", "embeddingSize", settings -> settings.integer("embeddingSize"))),
                    TransformerTranslator::new)
            .taughtWith(Map.of("rate", "0.005", "schedule", "cosine", "epochs", "30"));

    private final Embedding source;
    private final Embedding target;
    private final Positions sourcePositions;
    private final Positions targetPositions;
    private final TransformerStack encoder;
    private final TransformerDecoder decoder;
    private final Dropout dropout;
    private final Dense dense;
    private final float scale;

    private TransformerTranslator(Construction construction) {
        int size = construction.settings().integer("embeddingSize");
        super(construction);
        scale = (float) Math.sqrt(size);
        dropout = construction.dropout();
        source = TokenParts.source(construction);
        sourcePositions = construction.positions("source.positions", size);
        target = TokenParts.target(construction);
        targetPositions = construction.positions("target.positions", size);
        encoder = new TransformerStack(construction, ENCODER, ENCODER + ".", size);
        decoder = new TransformerDecoder(construction, DECODER, size);
        dense = TokenParts.scores(construction, size);
    }

    @Override
    public Tensor logits(Tape tape, PairBatch batch, AttentionRecorder recorder) {
        Tensor read = placed(
                recorder.read(source.apply(tape, batch.source(), batch.sourceSteps()), batch.sourceLengths()),
                sourcePositions);
        Tensor annotations = encoder.apply(
                read, Mask.lengths(batch.sourceLengths()), Places.tokens(batch.sourceLengths()), recorder);
        Tensor written = placed(target.apply(tape, batch.targetRead(), batch.targetSteps()), targetPositions);
        Tensor states = decoder.apply(written, annotations, batch.targetLengths(), batch.sourceLengths(), recorder);
        return dense.apply(states); // [batch, target steps, tokens]
    }

    private Tensor placed(Tensor embedded, Positions positions) {
        return dropout.apply(positions.apply(scale(embedded, scale))); // [batch, steps, embeddingSize]
    }
}
