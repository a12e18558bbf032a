package org.headlight.ui.control.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;

/** One of the two looks of the window. FX thread only. */
public enum Theme {
    /** Dark text on a light ground. */
    LIGHT(new PrimerLight().getUserAgentStylesheet()),
    /** Light text on a dark ground. */
    DARK(new PrimerDark().getUserAgentStylesheet());

    /** Set on the root of a scene in the dark theme, for rules that differ by more than a colour variable. */
    public static final String DARK_STYLE_CLASS = "dark";

    private final String userAgentStylesheet;

    Theme(String userAgentStylesheet) {
        this.userAgentStylesheet = userAgentStylesheet;
    }

    /** What the user's system asks for. */
    public static Theme ofSystem() {
        return Platform.getPreferences().getColorScheme() == ColorScheme.DARK ? DARK : LIGHT;
    }

    /** The theme a switch would lead to. */
    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }

    /**
     * Gives a scene this look. Stylesheets that others added to the scene stay, after ours.
     *
     * @param scene the scene; pop-ups opened from it take the look too
     */
    public void applyTo(Scene scene) {
        Application.setUserAgentStylesheet(userAgentStylesheet);
        List<String> own = List.of(stylesheet(), InterfaceFont.installed().stylesheet());
        if (!scene.getStylesheets().containsAll(own)) {
            scene.getStylesheets().addAll(0, own);
        }
        List<String> classes = scene.getRoot().getStyleClass();
        classes.remove(DARK_STYLE_CLASS);
        if (this == DARK) {
            classes.add(DARK_STYLE_CLASS);
        }
    }

    private static String stylesheet() {
        return Theme.class.getResource("/css/headlight.css").toExternalForm();
    }
}
