package org.headlight.ui.setup;

import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.headlight.ui.part.Parts;
import org.headlight.viewmodel.View;
import org.headlight.viewmodel.WorkbenchViewModel;
import org.headlight.viewmodel.setup.DataViewModel;
import org.headlight.viewmodel.setup.SettingsViewModel;
import org.kordamp.ikonli.feather.Feather;

/** What is learned from: the file, how it is cut into tokens and parts. FX thread only. */
final class DataSection extends VBox {
    private final WorkbenchViewModel workbench;
    private final DataViewModel data;
    private final SettingsForm task;

    DataSection(WorkbenchViewModel workbench) {
        this.workbench = workbench;
        this.data = workbench.data();
        this.task = new SettingsForm("Task", new TaskChoice(workbench));
        getStyleClass().add("section-content");
        ObservableValue<SettingsViewModel> examples = workbench.task().examplesProperty();
        examples.addListener(observable -> show());
        show();
    }

    /** Another task has other options: the forms are made anew. */
    private void show() {
        ObservableValue<Boolean> locked = workbench.training().activeProperty();
        SettingsViewModel examples = workbench.task().examplesProperty().getValue();
        SettingsViewModel parts = workbench.task().partsProperty().getValue();
        BooleanProperty unfolded = new SimpleBooleanProperty();
        getChildren()
                .setAll(
                        fileRow(),
                        error(),
                        task,
                        new SettingsForm(examples, locked, Set.of(), unfolded),
                        new SettingsForm(parts, locked, Set.of(), unfolded),
                        new SplitBar(parts),
                        SettingsForm.foldLink(examples.rareCountProperty().add(parts.rareCountProperty()), unfolded));
    }

    private Node fileRow() {
        Label name = Parts.label("", Parts.MEDIUM);
        name.textProperty().bind(data.nameProperty().map(file -> file.isEmpty() ? "No data is open" : file));
        Label summary = Parts.label("", Parts.CAPTION);
        summary.textProperty().bind(data.summaryProperty());
        Parts.showIf(summary, data.summaryProperty().map(text -> !text.isEmpty()));
        HBox row = new HBox(
                Parts.icon(Feather.FILE_TEXT),
                new VBox(name, summary),
                Parts.spacer(),
                Parts.flatIconButton(
                        Feather.MORE_HORIZONTAL,
                        "Look at the data and its columns",
                        () -> workbench.viewProperty().set(View.DATA)));
        row.getStyleClass().add("file-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node error() {
        Label error = Parts.paragraph("", Parts.CAPTION, "danger", "inline-error");
        error.textProperty().bind(data.errorProperty());
        Parts.showIf(error, data.errorProperty().map(sentence -> !sentence.isEmpty()));
        return error;
    }
}
