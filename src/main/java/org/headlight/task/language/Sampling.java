package org.headlight.task.language;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * How a language model goes on with a text: by chance, the likelier the more often. Immutable.
 *
 * @param tokens how many are written, at least 1
 * @param temperature what scores are divided by, above 0: near 0 takes the likeliest, 1 what was learned, more is bolder
 * @param likeliest of how many likeliest tokens one is taken; 0 for all
 * @param seed decides every choice
 */
public record Sampling(int tokens, double temperature, int likeliest, long seed) {

    /** @throws IllegalArgumentException if a number is out of its range; names it and says what it takes */
    public Sampling {
        require(tokens >= 1, "tokens takes a whole number from 1, but got " + tokens);
        require(
                temperature > 0 && Double.isFinite(temperature),
                "temperature takes a number above 0, but got " + temperature);
        require(likeliest >= 0, "likeliest takes a whole number from 0, but got " + likeliest);
    }

    private static void require(boolean holds, String objection) {
        if (!holds) {
            throw new IllegalArgumentException(objection + ".");
        }
    }

    /**
     * One token by chance.
     *
     * @param scores [tokens], any real numbers; negative infinity for those that must not come
     * @return its index, from 0
     */
    int choose(float[] scores, SplittableRandom rng) {
        double best = Double.NEGATIVE_INFINITY;
        for (float score : scores) {
            best = Math.max(best, score);
        }
        float least = least(scores);
        double[] sums = new double[scores.length];
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            sum += scores[i] >= least ? Math.exp((scores[i] - best) / temperature) : 0;
            sums[i] = sum;
        }
        double drawn = rng.nextDouble() * sum;
        int chosen = 0;
        while (sums[chosen] <= drawn) {
            chosen++;
        }
        return chosen;
    }

    /** The score of the last of the likeliest. */
    private float least(float[] scores) {
        if (likeliest == 0 || likeliest >= scores.length) {
            return Float.NEGATIVE_INFINITY;
        }
        float[] sorted = scores.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length - likeliest];
    }
}
