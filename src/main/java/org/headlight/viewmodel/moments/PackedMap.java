package org.headlight.viewmodel.moments;

import org.headlight.snapshot.AttentionMap;
import org.headlight.snapshot.AttentionSite;
import org.headlight.snapshot.Matrix;
import org.headlight.snapshot.TokenText;

/**
 * A map of attention in half the memory or less: weights as half floats, which keep three decimals, and scores only where they
 * do not follow from the weights. Immutable.
 *
 * <p>A softmax has {@code w_j = exp(s_j - c)} with one {@code c} a row, so that {@code s_j = ln w_j + c}.
 */
final class PackedMap {
    /** How far scores may lie from what the weights say they are, as a share of their size and of 1. */
    private static final double CLOSE = 0.005;

    /** Weights below are too coarse as half floats to be held against their scores. */
    private static final float READABLE = 1e-3f;

    /** The smallest half float above 0, for the score of a weight that became 0. */
    private static final float SMALLEST = 6e-8f;

    private static final short MASKED = Float.floatToFloat16(Float.NEGATIVE_INFINITY);

    private final AttentionSite site;
    private final TokenText query;
    private final TokenText key;
    private final short[] weights;
    private final float[] offsets;
    private final short[] scores;

    private PackedMap(
            AttentionSite site, TokenText query, TokenText key, short[] weights, float[] offsets, short[] scores) {
        this.site = site;
        this.query = query;
        this.key = key;
        this.weights = weights;
        this.offsets = offsets;
        this.scores = scores;
    }

    /**
     * Packs a map.
     *
     * @param before the same site a moment before, whose texts are used again where they are equal; null where there is none
     */
    static PackedMap of(AttentionMap map, PackedMap before) {
        float[] offsets = offsets(map);
        short[] weights = halves(map.weights().values());
        if (offsets != null) {
            mark(weights, map.scores().values());
        }
        return new PackedMap(
                map.site(),
                before != null && before.query.equals(map.query()) ? before.query : map.query(),
                before != null && before.key.equals(map.key()) ? before.key : map.key(),
                weights,
                offsets,
                offsets == null ? halves(map.scores().values()) : null);
    }

    /** A masked weight is always 0, so minus infinity in its place says that it is masked. */
    private static void mark(short[] weights, float[] scores) {
        for (int i = 0; i < weights.length; i++) {
            weights[i] = scores[i] == Float.NEGATIVE_INFINITY ? MASKED : weights[i];
        }
    }

    private static short[] halves(float[] values) {
        short[] halves = new short[values.length];
        for (int i = 0; i < halves.length; i++) {
            halves[i] = Float.floatToFloat16(values[i]);
        }
        return halves;
    }

    /** The {@code c} of each row; null where scores are no logarithms of the weights. */
    private static float[] offsets(AttentionMap map) {
        float[] offsets = new float[map.weights().rows()];
        for (int row = 0; row < offsets.length; row++) {
            float[] weights = map.weights().row(row);
            float[] scores = map.scores().row(row);
            int top = 0;
            for (int i = 1; i < weights.length; i++) {
                top = weights[i] > weights[top] ? i : top;
            }
            offsets[row] = (float) (scores[top] - Math.log(weights[top]));
            if (!follow(weights, scores, offsets[row])) {
                return null;
            }
        }
        return offsets;
    }

    private static boolean follow(float[] weights, float[] scores, float offset) {
        for (int i = 0; i < weights.length; i++) {
            boolean masked = scores[i] == Float.NEGATIVE_INFINITY;
            boolean near =
                    Math.abs(Math.log(weights[i]) + offset - scores[i]) <= CLOSE * Math.max(1, Math.abs(scores[i]));
            if (masked ? weights[i] != 0 : !(weights[i] >= 0) || weights[i] >= READABLE && !near) {
                return false;
            }
        }
        return Float.isFinite(offset);
    }

    /** Its numbers in memory. */
    long bytes() {
        return 2L * weights.length + (scores == null ? 4L * offsets.length : 2L * scores.length);
    }

    /** The map again, to about three decimals. */
    AttentionMap unpack() {
        int rows = query.tokens().size();
        int columns = key.tokens().size();
        float[] numbers = new float[weights.length];
        float[] before = new float[weights.length];
        for (int i = 0; i < numbers.length; i++) {
            float weight = Float.float16ToFloat(weights[i]);
            boolean masked = scores == null && weights[i] == MASKED;
            numbers[i] = masked ? 0 : weight;
            before[i] = masked
                    ? Float.NEGATIVE_INFINITY
                    : scores == null
                            ? (float) Math.log(Math.max(weight, SMALLEST)) + offsets[i / columns]
                            : Float.float16ToFloat(scores[i]);
        }
        return new AttentionMap(
                site, query, key, new Matrix(rows, columns, numbers), new Matrix(rows, columns, before));
    }
}
