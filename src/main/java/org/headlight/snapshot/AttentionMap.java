package org.headlight.snapshot;

/**
 * The attention weights of one site on one example. Immutable.
 *
 * @param site where in the network
 * @param query what asks, one token for each row
 * @param key what is looked at, one token for each column
 * @param weights [queries, keys]; a row is a query and sums to 1, to 0 where it had nothing to attend to, and to less than 1 where
 *     its window fades towards its edges
 * @param scores [queries, keys], the same before the softmax; masked cells are negative infinity
 */
public record AttentionMap(AttentionSite site, TokenText query, TokenText key, Matrix weights, Matrix scores) {

    /** @throws IllegalArgumentException if there is not one token for each row and column; says expected and actual */
    public AttentionMap {
        expect("query", query, weights.rows());
        expect("key", key, weights.columns());
    }

    private static void expect(String name, TokenText text, int count) {
        if (text.tokens().size() != count) {
            throw new IllegalArgumentException("%s: expected %d tokens but got %d"
                    .formatted(name, count, text.tokens().size()));
        }
    }
}
