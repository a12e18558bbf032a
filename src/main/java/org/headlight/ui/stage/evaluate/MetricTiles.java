package org.headlight.ui.stage.evaluate;

import java.util.List;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.headlight.viewmodel.evaluation.MetricReading;

/** The numbers beside each other, all as wide. FX thread only. */
final class MetricTiles extends HBox {

    MetricTiles() {
        getStyleClass().add("metric-tiles");
        setMinHeight(USE_PREF_SIZE);
    }

    void show(List<MetricReading> metrics) {
        getChildren().clear();
        for (MetricReading metric : metrics) {
            MetricTile tile = new MetricTile(metric);
            tile.setPrefWidth(1);
            HBox.setHgrow(tile, Priority.ALWAYS);
            getChildren().add(tile);
        }
    }
}
