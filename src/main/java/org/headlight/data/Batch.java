package org.headlight.data;

import java.util.Arrays;
import java.util.List;

/**
 * Examples that go through a network together, filled up to the longest of them. Immutable: the arrays are handed over and
 * never written again.
 *
 * @param ids [batch, steps], example after example; {@link Vocabulary#PAD} after an example's end
 * @param lengths [batch], the number of tokens of each, at least 1
 * @param labels [batch], the id of each one's class
 * @param batch number of examples
 * @param steps number of tokens of the longest
 */
public record Batch(int[] ids, int[] lengths, int[] labels, int batch, int steps) {

    /** @throws IllegalArgumentException if an array does not fill its shape; says expected and actual */
    public Batch {
        require("ids", Math.multiplyExact(batch, steps), ids.length);
        require("lengths", batch, lengths.length);
        require("labels", batch, labels.length);
    }

    /**
     * Puts examples side by side, in their order.
     *
     * @param examples at least one
     */
    public static Batch of(List<Example> examples) {
        int steps = examples.stream().mapToInt(Example::length).max().orElseThrow();
        int[] ids = new int[Math.multiplyExact(examples.size(), steps)];
        Arrays.fill(ids, Vocabulary.PAD);
        for (int i = 0; i < examples.size(); i++) {
            System.arraycopy(
                    examples.get(i).ids(), 0, ids, i * steps, examples.get(i).length());
        }
        return new Batch(
                ids,
                examples.stream().mapToInt(Example::length).toArray(),
                examples.stream().mapToInt(Example::label).toArray(),
                examples.size(),
                steps);
    }

    private static void require(String name, int expected, int actual) {
        if (expected != actual) {
            throw new IllegalArgumentException("%s: expected %d numbers but got %d".formatted(name, expected, actual));
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Batch that
                && steps == that.steps
                && Arrays.equals(ids, that.ids)
                && Arrays.equals(lengths, that.lengths)
                && Arrays.equals(labels, that.labels);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Arrays.hashCode(ids) + Arrays.hashCode(lengths)) + Arrays.hashCode(labels);
    }

    @Override
    public String toString() {
        return "Batch[%d x %d]".formatted(batch, steps);
    }
}
