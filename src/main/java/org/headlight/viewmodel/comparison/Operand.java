package org.headlight.viewmodel.comparison;

import java.util.Optional;
import org.headlight.viewmodel.runs.KnownRun;

/**
 * One side of a comparison. Immutable.
 *
 * @param subject whose map
 * @param occasion at which moment
 * @param run of which run; empty for the network that every view shows
 */
public record Operand(Subject subject, Occasion occasion, Optional<KnownRun> run) {

    /** Of the network that every view shows. */
    public Operand(Subject subject, Occasion occasion) {
        this(subject, occasion, Optional.empty());
    }

    /** The same of another subject. */
    public Operand with(Subject other) {
        return new Operand(other, occasion, run);
    }

    /** The same at another moment. */
    public Operand with(Occasion other) {
        return new Operand(subject, other, run);
    }

    /** The same of another run, at the moment that is best known of it: the one whose weights are kept. */
    public Operand with(Optional<KnownRun> other) {
        return new Operand(subject, other.isPresent() ? Occasion.BEST : Occasion.SHOWN, other);
    }
}
