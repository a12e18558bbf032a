package org.headlight.ui.setup;

import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.headlight.ui.part.Parts;
import org.headlight.viewmodel.WorkbenchViewModel;
import org.headlight.viewmodel.setup.SettingsViewModel;

/** How the network is taught; the rate can be changed while it is. FX thread only. */
final class TrainingSection extends VBox {
    private final Label error;

    TrainingSection(WorkbenchViewModel workbench) {
        getStyleClass().add("section-content");
        error = Parts.paragraph("", Parts.CAPTION, "danger", "inline-error");
        error.textProperty().bind(workbench.errorProperty());
        Parts.showIf(error, workbench.errorProperty().map(sentence -> !sentence.isEmpty()));
        workbench.task().trainingProperty().addListener((observable, before, form) -> show(workbench, form));
        show(workbench, workbench.task().trainingProperty().getValue());
    }

    /** Another task has other options: the form is made anew. */
    private void show(WorkbenchViewModel workbench, SettingsViewModel options) {
        getChildren().setAll(new SettingsForm(options, workbench.training().activeProperty(), Set.of("rate")), error);
    }
}
