package org.headlight.ui.control.theme;

import java.util.Locale;

/**
 * A colour of the theme that canvases draw with. {@code headlight.css} ties each to a variable of the theme, so that a
 * canvas is repainted in the other theme's colours when the theme changes.
 */
public enum ThemeColor {
    /** The ground of stage, plots and fields. */
    BACKGROUND,
    /** The ground of bars and side panels. */
    SURFACE,
    /** Text. */
    TEXT,
    /** Secondary text. */
    MUTED_TEXT,
    /** Edges of panels and controls. */
    BORDER,
    /** Lines inside a panel. */
    LINE,
    /** The empty part of a bar. */
    NEUTRAL,
    /** The accent as text and line. */
    ACCENT,
    /** The accent as a fill. */
    ACCENT_FILL,
    /** The ground of what is hovered or chosen; see-through in the dark theme. */
    ACCENT_SUBTLE,
    /** The ring around what has the keyboard. */
    ACCENT_RING,
    /** Text on the accent as a fill. */
    ON_ACCENT,
    /** What went well. */
    SUCCESS,
    /** What wants attention. */
    WARNING,
    /** What is wrong. */
    DANGER;

    /** The property of {@code headlight.css}, for example {@code -headlight-muted-text}. */
    String cssName() {
        return "-headlight-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
