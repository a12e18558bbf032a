package org.headlight.ui.stage.evaluate;

import java.util.List;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import org.headlight.viewmodel.evaluation.MetricReading;

/** The numbers beside each other, all as wide; in several lines where one would cut their words. FX thread only. */
final class MetricTiles extends GridPane {
    private List<MetricTile> tiles = List.of();
    private int columns;

    MetricTiles() {
        getStyleClass().add("metric-tiles");
        setMinWidth(0);
        setMinHeight(USE_PREF_SIZE);
        widthProperty().addListener(observable -> arrange());
    }

    void show(List<MetricReading> metrics) {
        tiles = metrics.stream().map(MetricTile::new).toList();
        columns = 0;
        arrange();
    }

    private void arrange() {
        int fitting = fitting();
        if (fitting == columns) {
            return;
        }
        columns = fitting;
        getChildren().clear();
        getColumnConstraints().clear();
        for (int column = 0; column < columns; column++) {
            ColumnConstraints share = new ColumnConstraints();
            share.setPercentWidth(100.0 / columns);
            getColumnConstraints().add(share);
        }
        for (int i = 0; i < tiles.size(); i++) {
            add(tiles.get(i), i % columns, i / columns);
        }
    }

    /** As few lines as can be, and as many tiles in each of them as in the next. */
    private int fitting() {
        int most = (int) ((getWidth() + getHgap()) / (MetricTile.NARROWEST + getHgap()));
        int lines = Math.ceilDiv(tiles.size(), Math.max(1, most));
        return Math.ceilDiv(tiles.size(), Math.max(1, lines));
    }
}
