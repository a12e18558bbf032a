package org.headlight.ui.control.timeline;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import javafx.geometry.Point2D;
import javafx.geometry.Side;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.XYChart;
import org.headlight.render.figure.AxisTicks;

/**
 * One measure over the steps: every value faint, their average strong, the validation dashed. FX thread only.
 *
 * <p>The order of the three lines is what the stylesheet knows them by.
 */
final class Track extends LineChart<Number, Number> {
    static final String STYLE_CLASS = "training-track";
    private static final int RUNS = 400;
    private static final double AIR = 0.06;

    private final PointPool raw = new PointPool();
    private final PointPool smoothed = new PointPool();
    private final PointPool validation = new PointPool();
    private final Curve rawCurve;
    private final Curve validationCurve;
    private final boolean fromZero;
    private DoubleUnaryOperator transform = DoubleUnaryOperator.identity();
    private Curve smoothedCurve = new Curve();

    /**
     * @param values the measure at every step
     * @param validationValues the measure on the validation part
     * @param fromZero whether the axis begins at zero
     */
    @SuppressWarnings("unchecked")
    Track(Curve values, Curve validationValues, boolean fromZero) {
        super(new ValueScale(), new ValueScale());
        this.rawCurve = values;
        this.validationCurve = validationValues;
        this.fromZero = fromZero;
        getStyleClass().add(STYLE_CLASS);
        setAnimated(false);
        setCreateSymbols(false);
        setAxisSortingPolicy(SortingPolicy.NONE);
        setLegendVisible(false);
        setVerticalGridLinesVisible(false);
        setHorizontalZeroLineVisible(false);
        setVerticalZeroLineVisible(false);
        setAlternativeRowFillVisible(false);
        setMinSize(0, 0);
        fixAxes();
        getData().addAll(raw.series(), smoothed.series(), validation.series());
        for (XYChart.Series<Number, Number> series : getData()) {
            series.getNode().setMouseTransparent(true);
        }
    }

    /** Gives the axes a fixed size, so that the plot begins at the same pixel as everything else on the step axis. */
    private void fixAxes() {
        ValueScale steps = (ValueScale) getXAxis();
        steps.setSide(Side.BOTTOM);
        steps.setTickLabelsVisible(false);
        steps.setTickMarkVisible(false);
        steps.setMinHeight(1);
        steps.setPrefHeight(1);
        steps.setMaxHeight(1);
        ValueScale values = scale();
        values.setSide(Side.LEFT);
        values.setTickMarkVisible(false);
        values.setMinWidth(StepAxis.LEFT);
        values.setPrefWidth(StepAxis.LEFT);
        values.setMaxWidth(StepAxis.LEFT);
    }

    /**
     * Shows the curves as they are now.
     *
     * @param last the step at the right end, at least 1
     * @param smoothing what the average keeps of the past, in [0, 1)
     * @param logarithmic whether values stand at their logarithms; those that are not positive are then left out
     */
    void refresh(int last, double smoothing, boolean logarithmic) {
        transform = logarithmic ? Math::log10 : DoubleUnaryOperator.identity();
        smoothedCurve = rawCurve.smoothed(smoothing);
        double[] rawPoints = rawCurve.points(transform, RUNS);
        double[] validationPoints = validationCurve.points(transform, RUNS);
        ((ValueScale) getXAxis()).show(0, last, new AxisTicks(List.of(), List.of()), transform);
        fitScale(logarithmic, rawPoints, validationPoints);
        raw.show(rawPoints);
        smoothed.show(smoothedCurve.points(transform, RUNS));
        validation.show(validationPoints);
    }

    /** Where the average stands at a step, in pixels of the scene; empty coordinates (NaN) where there is no value. */
    Point2D smoothedPoint(int step) {
        return point(step, smoothedCurve.at(step));
    }

    /**
     * Where the validation stands at a step, in pixels of the scene; empty coordinates (NaN) where there is no value.
     */
    Point2D validationPoint(int step) {
        return point(step, validationCurve.at(step));
    }

    private Point2D point(int step, double value) {
        double shown = transform.applyAsDouble(value);
        double y = Double.isFinite(shown) ? scale().getDisplayPosition(shown) : Double.NaN;
        return new Point2D(
                getXAxis()
                        .localToScene(((ValueScale) getXAxis()).getDisplayPosition(step), 0)
                        .getX(),
                scale().localToScene(0, y).getY());
    }

    private void fitScale(boolean logarithmic, double[]... lines) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double[] line : lines) {
            for (int i = 1; i < line.length; i += 2) {
                low = Math.min(low, line[i]);
                high = Math.max(high, line[i]);
            }
        }
        if (low > high) {
            low = logarithmic ? -1 : 0;
            high = logarithmic ? 0 : 1;
        }
        low = logarithmic || !fromZero ? low : Math.min(0, low);
        high = Math.max(high, low + (logarithmic ? 0.3 : 1e-6));
        double air = AIR * (high - low);
        int most = getHeight() < 56 ? 3 : 4;
        AxisTicks ticks = logarithmic
                ? AxisTicks.logarithmic(Math.pow(10, low - air), Math.pow(10, high + air), most)
                : AxisTicks.linear(low, high, most);
        scale().show(low - air, high + air, ticks, transform);
    }

    private ValueScale scale() {
        return (ValueScale) getYAxis();
    }
}
