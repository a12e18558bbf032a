package org.headlight.viewmodel.heads;

import java.util.Comparator;
import java.util.Optional;

/** In which order the heads of a layer stand. */
public enum HeadOrder {
    /** As the network counts them. */
    INDEX("Index", null),
    /** The most even first. */
    ENTROPY("Entropy", HeadMeasure.ENTROPY),
    /** The nearest to the diagonal first. */
    DIAGONALITY("Diagonality", HeadMeasure.DIAGONALITY),
    /** The one the answer hangs on most first. */
    IMPORTANCE("Importance", HeadMeasure.IMPORTANCE),
    /** The most changed first. */
    CHANGE("Change", HeadMeasure.CHANGE);

    private final String title;
    private final HeadMeasure measure;

    HeadOrder(String title, HeadMeasure measure) {
        this.title = title;
        this.measure = measure;
    }

    /** Its name on the screen. */
    public String title() {
        return title;
    }

    /** The order after this one, round and round. */
    public HeadOrder next() {
        return values()[(ordinal() + 1) % values().length];
    }

    /** What is sorted by; empty for the order of the network. */
    Optional<HeadMeasure> measure() {
        return Optional.ofNullable(measure);
    }

    /** Heads without the measure come last; equals stay as they are. */
    Comparator<HeadReading> comparator() {
        return measure == null
                ? (one, other) -> 0
                : Comparator.comparingDouble(head -> Double.isNaN(measure.of(head)) ? 2 : -measure.of(head));
    }
}
