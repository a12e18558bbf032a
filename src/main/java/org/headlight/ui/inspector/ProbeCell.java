package org.headlight.ui.inspector;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.headlight.ui.part.Parts;
import org.headlight.viewmodel.attention.ProbeRow;
import org.headlight.viewmodel.attention.ProbesViewModel;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A row of the list of examples: right or wrong, the text, the answer; a cross to remove it while it is pointed at. */
final class ProbeCell extends ListCell<ProbeRow> {
    private final FontIcon mark = Parts.icon(Feather.MINUS);
    private final Label text = Parts.label("");
    private final Label answer = Parts.label("", Parts.CAPTION);
    private final HBox row;

    ProbeCell(ProbesViewModel probes) {
        text.setMinWidth(0);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        answer.setMinWidth(USE_PREF_SIZE);
        Button remove = Parts.flatIconButton(
                Feather.X, "Watch it no longer", () -> probes.remove(getItem().probe()));
        remove.getStyleClass().add("remove");
        Parts.showIf(remove, hoverProperty());
        row = new HBox(mark, text, answer, remove);
        row.getStyleClass().add("probe-row");
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinWidth(0);
        row.setPrefWidth(0);
    }

    @Override
    protected void updateItem(ProbeRow probe, boolean empty) {
        super.updateItem(probe, empty);
        setGraphic(empty ? null : row);
        if (!empty) {
            show(probe);
        }
    }

    private void show(ProbeRow probe) {
        text.setText(probe.probe().text());
        answer.setText(probe.prediction());
        mark.getStyleClass().removeAll("right", "wrong");
        answer.getStyleClass().remove("danger");
        switch (probe.verdict()) {
            case RIGHT -> mark(Feather.CHECK, "right");
            case WRONG -> {
                mark(Feather.X, "wrong");
                answer.getStyleClass().add("danger");
            }
            case UNKNOWN -> mark.setIconCode(Feather.MINUS);
        }
        setAccessibleText("%s, %s, %s".formatted(probe.probe().text(), probe.prediction(), probe.verdict()));
    }

    private void mark(Feather icon, String styleClass) {
        mark.setIconCode(icon);
        mark.getStyleClass().add(styleClass);
    }
}
