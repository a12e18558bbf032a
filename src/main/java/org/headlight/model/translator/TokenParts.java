package org.headlight.model.translator;

import org.headlight.data.Vocabulary;
import org.headlight.model.layer.Dense;
import org.headlight.model.layer.Embedding;
import org.headlight.model.network.Construction;
import org.headlight.tensor.Initializer;

/** Where tokens come into a translator and where they go out: the parts that every one has. */
final class TokenParts {
    private static final Initializer EMBEDDINGS = Initializer.normal(0.1f);

    private TokenParts() {}

    /** Vectors of the size {@code embeddingSize} for the tokens that are read: {@code source.embedding}. */
    static Embedding source(Construction construction) {
        return embedding(construction, "source", construction.textSizes().vocabulary());
    }

    /** The same for the tokens that are written: {@code target.embedding}. */
    static Embedding target(Construction construction) {
        return embedding(construction, "target", construction.textSizes().outputs());
    }

    private static Embedding embedding(Construction construction, String side, int tokens) {
        int size = construction.settings().integer("embeddingSize");
        String name = side + ".embedding";
        Embedding embedding = new Embedding(
                construction.parameters(),
                name,
                tokens,
                size,
                Vocabulary.PAD,
                EMBEDDINGS,
                construction.initialisation());
        construction.describe(name, "Embedding", "[batch, %s steps, %d]", side, size);
        return embedding;
    }

    /** The layer that scores the next token from states of a width: {@code dense}. */
    static Dense scores(Construction construction, int stateSize) {
        int tokens = construction.textSizes().outputs();
        Dense dense = new Dense(construction.parameters(), "dense", stateSize, tokens, construction.initialisation());
        construction.describe("dense", "Dense", "[batch, target steps, %d]", tokens);
        return dense;
    }
}
