package org.headlight.task;

/**
 * How a network does on examples it does not learn from. Immutable.
 *
 * @param loss mean loss, in the unit of the task
 * @param accuracy share answered right, in [0, 1]; NaN where no answer is simply right or wrong
 */
public record Score(double loss, double accuracy) {}
