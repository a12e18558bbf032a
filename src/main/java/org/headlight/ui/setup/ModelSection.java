package org.headlight.ui.setup;

import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.headlight.ui.part.Parts;
import org.headlight.viewmodel.WorkbenchViewModel;
import org.headlight.viewmodel.setup.ModelViewModel;
import org.headlight.viewmodel.setup.SettingsViewModel;
import org.kordamp.ikonli.feather.Feather;

/** Which network, how large, and how much it has to learn. FX thread only. */
final class ModelSection extends VBox {
    private final WorkbenchViewModel workbench;
    private final ModelViewModel model;
    private final ComboBox<String> network = new ComboBox<>();
    private final HBox choice;

    /**
     * @param saveSpec lets the user write the network into a file
     * @param openSpec lets the user open such a file
     */
    ModelSection(WorkbenchViewModel workbench, Runnable saveSpec, Runnable openSpec) {
        this.workbench = workbench;
        this.model = workbench.model();
        getStyleClass().add("section-content");
        network.setMaxWidth(Double.MAX_VALUE);
        network.setAccessibleText("Network");
        choice = new HBox(
                network,
                Parts.flatIconButton(Feather.UPLOAD, "Open a network from a file", openSpec),
                Parts.flatIconButton(Feather.SAVE, "Save the network with its options as JSON", saveSpec));
        HBox.setHgrow(network, Priority.ALWAYS);
        choice.setAlignment(Pos.CENTER_LEFT);
        choice.disableProperty().bind(workbench.training().activeProperty());
        network.valueProperty().addListener((observable, before, title) -> model.chooseTitle(title));
        model.settingsProperty().addListener((observable, before, form) -> show(form));
        show(model.settingsProperty().get());
    }

    /** Another network has other options: the form is made anew. */
    private void show(SettingsViewModel options) {
        if (!network.getItems().equals(model.titles())) {
            network.getItems().setAll(model.titles());
        }
        network.setValue(model.title());
        network.setTooltip(Parts.tooltip(model.summary()));
        SettingsForm form = new SettingsForm(options, workbench.training().activeProperty(), Set.of());
        Label parameters = Parts.label("", Parts.MEDIUM);
        parameters.textProperty().bind(model.parametersProperty());
        parameters.setMaxWidth(Double.MAX_VALUE);
        parameters.setAlignment(Pos.CENTER_RIGHT);
        form.addRow("Parameters", parameters);
        getChildren().setAll(choice, form);
    }
}
