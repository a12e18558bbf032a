package org.headlight.evaluation.metric;

/** Which way a metric is good. */
public enum Better {
    /** The more the better. */
    HIGHER("higher is better"),
    /** The less the better. */
    LOWER("lower is better");

    private final String words;

    Better(String words) {
        this.words = words;
    }

    /** In words. */
    public String words() {
        return words;
    }

    /** Whether one value is better than another. */
    public boolean prefers(double one, double other) {
        return this == HIGHER ? one > other : one < other;
    }
}
