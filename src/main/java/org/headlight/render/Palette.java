package org.headlight.render;

/** The colours of a picture that are not data: page, text, lines. The same as the window's in its two themes. */
public enum Palette {
    /** Dark on white, also for paper. */
    LIGHT(0xffffffff, 0xff24292f, 0xff57606a, 0xffd0d7de, 0xff0969da, 0xff1a7f37, 0xffcf222e),
    /** Light on nearly black. */
    DARK(0xff0d1117, 0xffc9d1d9, 0xff8b949e, 0xff30363d, 0xff58a6ff, 0xff3fb950, 0xfff85149);

    private final int page;
    private final int text;
    private final int quietText;
    private final int line;
    private final int accent;
    private final int right;
    private final int wrong;

    Palette(int page, int text, int quietText, int line, int accent, int right, int wrong) {
        this.page = page;
        this.text = text;
        this.quietText = quietText;
        this.line = line;
        this.accent = accent;
        this.right = right;
        this.wrong = wrong;
    }

    /** The background. */
    public int page() {
        return page;
    }

    /** Titles, labels, values. */
    public int text() {
        return text;
    }

    /** Captions, ticks, indices; 4.5:1 or better on the page. */
    public int quietText() {
        return quietText;
    }

    /** Axes, edges, hatching. */
    public int line() {
        return line;
    }

    /** The run's own colour in curves. */
    public int accent() {
        return accent;
    }

    /** A right answer; always beside a word that says so. */
    public int right() {
        return right;
    }

    /** A wrong answer; always beside a word that says so. */
    public int wrong() {
        return wrong;
    }
}
