package org.headlight.render.figure;

/** The smooth curve over a noisy one. */
public final class Smoothing {

    /** The usual weight of the past. */
    public static final double USUAL = 0.6;

    private Smoothing() {}

    /**
     * An exponential mean without the pull towards zero at its start: {@code m = w m + (1 - w) x}, divided by
     * {@code 1 - w^n} (Kingma and Ba 2015, section 3).
     *
     * @param values the raw curve; NaN stays NaN at its own place and leaves the mean untouched
     * @param past weight of the past, from 0, which changes nothing, to below 1
     * @throws IllegalArgumentException if the weight is outside that range
     */
    public static double[] exponential(double[] values, double past) {
        if (!(past >= 0 && past < 1)) {
            throw new IllegalArgumentException("past: expected 0 or more and below 1 but got " + past);
        }
        double[] smooth = new double[values.length];
        double mean = 0;
        double remaining = 1;
        for (int i = 0; i < values.length; i++) {
            if (Double.isFinite(values[i])) {
                mean = past * mean + (1 - past) * values[i];
                remaining *= past;
                smooth[i] = mean / (1 - remaining);
            } else {
                smooth[i] = Double.NaN;
            }
        }
        return smooth;
    }
}
