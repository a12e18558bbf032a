package org.headlight.tensor;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Which keys a query may attend to. True means: may attend.
 *
 * <p>Nearly every rule leaves a query one unbroken run of keys, so a mask is where that run begins and ends: padding ends it with
 * the text, causality with the query itself, a window some keys before and behind. Only keys that are not there at all, such as
 * the rows of a series in which nothing was measured, are holes inside it. Immutable.
 */
public final class Mask {

    private static final int UNLIMITED = Integer.MAX_VALUE / 2;

    private final int[] lengths;
    private final int before;
    private final int after;
    private final Places places;
    private final BitSet[] holes; // [batch], keys that may not be attended to

    private Mask(int[] lengths, int before, int after, Places places, BitSet[] holes) {
        this.lengths = lengths;
        this.before = before;
        this.after = after;
        this.places = places;
        this.holes = holes;
    }

    /** Every query may attend to every key. */
    public static Mask none() {
        return new Mask(null, UNLIMITED, UNLIMITED, null, null);
    }

    /**
     * Padding: keys from an example's length on may not be attended to.
     *
     * @param lengths [batch], each at least 0; copied
     */
    public static Mask lengths(int[] lengths) {
        return new Mask(lengths.clone(), UNLIMITED, UNLIMITED, null, null);
    }

    /** A query may attend to the keys up to its own place (Vaswani et al. 2017, section 3.2.3). */
    public static Mask causal() {
        return new Mask(null, UNLIMITED, 0, null, null);
    }

    /** A query may attend to the keys at most {@code radius} places away, itself included. */
    public static Mask window(int radius) {
        return new Mask(null, radius, radius, null, null);
    }

    /**
     * A query may attend to the keys at most {@code radius} places from a place of its own (Luong et al. 2015, section 3.2).
     *
     * @param places [batch, queries], in keys, from 0; copied
     * @param queries how many an example has
     */
    public static Mask around(float[] places, int queries, int radius) {
        return new Mask(null, UNLIMITED, UNLIMITED, new Places(places.clone(), queries, radius), null);
    }

    /**
     * Only keys that are there may be attended to, wherever they stand.
     *
     * @param there [batch, keys]; copied
     * @param keys how many an example has
     */
    public static Mask only(boolean[] there, int keys) {
        BitSet[] holes = IntStream.range(0, there.length / keys)
                .mapToObj(example -> IntStream.range(0, keys)
                        .filter(key -> !there[example * keys + key])
                        .collect(BitSet::new, BitSet::set, BitSet::or))
                .toArray(BitSet[]::new);
        return Arrays.stream(holes).allMatch(BitSet::isEmpty)
                ? none()
                : new Mask(null, UNLIMITED, UNLIMITED, null, holes);
    }

    /**
     * Both rules at once.
     *
     * @throws IllegalArgumentException if both are padding of different lengths, both are around places, or both have holes
     */
    public Mask and(Mask other) {
        if (lengths != null && other.lengths != null && !Arrays.equals(lengths, other.lengths)) {
            throw new IllegalArgumentException("two masks with different lengths cannot hold at once");
        }
        if (places != null && other.places != null) {
            throw new IllegalArgumentException("two masks around places cannot hold at once");
        }
        if (holes != null && other.holes != null) {
            throw new IllegalArgumentException("two masks with holes cannot hold at once");
        }
        return new Mask(
                lengths == null ? other.lengths : lengths,
                Math.min(before, other.before),
                Math.min(after, other.after),
                places == null ? other.places : places,
                holes == null ? other.holes : holes);
    }

    /** Whether a query of an example may attend to a key; all from 0. */
    public boolean allows(int example, int query, int key) {
        return key >= first(example, query) && key < end(example, query, key + 1);
    }

    /** The first key a query may attend to. */
    public int first(int example, int query) {
        int first = Math.max(0, query - before);
        int near = places == null ? first : Math.max(first, places.first(example, query));
        return holes == null ? near : holes[example].nextClearBit(near);
    }

    /**
     * The key behind the last one a query may attend to; not beyond {@link #first} if there is none.
     *
     * @param keys how many there are, padding included
     */
    public int end(int example, int query, int keys) {
        int real = lengths == null ? keys : Math.min(keys, lengths[example]);
        int end = Math.min(real, Math.min(UNLIMITED, query + after) + 1);
        int near = places == null ? end : Math.min(end, places.end(example, query));
        return holes == null || near <= 0 ? near : 1 + holes[example].previousClearBit(near - 1);
    }

    /** Whether some keys between the first and the last of a run may not be attended to. */
    public boolean hasHoles() {
        return holes != null;
    }

    /** Tells of every key of an example from {@code first} to before {@code end} that may not be attended to, though it is in the run. */
    public void forEachHole(int example, int first, int end, IntConsumer hole) {
        if (holes != null) {
            for (int key = holes[example].nextSetBit(first); key >= 0 && key < end; ) {
                hole.accept(key);
                key = holes[example].nextSetBit(key + 1);
            }
        }
    }

    /**
     * Refuses a batch of another size.
     *
     * @throws IllegalArgumentException if this mask has lengths, places or keys for another number of examples; says both
     */
    public void expectBatch(int batch) {
        if (lengths != null && lengths.length != batch) {
            throw new IllegalArgumentException(
                    "mask: expected lengths of %d examples but got %d".formatted(batch, lengths.length));
        }
        if (holes != null && holes.length != batch) {
            throw new IllegalArgumentException(
                    "mask: expected keys of %d examples but got %d".formatted(batch, holes.length));
        }
        if (places != null && places.centres.length != batch * places.queries) {
            throw new IllegalArgumentException("mask: expected places of %d queries but got %d"
                    .formatted(batch * places.queries, places.centres.length));
        }
    }

    /** Where each query of each example looks, [batch, queries], and how far around it. */
    private record Places(float[] centres, int queries, int radius) {

        int first(int example, int query) {
            return Math.max(0, (int) Math.ceil(centres[example * queries + query] - radius));
        }

        int end(int example, int query) {
            return (int) Math.floor(centres[example * queries + query] + radius) + 1;
        }
    }
}
