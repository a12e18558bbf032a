package org.headlight.evaluation.metric;

/**
 * Where the true value of a metric is likely to lie, with a confidence of 95 %. Immutable.
 *
 * @param low its lower end
 * @param high its upper end
 * @param method how it was found, in a word or two: {@code Wilson}, {@code bootstrap}
 */
public record Interval(double low, double high, String method) {
    /** The confidence of every interval. */
    public static final double CONFIDENCE = 0.95;

    /** The quantile of the normal distribution that leaves a fortieth above it. */
    private static final double NORMAL = 1.959963984540054;

    /**
     * Of a share: Wilson's score interval (Wilson 1927), which stays in [0, 1] and is right for few examples too.
     *
     * @param hits how many are
     * @param count of how many, at least 1
     */
    public static Interval ofShare(long hits, long count) {
        if (count < 1) {
            throw new IllegalArgumentException("count: expected at least 1 but got " + count);
        }
        double share = (double) hits / count;
        double square = NORMAL * NORMAL;
        double centre = (share + square / (2 * count)) / (1 + square / count);
        double half =
                NORMAL / (1 + square / count) * Math.sqrt(share * (1 - share) / count + square / (4.0 * count * count));
        return new Interval(Math.max(0, centre - half), Math.min(1, centre + half), "Wilson");
    }
}
