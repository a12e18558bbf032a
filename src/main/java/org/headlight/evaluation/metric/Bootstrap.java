package org.headlight.evaluation.metric;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * Finds how much a metric owes to which examples happened to be judged: it is computed anew on examples drawn with
 * replacement, and the middle 95 % of what comes out are the interval (Efron 1979, the percentile interval).
 *
 * <p>Neighbouring windows of a series overlap, so they are drawn in blocks (Kuensch 1989). The same examples give the same
 * interval. Stateless.
 */
public final class Bootstrap {
    private static final int DRAWS = 1_000;
    private static final long SEED = 1;

    private Bootstrap() {}

    /**
     * The interval of any number that can be computed of drawn examples.
     *
     * @param examples how many there are, at least 1
     * @param metric takes indices of examples, from 0, as many as there are examples
     */
    public static Interval of(int examples, ToDoubleFunction<int[]> metric) {
        return of(examples, 1, metric);
    }

    /**
     * The same of examples that depend on their neighbours.
     *
     * @param block how many neighbours are drawn together, at least 1
     */
    public static Interval of(int examples, int block, ToDoubleFunction<int[]> metric) {
        SplittableRandom rng = new SplittableRandom(SEED);
        int together = Math.clamp(block, 1, examples);
        double[] drawn = new double[DRAWS];
        int[] indices = new int[examples];
        for (int draw = 0; draw < DRAWS; draw++) {
            for (int from = 0; from < examples; from += together) {
                int first = rng.nextInt(examples - together + 1);
                for (int i = from; i < Math.min(from + together, examples); i++) {
                    indices[i] = first + i - from;
                }
            }
            drawn[draw] = metric.applyAsDouble(indices);
        }
        Arrays.sort(drawn);
        int cut = (int) Math.round(DRAWS * (1 - Interval.CONFIDENCE) / 2);
        return new Interval(drawn[cut], drawn[DRAWS - 1 - cut], together > 1 ? "block bootstrap" : "bootstrap");
    }

    /**
     * The interval of a mean that every example adds a part to.
     *
     * @param sums [examples], what each adds to the numerator
     * @param counts [examples], what each adds to the denominator, not all 0
     * @param block how many neighbours are drawn together, at least 1
     */
    public static Interval ofMean(double[] sums, double[] counts, int block) {
        return of(sums.length, block, indices -> {
            double sum = 0;
            double count = 0;
            for (int index : indices) {
                sum += sums[index];
                count += counts[index];
            }
            return count == 0 ? 0 : sum / count;
        });
    }
}
