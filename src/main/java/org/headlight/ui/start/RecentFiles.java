package org.headlight.ui.start;

import java.nio.file.Path;
import javafx.beans.Observable;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.headlight.ui.part.Parts;
import org.headlight.viewmodel.WorkbenchViewModel;
import org.kordamp.ikonli.feather.Feather;

/** What was opened before, the newest first, each a click away. FX thread only. */
final class RecentFiles extends VBox {
    private static final int SHOWN = 5;

    private final WorkbenchViewModel workbench;

    RecentFiles(WorkbenchViewModel workbench) {
        this.workbench = workbench;
        getStyleClass().add("recent-files");
        workbench.preferences().recent().addListener((Observable change) -> refresh());
        refresh();
    }

    private void refresh() {
        getChildren()
                .setAll(workbench.preferences().recent().stream()
                        .limit(SHOWN)
                        .map(this::row)
                        .toList());
        if (getChildren().isEmpty()) {
            getChildren().add(Parts.label("What you open will be here.", Parts.CAPTION));
        }
    }

    private Node row(Path path) {
        Button button = Parts.button(Feather.CLOCK, path.getFileName().toString(), () -> workbench.open(path));
        button.getStyleClass().add("flat");
        button.setMnemonicParsing(false);
        button.setTooltip(Parts.tooltip(path.toString()));
        return new HBox(button);
    }
}
