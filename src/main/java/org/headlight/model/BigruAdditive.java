package org.headlight.model;

import java.util.List;
import java.util.SplittableRandom;
import org.headlight.data.Batch;
import org.headlight.data.Vocabulary;
import org.headlight.model.attention.AdditivePooling;
import org.headlight.model.attention.Attended;
import org.headlight.model.attention.AttentionRecorder;
import org.headlight.model.attention.Places;
import org.headlight.model.layer.BidirectionalGru;
import org.headlight.model.layer.Dense;
import org.headlight.model.layer.Dropout;
import org.headlight.model.layer.Embedding;
import org.headlight.model.layer.TokenDropout;
import org.headlight.snapshot.AttentionKind;
import org.headlight.snapshot.AttentionSite;
import org.headlight.snapshot.Setting;
import org.headlight.snapshot.Settings;
import org.headlight.tensor.Initializer;
import org.headlight.tensor.Parameters;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Tensor;

/**
 * Embedding, a gated recurrent unit in both directions, additive attention pooling, a dense layer over the classes.
 *
 * <p>The word level of Yang et al. 2016, sections 2.1 and 2.2, applied to a text as one sentence.
 */
final class BigruAdditive implements Classifier {
    static final Networks.Kind KIND = new Networks.Kind(
            "bigru-additive",
            "BiGRU + additive attention",
            "Reads the text in both directions and pools it by additive attention.",
            List.of(
                    Setting.integer(
                            "embeddingSize", "Embedding size", 128, 1, 4_096, "Numbers that stand for one token."),
                    Setting.integer(
                            "hiddenSize", "Hidden size", 64, 1, 4_096, "Numbers the GRU remembers, each direction."),
                    Setting.integer(
                            "attentionSize", "Attention size", 128, 1, 4_096, "Width of the layer that scores a step."),
                    Setting.real(
                            "tokenDropout",
                            "Token dropout",
                            0.1,
                            0,
                            0.95,
                            "Share of tokens hidden in each training step, so that no single word decides alone."),
                    Setting.real(
                            "dropout",
                            "Dropout",
                            0.5,
                            0,
                            0.95,
                            "Share of numbers set to 0 after the embedding and before the dense layer while training.")),
            BigruAdditive::new);

    private static final AttentionSite SITE = new AttentionSite("encoder", 0, 0, AttentionKind.POOLING);
    private static final float EMBEDDING_DEVIATION = 0.1f;

    private final Parameters parameters = new Parameters();
    private final TokenDropout tokenDropout;
    private final Embedding embedding;
    private final BidirectionalGru encoder;
    private final AdditivePooling attention;
    private final Dropout dropout;
    private final Dense dense;
    private final NetworkSummary summary;

    private BigruAdditive(NetworkSpec spec, NetworkSizes sizes, long seed) {
        Settings settings = spec.settings();
        SplittableRandom root = new SplittableRandom(seed);
        SplittableRandom initialisation = root.split();
        SplittableRandom dropping = root.split();
        int embeddingSize = settings.integer("embeddingSize");
        int hiddenSize = settings.integer("hiddenSize");
        int stateSize = 2 * hiddenSize;
        tokenDropout = new TokenDropout(settings.real("tokenDropout"), Vocabulary.UNKNOWN, dropping);
        embedding = new Embedding(
                parameters,
                "embedding",
                sizes.vocabulary(),
                embeddingSize,
                Vocabulary.PAD,
                Initializer.normal(EMBEDDING_DEVIATION),
                initialisation);
        encoder = new BidirectionalGru(parameters, "encoder", embeddingSize, hiddenSize, initialisation);
        attention = new AdditivePooling(
                parameters, "attention", stateSize, settings.integer("attentionSize"), initialisation);
        dropout = new Dropout(settings.real("dropout"), dropping);
        dense = new Dense(parameters, "dense", stateSize, sizes.classes(), initialisation);
        summary = new NetworkSummary(spec.network(), List.of())
                .with(parameters, "embedding", "Embedding", "[batch, steps, %d]".formatted(embeddingSize))
                .with(parameters, "encoder", "Bidirectional GRU", "[batch, steps, %d]".formatted(stateSize))
                .with(parameters, "attention", "Additive pooling", "[batch, %d]".formatted(stateSize))
                .with(parameters, "dense", "Dense", "[batch, %d]".formatted(sizes.classes()));
    }

    @Override
    public Tensor logits(Tape tape, Batch batch, AttentionRecorder recorder) {
        int[] ids = tokenDropout.apply(tape, batch.ids(), batch.lengths(), batch.steps());
        Tensor embedded = dropout.apply(embedding.apply(tape, ids, batch.steps())); // [batch, steps, embeddingSize]
        Tensor states = encoder.apply(embedded, batch.lengths()); // [batch, steps, 2 hiddenSize]
        Attended attended = attention.attend(states, batch.lengths());
        recorder.record(SITE, attended, Places.whole(), Places.tokens(batch.lengths()));
        return dense.apply(dropout.apply(attended.context())); // [batch, classes]
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public NetworkSummary summary() {
        return summary;
    }
}
