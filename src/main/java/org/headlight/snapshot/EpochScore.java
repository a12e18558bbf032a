package org.headlight.snapshot;

/**
 * How a network did on the validation part after an epoch. Immutable.
 *
 * @param epoch passes over the training part so far, from 1
 * @param step updates so far
 * @param trainLoss mean training loss over the epoch, nats per example
 * @param validationLoss mean loss on the validation part without dropout, nats per example
 * @param validationAccuracy share classified right, in [0, 1]
 * @param best whether this is the lowest validation loss so far, so that its weights are kept
 */
public record EpochScore(
        int epoch, int step, double trainLoss, double validationLoss, double validationAccuracy, boolean best) {}
