package org.headlight.ui.control.timeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import javafx.scene.chart.ValueAxis;
import org.headlight.render.figure.AxisTicks;

/**
 * An axis with given ends and given ticks: JavaFX's own axes choose uneven ends and know no logarithms. FX thread only.
 */
final class ValueScale extends ValueAxis<Number> {
    private Map<Double, String> labels = Map.of();
    private List<Number> positions = List.of();

    ValueScale() {
        super(0, 1);
        setAnimated(false);
        setAutoRanging(false);
        setMinorTickVisible(false);
    }

    /**
     * Sets ends and ticks.
     *
     * @param lower position at the low end
     * @param upper position at the high end, above the low end
     * @param ticks the ticks in the measure's own values
     * @param transform from a value to its position
     */
    void show(double lower, double upper, AxisTicks ticks, DoubleUnaryOperator transform) {
        List<Number> shown =
                ticks.values().stream().<Number>map(transform::applyAsDouble).toList();
        if (lower != getLowerBound() || upper != getUpperBound() || !shown.equals(positions)) {
            Map<Double, String> named = new HashMap<>();
            for (int i = 0; i < shown.size(); i++) {
                named.put(shown.get(i).doubleValue(), ticks.labels().get(i));
            }
            labels = named;
            positions = shown;
            setLowerBound(lower);
            setUpperBound(upper);
            invalidateRange();
            requestAxisLayout();
        }
    }

    @Override
    protected List<Number> calculateTickValues(double length, Object range) {
        return positions;
    }

    @Override
    protected List<Number> calculateMinorTickMarks() {
        return List.of();
    }

    @Override
    protected String getTickMarkLabel(Number position) {
        return labels.getOrDefault(position.doubleValue(), "");
    }

    @Override
    protected void setRange(Object range, boolean animate) {
        currentLowerBound.set(getLowerBound());
        setScale(
                calculateNewScale(getSide().isVertical() ? getHeight() : getWidth(), getLowerBound(), getUpperBound()));
    }

    @Override
    protected Object getRange() {
        return List.of(getLowerBound(), getUpperBound(), positions);
    }
}
