package org.headlight.ui.inspector;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.headlight.snapshot.Probe;
import org.headlight.ui.part.Parts;
import org.headlight.viewmodel.attention.ProbeRow;
import org.headlight.viewmodel.attention.ProbesViewModel;
import org.kordamp.ikonli.feather.Feather;

/** The watched examples with what the network says of them, and a field to type another. FX thread only. */
final class ProbesSection extends VBox {
    private static final double ROW_HEIGHT = 24;

    private final ProbesViewModel probes;
    private final ListView<ProbeRow> list;
    private final TextField sentence = new TextField();

    /** @param fixed whether there is no network to ask about other examples */
    ProbesSection(ProbesViewModel probes, ObservableValue<Boolean> fixed) {
        this.probes = probes;
        this.list = new ListView<>(probes.rows());
        getStyleClass().add("section-content");
        list.setFixedCellSize(ROW_HEIGHT);
        list.setCellFactory(view -> new ProbeCell(probes));
        list.getStyleClass().addAll("probe-list", "edge-to-edge");
        list.prefHeightProperty().bind(Bindings.size(probes.rows()).multiply(ROW_HEIGHT));
        list.setMinHeight(0);
        list.setAccessibleText("Probe examples");
        Parts.showIf(list, Bindings.isNotEmpty(probes.rows()));
        Node entry = entry();
        Parts.showIf(entry, fixed.map(is -> !is));
        getChildren().addAll(list, entry, error());
        list.getSelectionModel().selectedItemProperty().addListener((observable, before, row) -> choose(row));
        probes.chosenProperty().addListener((observable, before, chosen) -> select(chosen));
        probes.rows().addListener((ListChangeListener<ProbeRow>)
                change -> select(probes.chosenProperty().get()));
        select(probes.chosenProperty().get());
    }

    /** The field in which a sentence is typed, for the key that leads to it. */
    TextField sentenceField() {
        return sentence;
    }

    private void choose(ProbeRow row) {
        if (row != null && !row.probe().equals(probes.chosenProperty().get())) {
            probes.choose(row.probe());
        }
    }

    private void select(Probe chosen) {
        for (int i = 0; i < probes.rows().size(); i++) {
            if (probes.rows().get(i).probe().equals(chosen)) {
                list.getSelectionModel().select(i);
                return;
            }
        }
        list.getSelectionModel().clearSelection();
    }

    private Node entry() {
        sentence.promptTextProperty()
                .bind(Bindings.createStringBinding(
                        () -> probes.areOfSeries() ? "Type a time, or a row's number" : "Type a sentence of your own",
                        probes.probes()));
        sentence.accessibleTextProperty().bind(sentence.promptTextProperty());
        sentence.setTooltip(Parts.tooltip("An example to watch (Ctrl+T)"));
        sentence.setOnAction(event -> add());
        HBox.setHgrow(sentence, Priority.ALWAYS);
        Button add = Parts.iconButton(Feather.PLUS, "Watch this example (Enter)", this::add);
        HBox row = new HBox(sentence, add);
        row.getStyleClass().add("entry");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void add() {
        probes.add(sentence.getText());
        if (probes.errorProperty().get().isEmpty()) {
            sentence.clear();
        }
    }

    private Node error() {
        Label error = Parts.paragraph("", Parts.CAPTION, "danger");
        error.textProperty().bind(probes.errorProperty());
        Parts.showIf(error, probes.errorProperty().map(text -> !text.isEmpty()));
        return error;
    }
}
