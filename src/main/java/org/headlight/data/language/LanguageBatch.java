package org.headlight.data.language;

/**
 * Windows of a text that go through a network together; after each token stands the one to foretell. Immutable: the arrays are
 * handed over and never written again.
 *
 * @param read [batch, steps], ids of the tokens that are read
 * @param next [batch, steps], ids of the tokens that follow them
 * @param batch number of windows
 * @param steps tokens of each
 */
public record LanguageBatch(int[] read, int[] next, int batch, int steps) {

    /** @throws IllegalArgumentException if an array does not fill its shape; says expected and actual */
    public LanguageBatch {
        int expected = Math.multiplyExact(batch, steps);
        if (read.length != expected || next.length != expected) {
            throw new IllegalArgumentException("expected %d x %d tokens but got %d read and %d next"
                    .formatted(batch, steps, read.length, next.length));
        }
    }

    @Override
    public String toString() {
        return "LanguageBatch[%d x %d]".formatted(batch, steps);
    }
}
