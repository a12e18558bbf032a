package org.headlight.viewmodel.evaluation;

/**
 * A cell of a confusion matrix. Immutable.
 *
 * @param truth index of the true class, from 0
 * @param answer index of the class answered, from 0
 */
public record ConfusionCell(int truth, int answer) {}
