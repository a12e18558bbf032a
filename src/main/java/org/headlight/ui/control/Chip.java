package org.headlight.ui.control;

import java.util.Locale;
import javafx.scene.control.Label;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** A word or two on a rounded ground: a state, a filter, a token. FX thread only. */
public final class Chip extends Label {
    /** The class of the chip in stylesheets. */
    public static final String STYLE_CLASS = "chip";

    /** What a chip says by its colour, beside its word. */
    public enum Tone {
        /** No more than the word. */
        NEUTRAL,
        /** Chosen, or a way to somewhere. */
        ACCENT,
        /** Right, trained, live. */
        SUCCESS,
        /** Wants attention. */
        WARNING,
        /** Wrong. */
        DANGER,
        /** A framed word, such as a token. */
        OUTLINED
    }

    /** A chip of a word. */
    public Chip(String text, Tone tone) {
        super(text);
        getStyleClass().add(STYLE_CLASS);
        setMinWidth(USE_PREF_SIZE);
        setTone(tone);
    }

    /** A chip of an icon and a word. */
    public Chip(Ikon icon, String text, Tone tone) {
        this(text, tone);
        setGraphic(new FontIcon(icon));
    }

    /** Changes what the colour says. */
    public void setTone(Tone tone) {
        for (Tone other : Tone.values()) {
            getStyleClass().remove(styleClass(other));
        }
        getStyleClass().add(styleClass(tone));
    }

    private static String styleClass(Tone tone) {
        return tone.name().toLowerCase(Locale.ROOT);
    }
}
