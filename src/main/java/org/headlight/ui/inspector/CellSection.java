package org.headlight.ui.inspector;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.headlight.render.NumberText;
import org.headlight.ui.control.Chip;
import org.headlight.ui.control.Meter;
import org.headlight.ui.control.NumberLabel;
import org.headlight.ui.part.Parts;
import org.headlight.viewmodel.attention.AttentionViewModel;
import org.headlight.viewmodel.attention.CellReading;
import org.kordamp.ikonli.feather.Feather;

/** The hovered cell, or else the pinned one, in numbers. FX thread only. */
final class CellSection extends VBox {
    private static final int TOP_KEYS = 3;

    private final AttentionViewModel attention;
    private final Chip query = new Chip("", Chip.Tone.OUTLINED);
    private final Chip key = new Chip("", Chip.Tone.OUTLINED);
    private final NumberLabel weight = new NumberLabel("0.0e-00");
    private final Label rank = Parts.label("", Parts.CAPTION);
    private final Label share = Parts.label("", Parts.CAPTION);
    private final Label invitation = Parts.paragraph("Point at a cell to read it; click to pin it.", Parts.CAPTION);
    private final VBox numbers = new VBox();
    private final TopKey[] top = new TopKey[TOP_KEYS];

    CellSection(AttentionViewModel attention) {
        this.attention = attention;
        getStyleClass().add("section-content");
        query.setMaxWidth(96);
        key.setMaxWidth(96);
        query.setMinWidth(24);
        key.setMinWidth(24);
        weight.getStyleClass().addAll("headline", Parts.SEMI_BOLD);
        numbers.getStyleClass().add("numbers");
        numbers.getChildren().addAll(pair(), ranks(), topKeys());
        getChildren().addAll(invitation, numbers);
        attention.hoveredProperty().addListener(observable -> refresh());
        attention.pinnedProperty().addListener(observable -> refresh());
        refresh();
    }

    private Node pair() {
        HBox pair = new HBox(query, Parts.icon(Feather.ARROW_RIGHT, "small-icon"), key, Parts.spacer(), weight);
        pair.getStyleClass().add("pair");
        pair.setAlignment(Pos.CENTER_LEFT);
        return pair;
    }

    private Node ranks() {
        return new HBox(rank, Parts.spacer(), share);
    }

    private Node topKeys() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("top-keys");
        ColumnConstraints name = new ColumnConstraints(104);
        ColumnConstraints bar = new ColumnConstraints();
        bar.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(name, bar);
        for (int i = 0; i < TOP_KEYS; i++) {
            top[i] = new TopKey();
            grid.addRow(i, top[i].name, top[i].meter, top[i].number);
        }
        return grid;
    }

    private void refresh() {
        CellReading hovered = attention.hoveredProperty().get();
        CellReading reading =
                hovered != null ? hovered : attention.pinnedProperty().get();
        invitation.setVisible(reading == null);
        invitation.setManaged(reading == null);
        numbers.setVisible(reading != null);
        numbers.setManaged(reading != null);
        if (reading != null) {
            show(reading);
        }
    }

    private void show(CellReading reading) {
        query.setText(reading.query());
        key.setText("%s  %d".formatted(reading.key(), reading.cell().key() + 1));
        weight.setText(NumberText.value(reading.weight()));
        rank.setText("rank %d of %d in its row".formatted(reading.rank(), reading.keys()));
        share.setText("%s of the row".formatted(NumberText.percent(reading.share())));
        List<CellReading.KeyWeight> largest = reading.top();
        for (int i = 0; i < TOP_KEYS; i++) {
            top[i].show(
                    i < largest.size() ? largest.get(i) : null, reading.cell().key());
        }
    }

    /** One of the largest weights of the row. */
    private static final class TopKey {
        private final Label name = Parts.label("");
        private final Meter meter = new Meter();
        private final NumberLabel number = new NumberLabel("0.0e-00");

        TopKey() {
            meter.getStyleClass().add("data");
            meter.setMaxWidth(Double.MAX_VALUE);
        }

        void show(CellReading.KeyWeight key, int chosen) {
            boolean shown = key != null;
            name.setVisible(shown);
            meter.setVisible(shown);
            number.setVisible(shown);
            if (shown) {
                name.setText("%s  %d".formatted(key.text(), key.index() + 1));
                name.getStyleClass().removeAll(Parts.SEMI_BOLD);
                if (key.index() == chosen) {
                    name.getStyleClass().add(Parts.SEMI_BOLD);
                }
                meter.setFraction(key.weight());
                number.setText(NumberText.value(key.weight()));
            }
        }
    }
}
