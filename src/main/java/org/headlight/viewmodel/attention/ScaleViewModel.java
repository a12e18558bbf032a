package org.headlight.viewmodel.attention;

import java.util.List;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.headlight.render.ColorMap;
import org.headlight.render.Normalisation;
import org.headlight.render.RangeChoice;
import org.headlight.render.RangeRule;
import org.headlight.render.RowFilter;
import org.headlight.render.TokenColors;
import org.headlight.render.ValueRange;
import org.headlight.snapshot.AttentionMap;
import org.headlight.snapshot.Matrix;
import org.headlight.snapshot.ProbeAttention;

/** How weights become colours: one choice for every view and export. FX thread only. */
public final class ScaleViewModel {
    private final ObjectProperty<ColorMap> colorMap = new SimpleObjectProperty<>(this, "colorMap", ColorMap.VIRIDIS);
    private final ObjectProperty<RangeChoice> range = new SimpleObjectProperty<>(this, "range", RangeRule.ZERO_TO_ONE);
    private final BooleanProperty locked = new SimpleBooleanProperty(this, "locked", true);
    private final ObjectProperty<Normalisation> normalisation =
            new SimpleObjectProperty<>(this, "normalisation", Normalisation.NONE);
    private final DoubleProperty rowShare = new SimpleDoubleProperty(this, "rowShare", 1);
    private final DoubleProperty intensity = new SimpleDoubleProperty(this, "intensity", TokenColors.USUAL_INTENSITY);
    private boolean chosen;
    private boolean suggesting;
    private ProbeAttention ranged;
    private ValueRange shared;
    private ValueRange newest = ValueRange.UNIT;
    private double largest;

    public ScaleViewModel() {
        for (Observable change : List.of(range, locked, normalisation)) {
            change.addListener(observable -> forget());
        }
        range.addListener(observable -> chosen |= !suggesting);
    }

    /** Takes a range that suits other data, unless the user has chosen one. */
    public void suggest(RangeChoice suited) {
        forget();
        if (!chosen) {
            suggesting = true;
            range.set(suited);
            suggesting = false;
        }
    }

    private void forget() {
        ranged = null;
        shared = null;
        largest = 0;
    }

    /**
     * The values the colours are laid over. Locked, it holds whatever was shown since, so that a colour means the same in
     * every head and at every moment; otherwise it is that of one map.
     *
     * @param seen every head that is shown at once
     * @param own the map itself, as {@link #shown} gives it
     */
    ValueRange range(ProbeAttention seen, Matrix own) {
        newest = locked.get()
                ? including(ofAll(seen), range.get().range(own))
                : range.get().range(own);
        largest = Math.max(largest, RangeRule.ZERO_TO_MAXIMUM.range(own).maximum());
        return newest;
    }

    /** The values the colours are laid over where all heads are side by side. */
    public ValueRange range(ProbeAttention seen) {
        return locked.get() ? ofAll(seen) : ofWeights(seen);
    }

    /** Grows with what is seen, and remembers what it has looked at: there may be millions of weights. */
    private ValueRange ofAll(ProbeAttention seen) {
        if (seen != ranged) {
            ranged = seen;
            shared = normalisation.get() == Normalisation.NONE ? including(shared, ofWeights(seen)) : ValueRange.UNIT;
        }
        return shared;
    }

    private ValueRange ofWeights(ProbeAttention seen) {
        return range.get().range(seen.maps().stream().map(AttentionMap::weights).toList());
    }

    private static ValueRange including(ValueRange one, ValueRange other) {
        return one == null || one.logarithmic() != other.logarithmic() ? other : one.including(other);
    }

    /** The range that was laid last. */
    public ValueRange rangeNow() {
        return newest;
    }

    /** The largest value of the data so far, above 0. */
    public double largest() {
        return largest;
    }

    /** The numbers to show for weights: normalised, and of each row what it mostly looks at. */
    public Matrix shown(Matrix weights) {
        return normalisation.get().of(RowFilter.strongest(weights, rowShare.get()));
    }

    /** In words for which maps the range is the same. */
    public String validity() {
        return locked.get() ? "the same for every head and moment" : "of this map alone";
    }

    /** The colours of a heatmap. */
    public ObjectProperty<ColorMap> colorMapProperty() {
        return colorMap;
    }

    /** The values they are laid over. */
    public ObjectProperty<RangeChoice> rangeProperty() {
        return range;
    }

    /** Whether the range is the same for all heads and moments. */
    public BooleanProperty lockedProperty() {
        return locked;
    }

    /** What weights are divided by before they are shown. */
    public ObjectProperty<Normalisation> normalisationProperty() {
        return normalisation;
    }

    /** The share of each row that its largest weights make up and that is shown, in (0, 1]; 1 shows all. */
    public DoubleProperty rowShareProperty() {
        return rowShare;
    }

    /** Whether the numbers shown are the weights themselves. */
    public boolean showsWeights() {
        return normalisation.get() == Normalisation.NONE && rowShare.get() >= 1;
    }

    /** How early the colours of tokens grow strong, from 0 to 1. It changes colours only, never numbers. */
    public DoubleProperty intensityProperty() {
        return intensity;
    }
}
