package org.headlight.viewmodel.heads;

import org.headlight.render.NumberText;

/** What the frames of heads and the numbers below them say. */
public enum HeadMeasure {
    /** How evenly a head looks, as a share of the most there can be. */
    ENTROPY("Entropy") {
        @Override
        double of(HeadReading head) {
            return head.measures().evenness();
        }
    },
    /** How near a head stays to the diagonal. */
    DIAGONALITY("Diagonality") {
        @Override
        double of(HeadReading head) {
            return head.measures().diagonality();
        }
    },
    /** How much the largest weight of a row is. */
    LARGEST("Largest weight") {
        @Override
        double of(HeadReading head) {
            return head.measures().largest();
        }
    },
    /** How much lies on the first key, where attention rests that has nothing to look for. */
    FIRST("On the first key") {
        @Override
        double of(HeadReading head) {
            return head.measures().onFirst();
        }
    },
    /** How far the answer moves when a head is off. */
    IMPORTANCE("Importance") {
        @Override
        double of(HeadReading head) {
            return head.importance();
        }
    },
    /** How much a head has changed since the moment before, as a Jensen-Shannon divergence. */
    CHANGE("Change") {
        @Override
        double of(HeadReading head) {
            return head.change();
        }
    };

    private final String title;

    HeadMeasure(String title) {
        this.title = title;
    }

    /** Its name on the screen. */
    public String title() {
        return title;
    }

    /** The measure of a head; NaN where it has none. */
    abstract double of(HeadReading head);

    /** Whether it has no end of its own, so that heads are held against the largest of them. */
    boolean isRelative() {
        return this == CHANGE || this == IMPORTANCE;
    }

    /** How it is written, with the decimals it deserves. */
    String text(double value) {
        return Double.isNaN(value) ? "none" : NumberText.fixed(value, isRelative() ? 3 : 2);
    }
}
