package org.headlight.tensor;

import java.util.Arrays;

/**
 * Which keys a query may attend to. True means: may attend.
 *
 * <p>Every rule here leaves a query one unbroken run of keys, so a mask is no more than where that run begins and ends:
 * padding ends it with the text, causality with the query itself, a window some keys before and behind. Immutable.
 */
public final class Mask {

    private static final int UNLIMITED = Integer.MAX_VALUE / 2;

    private final int[] lengths;
    private final int before;
    private final int after;
    private final Places places;

    private Mask(int[] lengths, int before, int after, Places places) {
        this.lengths = lengths;
        this.before = before;
        this.after = after;
        this.places = places;
    }

    /** Every query may attend to every key. */
    public static Mask none() {
        return new Mask(null, UNLIMITED, UNLIMITED, null);
    }

    /**
     * Padding: keys from an example's length on may not be attended to.
     *
     * @param lengths [batch], each at least 0; copied
     */
    public static Mask lengths(int[] lengths) {
        return new Mask(lengths.clone(), UNLIMITED, UNLIMITED, null);
    }

    /** A query may attend to the keys up to its own place (Vaswani et al. 2017, section 3.2.3). */
    public static Mask causal() {
        return new Mask(null, UNLIMITED, 0, null);
    }

    /** A query may attend to the keys at most {@code radius} places away, itself included. */
    public static Mask window(int radius) {
        return new Mask(null, radius, radius, null);
    }

    /**
     * A query may attend to the keys at most {@code radius} places from a place of its own (Luong et al. 2015, section 3.2).
     *
     * @param places [batch, queries], in keys, from 0; copied
     * @param queries how many an example has
     */
    public static Mask around(float[] places, int queries, int radius) {
        return new Mask(null, UNLIMITED, UNLIMITED, new Places(places.clone(), queries, radius));
    }

    /**
     * Both rules at once.
     *
     * @throws IllegalArgumentException if both are padding of different lengths, or both are around places
     */
    public Mask and(Mask other) {
        if (lengths != null && other.lengths != null && !Arrays.equals(lengths, other.lengths)) {
            throw new IllegalArgumentException("two masks with different lengths cannot hold at once");
        }
        if (places != null && other.places != null) {
            throw new IllegalArgumentException("two masks around places cannot hold at once");
        }
        return new Mask(
                lengths == null ? other.lengths : lengths,
                Math.min(before, other.before),
                Math.min(after, other.after),
                places == null ? other.places : places);
    }

    /** Whether a query of an example may attend to a key; all from 0. */
    public boolean allows(int example, int query, int key) {
        return key >= first(example, query) && key < end(example, query, key + 1);
    }

    /** The first key a query may attend to. */
    public int first(int example, int query) {
        int first = Math.max(0, query - before);
        return places == null ? first : Math.max(first, places.first(example, query));
    }

    /**
     * The key behind the last one a query may attend to; not beyond {@link #first} if there is none.
     *
     * @param keys how many there are, padding included
     */
    public int end(int example, int query, int keys) {
        int real = lengths == null ? keys : Math.min(keys, lengths[example]);
        int end = Math.min(real, Math.min(UNLIMITED, query + after) + 1);
        return places == null ? end : Math.min(end, places.end(example, query));
    }

    /**
     * Refuses a batch of another size.
     *
     * @throws IllegalArgumentException if this mask has lengths for another number of examples; says both
     */
    public void expectBatch(int batch) {
        if (lengths != null && lengths.length != batch) {
            throw new IllegalArgumentException(
                    "mask: expected lengths of %d examples but got %d".formatted(batch, lengths.length));
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
