package org.headlight.ui.control.tokens;

import javafx.scene.paint.Color;
import org.headlight.render.Palette;
import org.headlight.render.TokenColors;
import org.headlight.render.figure.TokenMeasure;
import org.headlight.ui.control.theme.Brush;
import org.headlight.ui.control.theme.Colors;

/** The colours of token measures on the ground of a theme. */
final class MeasureColors {
    private MeasureColors() {}

    /** The colours behind tokens. */
    static TokenColors grounds(TokenMeasure measure, double intensity, Brush brush) {
        Palette palette = brush.dark() ? Palette.DARK : Palette.LIGHT;
        return new TokenColors(measure.direction(), palette, measure.maximum(), intensity);
    }

    /** The colour of bars: the same hue, strong enough on both grounds. */
    static Color bar(TokenMeasure measure, Brush brush) {
        return Colors.of(grounds(measure, TokenColors.USUAL_INTENSITY, brush).ramp(0.75));
    }
}
