package org.headlight.analysis;

import java.util.Arrays;
import java.util.List;
import org.headlight.snapshot.Alignment;
import org.headlight.snapshot.AttentionMap;
import org.headlight.snapshot.Matrix;

/** Maps that no head made: the mean of a layer's heads, and the answer where it is known. */
public final class DerivedMap {

    private DerivedMap() {}

    /**
     * The mean of the weights of several heads of the same layer; masked where all are masked, NaN where any is.
     *
     * @param heads at least one, all of the same lengths
     * @return a map at the first head's site whose scores are the logarithms of its weights, so that their softmax gives them
     *     back
     */
    public static AttentionMap mean(List<AttentionMap> heads) {
        AttentionMap first = heads.getFirst();
        float[] mean = new float[first.weights().values().length];
        boolean[] masked = new boolean[mean.length];
        for (int cell = 0; cell < mean.length; cell++) {
            double sum = 0;
            masked[cell] = true;
            for (AttentionMap head : heads) {
                sum += head.weights().values()[cell];
                masked[cell] &= head.scores().values()[cell] == Float.NEGATIVE_INFINITY;
            }
            mean[cell] = (float) (sum / heads.size());
        }
        return with(first, mean, masked);
    }

    /**
     * The right answer as a map: each query's weight evenly on its right keys. Queries where any place is as good, and those
     * beyond the answer such as an end mark's, are masked, so that nobody is measured by them.
     *
     * @param like a map whose tokens and lengths the answer takes over
     * @throws IllegalArgumentException if the answer asks for more queries or keys than there are
     */
    public static AttentionMap known(Alignment answer, AttentionMap like) {
        int keys = like.weights().columns();
        if (answer.queries() > like.weights().rows() || answer.keys() > keys) {
            throw new IllegalArgumentException("answer: expected at most %d x %d but got %d x %d"
                    .formatted(like.weights().rows(), keys, answer.queries(), answer.keys()));
        }
        float[] weights = new float[like.weights().values().length];
        boolean[] masked = new boolean[weights.length];
        Arrays.fill(masked, true);
        for (int query = 0; query < answer.queries(); query++) {
            List<Integer> right = answer.rightKeys().get(query);
            if (!right.isEmpty()) {
                Arrays.fill(masked, query * keys, (query + 1) * keys, false);
                for (int key : right) {
                    weights[query * keys + key] = 1f / right.size();
                }
            }
        }
        return with(like, weights, masked);
    }

    private static AttentionMap with(AttentionMap like, float[] weights, boolean[] masked) {
        float[] scores = new float[weights.length];
        for (int cell = 0; cell < scores.length; cell++) {
            scores[cell] =
                    masked[cell] ? Float.NEGATIVE_INFINITY : (float) Math.log(Math.max(weights[cell], Float.MIN_VALUE));
        }
        int rows = like.weights().rows();
        int columns = like.weights().columns();
        return new AttentionMap(
                like.site(),
                like.query(),
                like.key(),
                new Matrix(rows, columns, weights),
                new Matrix(rows, columns, scores));
    }
}
