package org.headlight.training;

import java.util.function.LongSupplier;

/** How long a training has worked and how fast it is; pauses do not count. Confined to the engine thread. */
final class TrainingClock {
    private static final double NANOS = 1e9;
    private static final double WEIGHT_OF_LAST = 0.05;

    private final LongSupplier time;
    private final long begin;
    private final double before;
    private long paused;
    private long pauseBegin;
    private long lastStep;
    private double secondsPerStep = Double.NaN;

    /**
     * @param time a clock in nanoseconds that only goes forward
     * @param before seconds worked earlier
     */
    TrainingClock(LongSupplier time, double before) {
        this.time = time;
        this.before = before;
        this.begin = time.getAsLong();
        this.lastStep = begin;
    }

    void pause() {
        pauseBegin = time.getAsLong();
    }

    void resume() {
        long length = time.getAsLong() - pauseBegin;
        paused += length;
        lastStep += length;
    }

    /** A step has ended. */
    void step() {
        long now = time.getAsLong();
        double seconds = (now - lastStep) / NANOS;
        lastStep = now;
        secondsPerStep =
                Double.isNaN(secondsPerStep) ? seconds : secondsPerStep + WEIGHT_OF_LAST * (seconds - secondsPerStep);
    }

    /** What was done since the last step was none. */
    void skip() {
        lastStep = time.getAsLong();
    }

    /** Time worked so far. */
    double seconds() {
        return before + (time.getAsLong() - begin - paused) / NANOS;
    }

    /** Updates a second over about the last twenty; 0 before the first. */
    double stepsPerSecond() {
        return secondsPerStep > 0 ? 1 / secondsPerStep : 0;
    }

    /** Time for the rest at the speed so far, with all that was done between the steps; NaN before the first step. */
    double secondsLeft(int step, int steps) {
        return step == 0 ? Double.NaN : seconds() / step * (steps - step);
    }
}
