package org.headlight.task;

import org.headlight.tensor.Tensor;

/**
 * What a batch was answered. Confined to the engine thread; ends with the step.
 *
 * @param loss [1], mean over the batch, to go backward from
 * @param examples how much the batch counts in the mean of its epoch
 * @param accuracy share answered right, in [0, 1]; NaN where no answer is simply right or wrong
 */
public record BatchLoss(Tensor loss, int examples, double accuracy) {}
