package org.headlight.ui.shootout;

import java.util.List;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.layout.StackPane;
import org.headlight.render.figure.AxisTicks;
import org.headlight.viewmodel.runs.RunCurve;

/** The losses of all runs over their steps or over time. FX thread only. */
final class RunCurvesChart extends StackPane {
    private static final int TICKS = 6;

    private final NumberAxis across = new NumberAxis();
    private final NumberAxis up = new NumberAxis();
    private final LineChart<Number, Number> chart = new LineChart<>(across, up);
    private List<RunCurve> curves = List.of();
    private boolean byTime;

    RunCurvesChart() {
        getStyleClass().add("run-curves");
        chart.setAnimated(false);
        chart.setCreateSymbols(false);
        chart.setLegendVisible(false);
        up.setForceZeroInRange(false);
        across.setAutoRanging(false);
        across.setMinorTickVisible(false);
        up.setMinorTickVisible(false);
        chart.setMinHeight(0);
        getChildren().add(chart);
    }

    void show(List<RunCurve> shown) {
        curves = shown;
        refresh();
    }

    /** @param time whether the seconds go across instead of the steps */
    void setByTime(boolean time) {
        byTime = time;
        refresh();
    }

    /** @param name what goes up, with its unit */
    void setUnit(String name) {
        up.setLabel(name);
    }

    private void refresh() {
        across.setLabel(byTime ? "seconds of training" : "steps");
        fitAcross();
        chart.getData().clear();
        for (int i = 0; i < curves.size(); i++) {
            XYChart.Series<Number, Number> series = new XYChart.Series<>();
            series.setName(curves.get(i).name());
            List<RunCurve.Point> points = curves.get(i).points();
            series.getData().setAll(points.stream().map(this::point).toList());
            chart.getData().add(series);
            series.getNode().setStyle(RunMark.style(i));
            // A network whose weights were found by a formula has one point, which no line shows.
            if (points.size() == 1) {
                series.getData().getFirst().setNode(RunMark.line(i));
            }
        }
    }

    /** From 0 to the first mark that no curve goes beyond. */
    private void fitAcross() {
        double most = curves.stream()
                .flatMap(curve -> curve.points().stream())
                .mapToDouble(this::across)
                .max()
                .orElse(1);
        List<Double> ticks = AxisTicks.linear(0, most > 0 ? most : 1, TICKS).values();
        double step = ticks.get(1) - ticks.get(0);
        across.setTickUnit(step);
        across.setUpperBound(Math.ceil(most / step - 1e-9) * step);
    }

    private double across(RunCurve.Point point) {
        return byTime ? point.seconds() : point.step();
    }

    private XYChart.Data<Number, Number> point(RunCurve.Point point) {
        return new XYChart.Data<>(across(point), point.loss());
    }
}
