package org.headlight.evaluation.classification;

/**
 * How good one classifier is on some examples, be it a network or a baseline. Immutable.
 *
 * @param answers how well it tells the classes apart
 * @param certainty how well its probabilities fit the truth
 */
public record ClassifierScore(ClassificationReport answers, Certainty certainty) {}
