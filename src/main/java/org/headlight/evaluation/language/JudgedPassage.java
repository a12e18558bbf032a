package org.headlight.evaluation.language;

import java.util.List;

/**
 * A stretch of text whose tokens were foretold, each from those before it in the stretch. Immutable.
 *
 * @param beginning the token that is only read
 * @param tokens those that were foretold
 * @param nats [tokens], {@code -ln p(token)} of each
 * @param text all of it, as it reads
 */
public record JudgedPassage(String beginning, List<String> tokens, List<Float> nats, String text) {
    public JudgedPassage {
        tokens = List.copyOf(tokens);
        nats = List.copyOf(nats);
    }

    /** Sum of the nats. */
    public double sum() {
        return nats.stream().mapToDouble(Float::doubleValue).sum();
    }

    /** {@code exp} of the mean: among as many equally likely tokens a guess would do as well. */
    public double perplexity() {
        return Math.exp(sum() / tokens.size());
    }
}
