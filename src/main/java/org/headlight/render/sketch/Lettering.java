package org.headlight.render.sketch;

/** The sizes of text in a sketch. */
public enum Lettering {
    /** The title of a figure. */
    TITLE(15, true),
    /** The title of a part. */
    STRONG(13, true),
    /** Names on an axis. */
    LABEL(13, false),
    /** Legends and captions. */
    CAPTION(12, false),
    /** Ticks. */
    TICK(11, false),
    /** The tick that is looked at. */
    STRONG_TICK(11, true);

    private final int size;
    private final boolean strong;

    Lettering(int size, boolean strong) {
        this.size = size;
        this.strong = strong;
    }

    /** Height of the letters' square, logical pixels. */
    public int size() {
        return size;
    }

    /** Whether it is heavier than usual. */
    public boolean isStrong() {
        return strong;
    }
}
