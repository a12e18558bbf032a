package org.headlight.training;

import java.util.concurrent.CompletionStage;

/**
 * A training that was started, seen from outside. Safe from any thread.
 *
 * @param job what is being trained
 * @param control takes wishes: pause, step, stop, rate, probes
 * @param mailbox brings the newest frame; the frame of the end always arrives
 * @param history holds every loss
 * @param result comes once at the end, after the last frame; never fails, because failure is a result too
 */
public record Training(
        TrainingJob job,
        TrainingControl control,
        TrainingMailbox mailbox,
        LossHistory history,
        CompletionStage<TrainingResult> result) {}
