package org.headlight.render.series;

import java.util.List;
import java.util.stream.IntStream;

/** The steps of the past that fed a forecast most. */
public final class StrongestPast {
    /** What has less than this share of the largest weight fed it little. */
    private static final double LEAST_SHARE = 0.15;

    private StrongestPast() {}

    /**
     * The steps with the largest weights, the largest first; equals in the order of time.
     *
     * @param weights [history]; NaN is left out
     * @param most how many at most; fewer where the others have far less weight
     */
    public static List<Integer> of(float[] weights, int most) {
        List<Integer> strongest = IntStream.range(0, weights.length)
                .filter(past -> weights[past] > 0)
                .boxed()
                .sorted((a, b) -> Float.compare(weights[b], weights[a]))
                .limit(most)
                .toList();
        return strongest.stream()
                .filter(past -> weights[past] >= LEAST_SHARE * weights[strongest.getFirst()])
                .toList();
    }
}
