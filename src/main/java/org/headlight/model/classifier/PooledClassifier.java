package org.headlight.model.classifier;

import java.util.List;
import java.util.function.Function;
import org.headlight.data.Batch;
import org.headlight.data.Vocabulary;
import org.headlight.model.attention.Attended;
import org.headlight.model.attention.AttentionRecorder;
import org.headlight.model.attention.Places;
import org.headlight.model.attention.Pooling;
import org.headlight.model.layer.Dense;
import org.headlight.model.layer.Dropout;
import org.headlight.model.layer.Embedding;
import org.headlight.model.layer.TokenDropout;
import org.headlight.model.network.ConstructedNetwork;
import org.headlight.model.network.Construction;
import org.headlight.model.network.NetworkKind;
import org.headlight.model.network.SettingRule;
import org.headlight.snapshot.AttentionKind;
import org.headlight.snapshot.AttentionSite;
import org.headlight.snapshot.Setting;
import org.headlight.tensor.Initializer;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Tensor;

/** Embedding, an encoder, pooling to one vector, a dense layer over the classes. */
final class PooledClassifier extends ConstructedNetwork implements Classifier {
    private static final AttentionSite SITE = new AttentionSite("pooling", 0, 0, AttentionKind.POOLING);

    private final TokenDropout tokenDropout;
    private final Embedding embedding;
    private final Encoder encoder;
    private final Pooling pooling;
    private final Dropout dropout;
    private final Dense dense;

    private PooledClassifier(Construction construction, Function<Construction, Encoder> encoderOf) {
        super(construction);
        tokenDropout = tokenDropout(construction);
        dropout = construction.dropout();
        embedding = embedding(construction);
        encoder = encoderOf.apply(construction);
        pooling = PoolingChoice.build(construction, "attention", encoder.stateSize(), SITE);
        dense = classes(construction, encoder.stateSize());
    }

    /** A network that can be chosen, with an encoder of its own. */
    static NetworkKind kind(
            String name,
            String title,
            String summary,
            List<Setting> schema,
            List<SettingRule> rules,
            Function<Construction, Encoder> encoder) {
        return new NetworkKind(
                name, title, summary, schema, rules, construction -> new PooledClassifier(construction, encoder));
    }

    /** Hides tokens at the rate of the option {@code tokenDropout}. */
    static TokenDropout tokenDropout(Construction construction) {
        return new TokenDropout(
                construction.settings().real("tokenDropout"), Vocabulary.UNKNOWN, construction.dropping());
    }

    /** Vectors of the size {@code embeddingSize} for the tokens of the vocabulary. */
    static Embedding embedding(Construction construction) {
        int size = construction.settings().integer("embeddingSize");
        Embedding embedding = new Embedding(
                construction.parameters(),
                "embedding",
                construction.textSizes().vocabulary(),
                size,
                Vocabulary.PAD,
                Initializer.normal((float) construction.settings().real("embeddingDeviation")),
                construction.initialisation());
        construction.describe("embedding", "Embedding", "[batch, steps, %d]", size);
        return embedding;
    }

    /** The layer that scores the classes. */
    static Dense classes(Construction construction, int inputs) {
        int classes = construction.textSizes().outputs();
        Dense dense = new Dense(construction.parameters(), "dense", inputs, classes, construction.initialisation());
        construction.describe("dense", "Dense", "[batch, %d]", classes);
        return dense;
    }

    @Override
    public Tensor logits(Tape tape, Batch batch, AttentionRecorder recorder) {
        int[] ids = tokenDropout.apply(tape, batch.ids(), batch.lengths(), batch.steps());
        Tensor embedded = dropout.apply(recorder.read(
                embedding.apply(tape, ids, batch.steps()), batch.lengths())); // [batch, steps, embeddingSize]
        Tensor states = encoder.encode(embedded, batch.lengths(), recorder); // [batch, steps, stateSize]
        Attended attended = pooling.attend(states, batch.lengths(), recorder.gate(SITE));
        recorder.record(SITE, attended, Places.whole(), Places.tokens(batch.lengths()));
        return dense.apply(dropout.apply(attended.context())); // [batch, classes]
    }
}
