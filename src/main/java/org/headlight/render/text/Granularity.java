package org.headlight.render.text;

/** How much of a text counts as one token, in attention that is looked at. */
public enum Granularity {
    /** What the network read: characters, parts of words or words. */
    TOKENS("Tokens", "token"),
    /** What stands between blanks; punctuation stands alone. */
    WORDS("Words", "word"),
    /** Up to a full stop, a question or exclamation mark, or a line break. */
    SENTENCES("Sentences", "sentence");

    private final String title;
    private final String unit;

    Granularity(String title, String unit) {
        this.title = title;
        this.unit = unit;
    }

    /** Its name on the screen. */
    public String title() {
        return title;
    }

    /** One of them. */
    public String unit() {
        return unit;
    }
}
