package org.headlight.ui.inspector;

import java.util.stream.IntStream;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.headlight.render.NumberText;
import org.headlight.snapshot.Forecast;
import org.headlight.snapshot.SeriesWindow;
import org.headlight.ui.part.Parts;

/** A few steps of a forecast beside what came, in the units of the file; the first target alone. FX thread only. */
final class ForecastTable extends GridPane {
    private static final int ROWS = 6;

    ForecastTable() {
        getStyleClass().add("forecast-table");
        setHgap(8);
        setVgap(4);
        ColumnConstraints time = new ColumnConstraints();
        time.setHgrow(Priority.ALWAYS);
        ColumnConstraints number = new ColumnConstraints();
        number.setHalignment(HPos.RIGHT);
        getColumnConstraints().addAll(time, number, number, number);
    }

    /** Steps spread over the horizon, the first and the last among them. */
    void show(Forecast forecast, SeriesWindow window) {
        getChildren().clear();
        addRow(0, caption(forecast.targets().getFirst()), caption("forecast"), caption("truth"), caption("error"));
        int horizon = forecast.values().rows();
        int rows = Math.min(ROWS, horizon);
        int[] steps = IntStream.range(0, rows)
                .map(row -> rows == 1 ? 0 : row * (horizon - 1) / (rows - 1))
                .toArray();
        for (int row = 0; row < rows; row++) {
            float said = forecast.values().at(steps[row], 0);
            float came = window.truth().at(steps[row], 0);
            String time = window.labels().get(window.history().rows() + steps[row]);
            addRow(row + 1, caption(time), number(said), number(came), number(said - came));
        }
    }

    private static Label caption(String words) {
        return Parts.label(words, Parts.CAPTION);
    }

    private static Label number(float value) {
        return Parts.label(Float.isNaN(value) ? "none" : NumberText.value(value), Parts.MEDIUM);
    }
}
