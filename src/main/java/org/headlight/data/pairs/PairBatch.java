package org.headlight.data.pairs;

import java.util.Arrays;
import java.util.List;
import org.headlight.data.Vocabulary;

/**
 * Pairs that go through a network together, both sides filled up to their longest. While it is taught, a network reads the
 * right answer one step late: what it reads begins with the begin mark, what it is to write ends with the end mark. Immutable:
 * the arrays are handed over and never written again.
 *
 * @param source [batch, source steps], {@link Vocabulary#PAD} after a text's end
 * @param sourceLengths [batch], the number of tokens of each, at least 1
 * @param targetRead [batch, target steps], the begin mark and the answer; padded likewise
 * @param targetWritten [batch, target steps], the answer and the end mark; padded likewise
 * @param targetLengths [batch], the number of tokens of each answer and one for its mark, at least 2
 * @param batch number of pairs
 * @param sourceSteps number of tokens of the longest source
 * @param targetSteps number of tokens of the longest answer, and one
 */
public record PairBatch(
        int[] source,
        int[] sourceLengths,
        int[] targetRead,
        int[] targetWritten,
        int[] targetLengths,
        int batch,
        int sourceSteps,
        int targetSteps) {

    /** @throws IllegalArgumentException if an array does not fill its shape; says expected and actual */
    public PairBatch {
        require("source", Math.multiplyExact(batch, sourceSteps), source.length);
        require("sourceLengths", batch, sourceLengths.length);
        require("targetRead", Math.multiplyExact(batch, targetSteps), targetRead.length);
        require("targetWritten", targetRead.length, targetWritten.length);
        require("targetLengths", batch, targetLengths.length);
    }

    /**
     * Puts pairs side by side, in their order.
     *
     * @param examples at least one
     * @param coding knows the marks
     */
    public static PairBatch of(List<PairExample> examples, PairCoding coding) {
        int sourceSteps = examples.stream()
                .mapToInt(example -> example.source().length)
                .max()
                .orElseThrow();
        int targetSteps = 1
                + examples.stream()
                        .mapToInt(example -> example.target().length)
                        .max()
                        .orElseThrow();
        int[] source = padded(examples.size(), sourceSteps);
        int[] read = padded(examples.size(), targetSteps);
        int[] written = padded(examples.size(), targetSteps);
        for (int i = 0; i < examples.size(); i++) {
            PairExample example = examples.get(i);
            System.arraycopy(example.source(), 0, source, i * sourceSteps, example.source().length);
            System.arraycopy(example.target(), 0, read, i * targetSteps + 1, example.target().length);
            System.arraycopy(example.target(), 0, written, i * targetSteps, example.target().length);
            read[i * targetSteps] = coding.begin();
            written[i * targetSteps + example.target().length] = coding.end();
        }
        return new PairBatch(
                source,
                examples.stream().mapToInt(example -> example.source().length).toArray(),
                read,
                written,
                examples.stream()
                        .mapToInt(example -> example.target().length + 1)
                        .toArray(),
                examples.size(),
                sourceSteps,
                targetSteps);
    }

    /**
     * The same batch with other tokens read as written so far.
     *
     * @param read [batch, target steps]
     */
    public PairBatch reading(int[] read) {
        return new PairBatch(
                source, sourceLengths, read, targetWritten, targetLengths, batch, sourceSteps, targetSteps);
    }

    private static int[] padded(int batch, int steps) {
        int[] ids = new int[Math.multiplyExact(batch, steps)];
        Arrays.fill(ids, Vocabulary.PAD);
        return ids;
    }

    private static void require(String name, int expected, int actual) {
        if (expected != actual) {
            throw new IllegalArgumentException("%s: expected %d numbers but got %d".formatted(name, expected, actual));
        }
    }

    @Override
    public String toString() {
        return "PairBatch[%d x %d to %d]".formatted(batch, sourceSteps, targetSteps);
    }
}
