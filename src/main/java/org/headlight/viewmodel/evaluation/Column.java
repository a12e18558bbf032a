package org.headlight.viewmodel.evaluation;

/**
 * What is told of every judged example. Immutable.
 *
 * @param title in a word or two
 * @param kind how it is shown
 */
public record Column(String title, Kind kind) {

    /** How a column is shown. */
    public enum Kind {
        /** A long text, which takes the room that is left. */
        TEXT,
        /** A short one. */
        WORD,
        /** A number in [0, 1], with a bar. */
        SHARE,
        /** A number. */
        NUMBER,
        /** A cell for each token, coloured by a number. */
        STRIP
    }
}
