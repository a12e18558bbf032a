package org.headlight.ui.stage.evaluate;

import javafx.beans.binding.Bindings;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.headlight.ui.control.IntervalMeter;
import org.headlight.ui.part.Parts;
import org.headlight.viewmodel.evaluation.MetricReading;

/** One number beside its baselines, on one scale. FX thread only. */
final class MetricTile extends VBox {
    /** Below this a tile would cut its words. */
    static final double NARROWEST = 190;

    private static final double NAMES = 84;

    MetricTile(MetricReading metric) {
        getStyleClass().add("metric-tile");
        setMinWidth(0);
        getChildren().addAll(head(metric), value(metric), bars(metric), interval(metric));
    }

    private static Node head(MetricReading metric) {
        String title = metric.unit().isEmpty() ? metric.name() : metric.name() + ", " + metric.unit();
        Label name = Parts.label(title, Parts.CAPTION);
        name.setMinWidth(USE_PREF_SIZE);
        name.setTooltip(new Tooltip("%s: %s".formatted(title, metric.direction())));
        Label direction = Parts.label(metric.direction(), Parts.CAPTION);
        direction.setMinWidth(0);
        direction
                .visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> direction.getWidth() >= direction.prefWidth(-1),
                        direction.widthProperty(),
                        direction.fontProperty()));
        HBox head = new HBox(name, Parts.spacer(), direction);
        head.getStyleClass().add("line");
        head.setAlignment(Pos.BASELINE_LEFT);
        return head;
    }

    private static Node value(MetricReading metric) {
        Label value = Parts.label(metric.value(), "value", Parts.SEMI_BOLD);
        Label comparison = Parts.label(metric.comparison(), metric.isBetter() ? "better" : "worse", "comparison");
        comparison.setTooltip(new Tooltip(metric.comparison()));
        FlowPane line = new FlowPane(8, 0, value, comparison);
        line.setMinWidth(0);
        line.setPrefWrapLength(0);
        line.setRowValignment(VPos.BASELINE);
        return line;
    }

    private static Node bars(MetricReading metric) {
        GridPane bars = new GridPane(8, 4);
        ColumnConstraints names = new ColumnConstraints(NAMES);
        ColumnConstraints lengths = new ColumnConstraints();
        lengths.setHgrow(Priority.ALWAYS);
        ColumnConstraints numbers = new ColumnConstraints(48);
        numbers.setHalignment(HPos.RIGHT);
        bars.getColumnConstraints().addAll(names, lengths, numbers);
        for (int row = 0; row < metric.bars().size(); row++) {
            MetricReading.Bar bar = metric.bars().get(row);
            String style = row == 0 ? Parts.SEMI_BOLD : Parts.MUTED;
            IntervalMeter meter = new IntervalMeter(row == 0 ? "own" : "quiet");
            meter.show(bar.fraction(), bar.low(), bar.high());
            bars.addRow(row, small(bar.name(), style), meter, small(bar.text(), style));
        }
        return bars;
    }

    private static Label small(String text, String style) {
        Label label = Parts.label(text, style, "small");
        label.setMinWidth(0);
        return label;
    }

    private static Node interval(MetricReading metric) {
        Label interval = Parts.label(metric.interval().isEmpty() ? "no interval" : metric.interval(), Parts.CAPTION);
        interval.setMinWidth(0);
        interval.setTooltip(new Tooltip(
                metric.interval().isEmpty()
                        ? "How much this number owes to which examples were judged is not known."
                        : "Judged by other examples of the same kind, the number lies in here 19 times in 20."));
        return interval;
    }
}
