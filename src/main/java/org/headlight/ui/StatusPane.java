package org.headlight.ui;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.controlsfx.control.StatusBar;
import org.headlight.render.NumberText;
import org.headlight.ui.part.Parts;
import org.headlight.viewmodel.WorkbenchViewModel;
import org.headlight.viewmodel.work.StatusViewModel;

/** The line at the foot: what is happening now, memory, dropped frames. FX thread only. */
final class StatusPane extends StatusBar {
    private final Region dot = new Region();

    StatusPane(WorkbenchViewModel workbench) {
        StatusViewModel status = workbench.status();
        getStyleClass().add("status-pane");
        dot.getStyleClass().add("status-dot");
        setGraphic(dot);
        textProperty().bind(status.messageProperty());
        Label memory = Parts.label("");
        memory.textProperty().bind(status.memoryProperty());
        Label dropped = Parts.label("");
        dropped.textProperty()
                .bind(status.droppedFramesProperty()
                        .map(count -> "dropped frames " + NumberText.count(count.longValue())));
        HBox right = new HBox(busy(workbench), memory, dropped);
        right.getStyleClass().add("right");
        getRightItems().add(right);
        status.kindProperty().addListener((observable, before, kind) -> show(kind));
        show(status.kindProperty().get());
    }

    private static HBox busy(WorkbenchViewModel workbench) {
        ProgressBar bar = new ProgressBar();
        Hyperlink cancel = new Hyperlink("Cancel");
        cancel.setOnAction(event -> {
            workbench.data().cancel();
            workbench.foreign().cancel();
        });
        ObservableValue<Boolean> data = workbench.data().readingProperty();
        ObservableValue<Boolean> attention = workbench.foreign().readingProperty();
        var reading = Bindings.createBooleanBinding(() -> data.getValue() || attention.getValue(), data, attention);
        Parts.showIf(cancel, reading);
        HBox busy = new HBox(bar, cancel);
        busy.getStyleClass().add("busy");
        Parts.showIf(busy, reading);
        return busy;
    }

    private void show(StatusViewModel.Kind kind) {
        for (StatusViewModel.Kind other : StatusViewModel.Kind.values()) {
            dot.getStyleClass().remove(other.name().toLowerCase(Locale.ROOT));
        }
        dot.getStyleClass().add(kind.name().toLowerCase(Locale.ROOT));
    }
}
