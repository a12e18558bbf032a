package org.headlight.evaluation.classification;

/**
 * How well one class was told from the others. Immutable.
 *
 * @param label the class
 * @param precision of the examples called this class, the share that are; 0 if none was called so
 * @param recall of the examples that are this class, the share called so; 0 if there are none
 * @param f1 harmonic mean of precision and recall, {@code 2 p r / (p + r)}; 0 if both are 0
 * @param support how many examples are this class
 */
public record ClassScore(String label, double precision, double recall, double f1, int support) {}
