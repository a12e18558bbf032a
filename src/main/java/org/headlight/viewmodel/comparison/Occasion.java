package org.headlight.viewmodel.comparison;

import java.util.List;
import java.util.Optional;
import org.headlight.render.NumberText;
import org.headlight.snapshot.Moment;
import org.headlight.viewmodel.moments.MomentHistory;

/**
 * Which moment of a training is compared. Immutable.
 *
 * @param kind which
 * @param step of a held moment; unused by the others
 */
public record Occasion(Kind kind, int step) {

    /** How a moment is chosen. */
    public enum Kind {
        /** The one that every view shows, whichever the timeline says. */
        SHOWN("now shown"),
        /** The first that was recorded. */
        FIRST("first"),
        /** The one with the lowest validation loss. */
        BEST("best"),
        /** The newest that was recorded. */
        NEWEST("newest"),
        /** One that stays, whatever the timeline says. */
        HELD("held");

        private final String title;

        Kind(String title) {
            this.title = title;
        }
    }

    /** The moment that every view shows. */
    public static final Occasion SHOWN = new Occasion(Kind.SHOWN, 0);
    /** The first that was recorded. */
    public static final Occasion FIRST = new Occasion(Kind.FIRST, 0);
    /** The one with the lowest validation loss. */
    public static final Occasion BEST = new Occasion(Kind.BEST, 0);
    /** The newest that was recorded. */
    public static final Occasion NEWEST = new Occasion(Kind.NEWEST, 0);

    /** Those that can always be chosen. */
    static final List<Occasion> ALWAYS = List.of(SHOWN, FIRST, BEST, NEWEST);

    /** Those of a run that is not shown. */
    static final List<Occasion> OF_OTHERS = List.of(BEST, FIRST, NEWEST);

    /** The recorded moment nearest to a step. */
    public static Occasion held(int step) {
        return new Occasion(Kind.HELD, step);
    }

    /** The moment itself; empty while there is none. */
    Optional<Moment> find(MomentHistory moments) {
        List<Moment> all = moments.recorded();
        return switch (kind) {
            case SHOWN -> Optional.ofNullable(moments.shown());
            case FIRST -> all.stream().findFirst();
            case NEWEST -> all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
            case BEST -> moments.nearest(moments.bestStep());
            case HELD -> moments.nearest(step);
        };
    }

    /** Its name in a few letters. */
    public String title() {
        return kind == Kind.HELD ? "step " + NumberText.count(step) : kind.title;
    }
}
