package org.headlight.evaluation;

/**
 * How well a network foretells the next token. Immutable.
 *
 * @param tokens how many tokens were foretold
 * @param nats mean of {@code -ln p(token)}
 * @param perplexity {@code exp(nats)}: among as many equally likely tokens a guess would do as well
 */
public record LanguageReport(long tokens, double nats, double perplexity) {

    /**
     * Puts it together.
     *
     * @param totalNats sum of {@code -ln p(token)} over all tokens
     * @param tokens how many, at least 1
     */
    public static LanguageReport of(double totalNats, long tokens) {
        if (tokens < 1) {
            throw new IllegalArgumentException("tokens: expected at least 1 but got " + tokens);
        }
        return new LanguageReport(tokens, totalNats / tokens, Math.exp(totalNats / tokens));
    }
}
