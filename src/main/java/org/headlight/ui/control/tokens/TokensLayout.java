package org.headlight.ui.control.tokens;

import org.headlight.render.figure.Box;
import org.headlight.render.figure.TokenFigure;

/**
 * Where the parts of a tokens view lie, in pixels of the view. Immutable.
 *
 * @param header title, prediction and legend; without height where there is nothing to say
 * @param text the part of the text that is seen
 * @param profile the bars by position; without height where they are off
 * @param caption the top of the caption
 */
record TokensLayout(Box header, Box text, Box profile, double caption) {
    /** Height of a line of text. */
    static final double LINE = 48;

    private static final double EDGE = 24;
    private static final double HEADER = 60;
    private static final double LONGEST_LINE = 960;
    private static final double SCALE = 44;

    /** Lays a view out. */
    static TokensLayout of(TokenFigure figure, double width, double height, boolean profiled) {
        double inner = Math.max(1, width - 2 * EDGE);
        boolean narrow = height < 260;
        double profileHeight = !profiled || narrow ? 0 : figure.underline().isPresent() ? 132 : 84;
        double captionHeight = figure.caption().isEmpty() ? 0 : 28;
        double below = profileHeight + (profileHeight > 0 ? 16 : 0) + captionHeight + (narrow ? 8 : EDGE);
        double top = EDGE + HEADER;
        double textWidth = Math.clamp(inner - 16, 1, LONGEST_LINE);
        double textHeight = Math.max(LINE, height - top - below);
        double profileTop = top + textHeight + 16;
        return new TokensLayout(
                new Box(EDGE, EDGE, inner, HEADER),
                new Box(Math.floor(EDGE + (inner - textWidth) / 2), top, textWidth, textHeight),
                new Box(EDGE + SCALE, profileTop, Math.max(1, inner - SCALE), profileHeight),
                height - captionHeight);
    }
}
