package org.headlight.bench;

import java.util.Arrays;

/**
 * Two engines that train the same network in turns within one run, so that both meet the same machine. Absolute times drift with
 * it; the ratio is what holds.
 *
 * @param ours first
 * @param theirs second
 */
record Duel(Contender ours, Contender theirs) {
    private static final int STEPS_TO_AGREE = 5;
    private static final double OUTPUT_TOLERANCE = 1e-4;
    private static final double LOSS_TOLERANCE = 1e-3;
    private static final int STEPS_A_TURN = 5;

    /**
     * How the two did.
     *
     * @param ours milliseconds of each step, ascending
     * @param theirs the same of the other
     */
    record Times(double[] ours, double[] theirs) {

        double medianOurs() {
            return at(ours, 0.5);
        }

        double medianTheirs() {
            return at(theirs, 0.5);
        }

        /** How many times as long the other takes, by the medians. */
        double ratio() {
            return medianTheirs() / medianOurs();
        }

        /** The range of the middle half of the times of each, as a share of its median. */
        double spread() {
            return Math.max(spread(ours), spread(theirs));
        }

        private static double spread(double[] times) {
            return (at(times, 0.75) - at(times, 0.25)) / at(times, 0.5);
        }

        private static double at(double[] times, double share) {
            return times[(int) (share * (times.length - 1))];
        }
    }

    /**
     * Makes sure that both compute the same thing.
     *
     * @throws IllegalStateException if outputs or the losses of some steps differ; says by how much
     */
    void requireAgreement() {
        float[] our = ours.outputs();
        float[] their = theirs.outputs();
        double largest = our.length == their.length ? 0 : Double.POSITIVE_INFINITY;
        for (int i = 0; i < Math.min(our.length, their.length); i++) {
            largest = Math.max(largest, Math.abs(our[i] - their[i]));
        }
        require("outputs", largest, OUTPUT_TOLERANCE);
        for (int step = 1; step <= STEPS_TO_AGREE; step++) {
            require("loss of step " + step, Math.abs(ours.step() - theirs.step()), LOSS_TOLERANCE);
        }
    }

    private static void require(String what, double difference, double tolerance) {
        if (!(difference <= tolerance)) {
            throw new IllegalStateException("The engines do not compute the same: %s differ by %g, allowed are %g."
                    .formatted(what, difference, tolerance));
        }
    }

    /** Trains in turns for some seconds, a third of them to warm up. */
    Times run(double seconds) {
        run(seconds / 3, new double[2][0]);
        double[][] times = run(seconds * 2 / 3, new double[2][0]);
        Arrays.sort(times[0]);
        Arrays.sort(times[1]);
        return new Times(times[0], times[1]);
    }

    private double[][] run(double seconds, double[][] times) {
        for (long start = System.nanoTime(); System.nanoTime() - start < seconds * 1e9; ) {
            times[0] = turn(ours, times[0]);
            times[1] = turn(theirs, times[1]);
        }
        return times;
    }

    private static double[] turn(Contender contender, double[] before) {
        double[] times = Arrays.copyOf(before, before.length + STEPS_A_TURN);
        for (int i = before.length; i < times.length; i++) {
            long start = System.nanoTime();
            contender.step();
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        return times;
    }
}
