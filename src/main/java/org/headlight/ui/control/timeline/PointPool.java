package org.headlight.ui.control.timeline;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.chart.XYChart;

/**
 * The points of one line of a chart, moved rather than replaced: a chart searches its whole list for every point that
 * leaves it, but only lays itself out once for any number that move. FX thread only.
 */
final class PointPool {
    private final XYChart.Series<Number, Number> series = new XYChart.Series<>();
    private final List<XYChart.Data<Number, Number>> points = new ArrayList<>();

    XYChart.Series<Number, Number> series() {
        return series;
    }

    /** @param coordinates step, value, step, value, ... in drawing order */
    void show(double[] coordinates) {
        int count = coordinates.length / 2;
        if (count == 0) {
            points.clear();
            series.getData().clear();
            return;
        }
        for (int i = 0; i < points.size(); i++) {
            int point = Math.min(i, count - 1);
            points.get(i).setXValue(coordinates[2 * point]);
            points.get(i).setYValue(coordinates[2 * point + 1]);
        }
        if (points.size() < count) {
            grow(coordinates, count);
        }
    }

    /** Adds more points than are needed now, all in one change; those to spare lie on the last one. */
    private void grow(double[] coordinates, int count) {
        List<XYChart.Data<Number, Number>> added = new ArrayList<>();
        for (int i = points.size(); i < count + count / 4; i++) {
            int point = Math.min(i, count - 1);
            added.add(new XYChart.Data<>(coordinates[2 * point], coordinates[2 * point + 1]));
        }
        points.addAll(added);
        series.getData().addAll(added);
    }
}
