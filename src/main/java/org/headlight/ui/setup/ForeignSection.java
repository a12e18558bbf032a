package org.headlight.ui.setup;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.headlight.ui.part.Parts;
import org.headlight.viewmodel.WorkbenchViewModel;
import org.kordamp.ikonli.feather.Feather;

/** What stands in place of the steps to a training where there is attention alone. FX thread only. */
final class ForeignSection extends VBox {

    /** @param openFile lets the user open a file */
    ForeignSection(WorkbenchViewModel workbench, Runnable openFile) {
        getStyleClass().add("section-content");
        Label name = Parts.label("", Parts.MEDIUM);
        name.textProperty().bind(workbench.titleProperty());
        Label summary = Parts.paragraph("", Parts.CAPTION);
        summary.textProperty().bind(workbench.foreign().summaryProperty());
        Button open = Parts.button(Feather.FOLDER, "Open data", openFile);
        open.setMaxWidth(Double.MAX_VALUE);
        getChildren()
                .addAll(
                        name,
                        summary,
                        Parts.paragraph(
                                "Another program made this. Its network is not here, so nothing can be trained and no other"
                                        + " example asked; open data to train a network on them.",
                                Parts.CAPTION),
                        open);
    }
}
