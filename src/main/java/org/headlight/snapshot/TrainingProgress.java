package org.headlight.snapshot;

/**
 * How far a training is. Immutable.
 *
 * @param state where it stands
 * @param epoch the epoch being worked on, from 1
 * @param epochs how many there will be
 * @param step updates made
 * @param steps how many there will be
 * @param stepsPerSecond updates a second over the last moments; 0 while paused or unknown
 * @param secondsLeft estimated time to the end; NaN while unknown
 * @param message what is happening now, a sentence for the status bar; the reason when it failed
 */
public record TrainingProgress(
        TrainingState state,
        int epoch,
        int epochs,
        int step,
        int steps,
        double stepsPerSecond,
        double secondsLeft,
        String message) {}
