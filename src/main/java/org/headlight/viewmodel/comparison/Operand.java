package org.headlight.viewmodel.comparison;

/**
 * One side of a comparison. Immutable.
 *
 * @param subject whose map
 * @param occasion at which moment
 */
public record Operand(Subject subject, Occasion occasion) {

    /** The same of another subject. */
    public Operand with(Subject other) {
        return new Operand(other, occasion);
    }

    /** The same at another moment. */
    public Operand with(Occasion other) {
        return new Operand(subject, other);
    }
}
