package org.headlight.ui.setup;

import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.headlight.ui.part.Parts;
import org.headlight.viewmodel.WorkbenchViewModel;

/** How the network is taught; the rate can be changed while it is. FX thread only. */
final class TrainingSection extends VBox {

    TrainingSection(WorkbenchViewModel workbench) {
        getStyleClass().add("section-content");
        Label error = Parts.paragraph("", Parts.CAPTION, "danger", "inline-error");
        error.textProperty().bind(workbench.errorProperty());
        Parts.showIf(error, workbench.errorProperty().map(sentence -> !sentence.isEmpty()));
        getChildren()
                .addAll(
                        new SettingsForm(
                                workbench.training().settings(),
                                workbench.training().activeProperty(),
                                Set.of("rate")),
                        error);
    }
}
