package org.headlight.snapshot;

/**
 * The loss of one training step. Immutable.
 *
 * @param step the update, from 1
 * @param loss mean loss of the batch before the update, in nats per example for a classifier; may be NaN
 * @param accuracy share of the batch that was classified right, in [0, 1]
 * @param rate the learning rate of the update
 */
public record StepLoss(int step, double loss, double accuracy, double rate) {}
