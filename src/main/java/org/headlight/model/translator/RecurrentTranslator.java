package org.headlight.model.translator;

import static org.headlight.tensor.operation.LastState.bidirectionalLastState;
import static org.headlight.tensor.operation.Tanh.tanh;

import java.util.List;
import java.util.stream.Stream;
import org.headlight.data.pairs.PairBatch;
import org.headlight.model.attention.AttentionRecorder;
import org.headlight.model.attention.Places;
import org.headlight.model.layer.BidirectionalGru;
import org.headlight.model.layer.Dense;
import org.headlight.model.layer.Dropout;
import org.headlight.model.layer.Embedding;
import org.headlight.model.network.ConstructedNetwork;
import org.headlight.model.network.Construction;
import org.headlight.model.network.NetworkKind;
import org.headlight.model.network.NetworkSettings;
import org.headlight.snapshot.AttentionKind;
import org.headlight.snapshot.AttentionSite;
import org.headlight.snapshot.Setting;
import org.headlight.tensor.Parameters;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Tensor;
import org.headlight.tensor.operation.ResetGate;

/**
 * Gated recurrent units that read a text in both directions and write another, looking at the first in between.
 *
 * <p>The decoder begins with {@code tanh(W [last forward; last backward])} and is twice as wide as a direction of the encoder, so
 * that its states and the encoder's can be multiplied.
 */
final class RecurrentTranslator extends ConstructedNetwork implements Translator {
    /** Where the decoder looks into the source. */
    static final AttentionSite SITE = new AttentionSite(DECODER, 0, 0, AttentionKind.CROSS);

    private final Embedding source;
    private final Embedding target;
    private final BidirectionalGru encoder;
    private final Dense bridge;
    private final AttentiveDecoder decoder;
    private final Dropout dropout;
    private final Dense dense;

    /** Makes the decoder, which decides how and when attention looks. */
    @FunctionalInterface
    interface DecoderMaker {
        AttentiveDecoder make(Construction construction);
    }

    private RecurrentTranslator(Construction construction, DecoderMaker maker) {
        int embeddingSize = construction.settings().integer("embeddingSize");
        int hiddenSize = construction.settings().integer("hiddenSize");
        int stateSize = 2 * hiddenSize;
        super(construction);
        Parameters parameters = construction.parameters();
        dropout = construction.dropout();
        source = TokenParts.source(construction);
        target = TokenParts.target(construction);
        encoder = new BidirectionalGru(
                parameters,
                "encoder",
                embeddingSize,
                hiddenSize,
                ResetGate.AFTER_PRODUCT,
                construction.initialisation());
        construction.describe("encoder", "Bidirectional GRU", "[batch, source steps, %d]", stateSize);
        bridge = new Dense(parameters, "bridge", stateSize, stateSize, construction.initialisation());
        construction.describe("bridge", "Dense, tanh", "[batch, %d]", stateSize);
        decoder = maker.make(construction);
        dense = TokenParts.scores(construction, decoder.size());
    }

    /** A network that can be chosen, with a decoder of its own. */
    static NetworkKind kind(String name, String title, String summary, DecoderMaker decoder, Setting... own) {
        List<Setting> schema = Stream.concat(
                        Stream.of(
                                NetworkSettings.embeddingSize(64),
                                NetworkSettings.hiddenSize(64),
                                NetworkSettings.dropout(0.1)),
                        Stream.of(own))
                .toList();
        return new NetworkKind(
                name,
                title,
                summary,
                schema,
                List.of(),
                construction -> new RecurrentTranslator(construction, decoder));
    }

    @Override
    public Tensor logits(Tape tape, PairBatch batch, AttentionRecorder recorder) {
        Tensor read = dropout.apply(
                recorder.read(source.apply(tape, batch.source(), batch.sourceSteps()), batch.sourceLengths()));
        Tensor annotations = encoder.apply(read, batch.sourceLengths()); // [batch, source steps, stateSize]
        Tensor begin = tanh(bridge.apply(bidirectionalLastState(annotations, batch.sourceLengths())));
        Tensor written = dropout.apply(target.apply(tape, batch.targetRead(), batch.targetSteps()));
        AttentiveDecoder.Decoded decoded = decoder.decode(written, batch, begin, annotations, recorder.gate(SITE));
        decoded.attended()
                .ifPresent(attended -> recorder.record(
                        SITE, attended, Places.tokens(batch.targetLengths()), Places.tokens(batch.sourceLengths())));
        return dense.apply(dropout.apply(decoded.states())); // [batch, target steps, tokens]
    }
}
