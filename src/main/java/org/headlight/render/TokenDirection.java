package org.headlight.render;

/** Which way a weight between two tokens is read. */
public enum TokenDirection {
    /** What a token looks at: a row of the map. */
    ATTENDS_TO("attends to"),
    /** What looks at a token: a column of the map; also the colours of a second measure. */
    IS_ATTENDED_BY("is attended by");

    private final String words;

    TokenDirection(String words) {
        this.words = words;
    }

    /** Its name on the screen. */
    public String words() {
        return words;
    }
}
