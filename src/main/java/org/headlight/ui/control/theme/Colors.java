package org.headlight.ui.control.theme;

import javafx.scene.paint.Color;

/** From the colours of data to those of JavaFX. */
public final class Colors {
    private Colors() {}

    /** The colour of an opaque ARGB number. */
    public static Color of(int argb) {
        return Color.rgb(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff);
    }
}
