package org.headlight.render.series;

import java.util.ArrayList;
import java.util.List;

/** After how many steps a signal, or the attention to it, comes again. */
public final class Periods {
    /** Below this a repetition is too weak to be named. */
    private static final double WEAKEST = 0.3;

    /** A peak of weight stands out from this many times the mean on. */
    private static final double STANDS_OUT = 4;

    /** A peak of weight is named if it is at least this share of the largest. */
    private static final double SHARE_OF_LARGEST = 0.25;

    /** A longer period must make the signal more alike than a shorter one by this. */
    private static final double LONGER_BY = 0.05;

    private Periods() {}

    /**
     * The periods of a signal: peaks of its autocorrelation, the shortest first; a multiple of one that was found counts only
     * if the signal is even more alike after it.
     *
     * @param signal any length; NaN is left out, a straight trend is taken away first
     * @return lags from 2 to half the length
     */
    public static List<Integer> ofSignal(float[] signal) {
        double[] correlations = autocorrelation(signal);
        List<Integer> found = new ArrayList<>();
        double bound = Math.max(WEAKEST, 1.96 / Math.sqrt(signal.length));
        for (int lag = 2; lag <= signal.length / 2 && lag < correlations.length - 1; lag++) {
            boolean peak = correlations[lag] > correlations[lag - 1] && correlations[lag] >= correlations[lag + 1];
            if (peak && correlations[lag] > bound && isNew(lag, correlations, found)) {
                found.add(lag);
            }
        }
        return found;
    }

    /** Whether a lag is more than a multiple of those before it: more alike than after these, and than around it. */
    private static boolean isNew(int lag, double[] correlations, List<Integer> found) {
        if (found.isEmpty()) {
            return true;
        }
        int around = found.getFirst() + found.getFirst() / 4;
        for (int near = Math.max(1, lag - around); near <= Math.min(correlations.length - 1, lag + around); near++) {
            if (correlations[near] > correlations[lag]) {
                return false;
            }
        }
        // A little more alike is no proof of a longer period: two stretches of a noisy signal always differ.
        return found.stream().allMatch(shorter -> correlations[lag] > correlations[shorter] + LONGER_BY);
    }

    /**
     * The peaks of a head's profile: where its mean weight is several times the usual and more than at the neighbours.
     *
     * @param most how many at most; the largest are kept
     * @return lags from 1, ascending
     */
    public static List<Integer> ofAttention(LagProfile profile, int most) {
        double usual = 1.0 / profile.longest();
        List<Integer> peaks = new ArrayList<>();
        for (int lag = 1; lag <= profile.longest(); lag++) {
            double mean = profile.mean(lag);
            boolean peak = mean > at(profile, lag - 1) && mean >= at(profile, lag + 1);
            if (peak && mean >= STANDS_OUT * usual && mean >= SHARE_OF_LARGEST * profile.largest()) {
                peaks.add(lag);
            }
        }
        return peaks.stream()
                .sorted((a, b) -> Double.compare(profile.mean(b), profile.mean(a)))
                .limit(most)
                .sorted()
                .toList();
    }

    private static double at(LagProfile profile, int lag) {
        boolean exists = lag >= 1 && lag <= profile.longest();
        return exists && !Double.isNaN(profile.mean(lag)) ? profile.mean(lag) : 0;
    }

    /**
     * How alike a signal is to itself some steps later, 1 at lag 0.
     *
     * @param signal any length; NaN is left out of every pair
     * @return for the lags from 0 to two thirds of the length; all 0 where the signal does not vary
     */
    static double[] autocorrelation(float[] signal) {
        double[] rest = withoutTrend(signal);
        double[] correlations = new double[2 * signal.length / 3 + 1];
        double variance = covariance(rest, 0);
        if (!(variance > 1e-12)) {
            return correlations;
        }
        for (int lag = 0; lag < correlations.length; lag++) {
            correlations[lag] = covariance(rest, lag) / variance;
        }
        return correlations;
    }

    private static double covariance(double[] values, int lag) {
        double sum = 0;
        int pairs = 0;
        for (int i = lag; i < values.length; i++) {
            double product = values[i] * values[i - lag];
            if (!Double.isNaN(product)) {
                sum += product;
                pairs++;
            }
        }
        return pairs == 0 ? 0 : sum / pairs;
    }

    /** What is left of a signal beside the straight line that fits it best, in units of its deviation. */
    private static double[] withoutTrend(float[] signal) {
        double n = 0;
        double meanX = 0;
        double meanY = 0;
        for (int i = 0; i < signal.length; i++) {
            if (!Float.isNaN(signal[i])) {
                n++;
                meanX += (i - meanX) / n;
                meanY += (signal[i] - meanY) / n;
            }
        }
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (int i = 0; i < signal.length; i++) {
            if (!Float.isNaN(signal[i])) {
                xx += (i - meanX) * (i - meanX);
                xy += (i - meanX) * (signal[i] - meanY);
                yy += (signal[i] - meanY) * (signal[i] - meanY);
            }
        }
        double slope = xx > 0 ? xy / xx : 0;
        double deviation = yy > 0 ? Math.sqrt(yy / n) : 1;
        double[] rest = new double[signal.length];
        for (int i = 0; i < signal.length; i++) {
            rest[i] = (signal[i] - meanY - slope * (i - meanX)) / deviation;
        }
        return rest;
    }
}
