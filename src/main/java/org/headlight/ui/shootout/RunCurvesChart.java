package org.headlight.ui.shootout;

import java.util.List;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.layout.StackPane;
import org.headlight.viewmodel.runs.RunCurve;

/** The losses of all runs over their steps or over time. FX thread only. */
final class RunCurvesChart extends StackPane {
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
        across.setForceZeroInRange(true);
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

    private XYChart.Data<Number, Number> point(RunCurve.Point point) {
        return new XYChart.Data<>(byTime ? point.seconds() : point.step(), point.loss());
    }
}
