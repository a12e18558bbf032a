package org.headlight.ui.stage.evaluate;

import java.util.stream.Stream;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import org.headlight.render.figure.AxisTicks;
import org.headlight.viewmodel.evaluation.Curves;

/** A number that depends on another: the network strong, its baselines by line style. FX thread only. */
final class CurveChart extends LineChart<Number, Number> {
    private static final int TICKS = 6;
    private static final int MARKED = 40;

    CurveChart() {
        super(new NumberAxis(), new NumberAxis());
        getStyleClass().add("curve-chart");
        setAnimated(false);
        setMinHeight(0);
        setHorizontalZeroLineVisible(false);
        setVerticalZeroLineVisible(false);
        setVerticalGridLinesVisible(false);
    }

    void show(Curves curves) {
        getData().clear();
        setAccessibleText(curves.title());
        fit((NumberAxis) getXAxis(), curves.xTitle(), curves.curves().stream().flatMap(CurveChart::points), false);
        fit((NumberAxis) getYAxis(), curves.yTitle(), curves.curves().stream().flatMap(CurveChart::points), true);
        for (Curves.Curve curve : curves.curves()) {
            Series<Number, Number> series = new Series<>();
            series.setName(curve.name());
            curve.points().forEach(point -> series.getData().add(new XYChart.Data<>(point.x(), point.y())));
            getData().add(series);
            mark(series, curve);
        }
    }

    private static Stream<Curves.Point> points(Curves.Curve curve) {
        return curve.points().stream();
    }

    /** Every value has a tooltip; of many points only the lines are drawn. */
    private static void mark(Series<Number, Number> series, Curves.Curve curve) {
        for (int i = 0; i < curve.points().size(); i++) {
            Curves.Point point = curve.points().get(i);
            XYChart.Data<Number, Number> datum = series.getData().get(i);
            if (!point.words().isEmpty()) {
                Tooltip tooltip = new Tooltip(point.words());
                tooltip.setShowDelay(Duration.millis(100));
                Tooltip.install(datum.getNode(), tooltip);
            }
            if (point.words().isEmpty() || curve.points().size() > MARKED) {
                datum.getNode().getStyleClass().add("unmarked");
            }
        }
    }

    /** Errors and shares begin at 0, so that lengths can be compared. */
    private static void fit(NumberAxis axis, String title, Stream<Curves.Point> points, boolean upwards) {
        double[] values = points.mapToDouble(point -> upwards ? point.y() : point.x())
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        double least = upwards || values.length == 0 || values[0] < 0.2 * values[values.length - 1] ? 0 : values[0];
        double most = values.length == 0 ? 1 : Math.max(values[values.length - 1], least + 1e-9);
        if (values.length > 0 && most - least < 1e-6) {
            most = least + 1;
        }
        AxisTicks ticks = AxisTicks.linear(least, most, TICKS);
        double step = ticks.values().size() > 1
                ? ticks.values().get(1) - ticks.values().get(0)
                : most - least;
        axis.setAutoRanging(false);
        axis.setLabel(title);
        // An axis counts its marks from its lower end, so that end must be one of them.
        axis.setLowerBound(Math.floor(least / step + 1e-9) * step);
        axis.setUpperBound(upwards ? Math.ceil(most / step - 1e-9) * step : most);
        axis.setTickUnit(step);
        axis.setMinorTickVisible(false);
        axis.setTickLabelFormatter(new RoundNumbers(step));
    }
}
