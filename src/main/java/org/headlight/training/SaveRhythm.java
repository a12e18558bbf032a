package org.headlight.training;

/**
 * When a training keeps what it has, so that a power cut costs little: at its first update, every {@value #SECONDS} seconds, at
 * every pause, and after every epoch that took a while. Confined to the engine thread.
 */
final class SaveRhythm {
    static final double SECONDS = 15;
    private static final double SECONDS_BETWEEN_EPOCHS = 2;

    private double lastSeconds = Double.NEGATIVE_INFINITY;
    private int lastStep;
    private int lastEpoch;

    /** @param step updates made before it began, of which everything is kept */
    SaveRhythm(int step) {
        lastStep = step;
    }

    /**
     * Whether it is time; what is due counts as done.
     *
     * @param seconds time worked
     * @param step updates made
     * @param epoch the epoch it is in
     * @param waits whether it is about to wait
     */
    boolean isDue(double seconds, int step, int epoch, boolean waits) {
        double since = seconds - lastSeconds;
        boolean due = step != lastStep
                && (waits || since >= SECONDS || epoch != lastEpoch && since >= SECONDS_BETWEEN_EPOCHS);
        if (due) {
            lastSeconds = seconds;
            lastStep = step;
            lastEpoch = epoch;
        }
        return due;
    }
}
