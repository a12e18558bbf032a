package org.headlight.ui.setup;

import javafx.scene.control.ComboBox;
import org.headlight.ui.part.Parts;
import org.headlight.viewmodel.WorkbenchViewModel;

/** What is to be learned: found out from the file that is opened, and changed here. FX thread only. */
final class TaskChoice extends ComboBox<String> {

    TaskChoice(WorkbenchViewModel workbench) {
        getItems().setAll(workbench.task().titles());
        setMaxWidth(Double.MAX_VALUE);
        setAccessibleText("Task");
        setTooltip(Parts.tooltip("What is to be learned from the data. It is found out from the file."));
        disableProperty().bind(workbench.training().activeProperty());
        setValue(workbench.task().titleProperty().getValue());
        valueProperty()
                .addListener((observable, before, title) -> workbench.data().chooseTask(title));
        workbench.task().titleProperty().addListener((observable, before, title) -> setValue(title));
        // a file that cannot be used so leaves the task as it was
        workbench
                .data()
                .errorProperty()
                .addListener(
                        observable -> setValue(workbench.task().titleProperty().getValue()));
    }
}
