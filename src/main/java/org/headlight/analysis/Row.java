package org.headlight.analysis;

import org.headlight.snapshot.AttentionMap;

/**
 * One query's attention as a distribution over the keys it may look at. Immutable.
 *
 * @param query whose it is, from 0
 * @param shares [keys], each weight over the sum of the row; 0 where masked
 * @param allowed [keys], whether the query may look at the key
 * @param candidates how many keys it may look at
 * @param readable whether the row is a distribution: all of its weights are numbers and they have a sum
 */
record Row(int query, double[] shares, boolean[] allowed, int candidates, boolean readable) {

    /** Reads a row of a map, from 0. */
    static Row of(AttentionMap map, int query) {
        int keys = map.weights().columns();
        float[] scores = map.scores().values();
        float[] weights = map.weights().values();
        int first = query * keys;
        double[] shares = new double[keys];
        boolean[] allowed = new boolean[keys];
        int candidates = 0;
        double sum = 0;
        for (int key = 0; key < keys; key++) {
            allowed[key] = scores[first + key] != Float.NEGATIVE_INFINITY;
            if (allowed[key]) {
                candidates++;
                shares[key] = weights[first + key];
                sum += shares[key];
            }
        }
        boolean readable = Double.isFinite(sum) && sum > 0;
        for (int key = 0; readable && key < keys; key++) {
            shares[key] /= sum;
        }
        return new Row(query, shares, allowed, candidates, readable);
    }

    /** {@code -sum p ln p} in nats; from 0, where all lies on one key, to the logarithm of the candidates. */
    double entropy() {
        double entropy = 0;
        for (double share : shares) {
            entropy -= share > 0 ? share * Math.log(share) : 0;
        }
        return Math.max(0, entropy);
    }

    /** Index of the largest share, from 0; the first of equals. */
    int top() {
        int top = 0;
        for (int key = 1; key < shares.length; key++) {
            top = shares[key] > shares[top] ? key : top;
        }
        return top;
    }
}
