package org.headlight.viewmodel.attention;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.headlight.render.ColorMap;
import org.headlight.render.RangeRule;
import org.headlight.render.TokenColors;

/** How weights become colours: one choice for every view and export. FX thread only. */
public final class ScaleViewModel {
    private final ObjectProperty<ColorMap> colorMap = new SimpleObjectProperty<>(this, "colorMap", ColorMap.VIRIDIS);
    private final ObjectProperty<RangeRule> range = new SimpleObjectProperty<>(this, "range", RangeRule.ZERO_TO_ONE);
    private final DoubleProperty intensity = new SimpleDoubleProperty(this, "intensity", TokenColors.USUAL_INTENSITY);

    public ScaleViewModel() {}

    /** The colours of a heatmap. */
    public ObjectProperty<ColorMap> colorMapProperty() {
        return colorMap;
    }

    /** The values they are laid over. */
    public ObjectProperty<RangeRule> rangeProperty() {
        return range;
    }

    /** How early the colours of tokens grow strong, from 0 to 1. It changes colours only, never numbers. */
    public DoubleProperty intensityProperty() {
        return intensity;
    }
}
