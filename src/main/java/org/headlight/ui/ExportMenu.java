package org.headlight.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.headlight.ui.part.Parts;
import org.headlight.viewmodel.WorkbenchViewModel;
import org.kordamp.ikonli.feather.Feather;

/** Everything that can be taken home of what is on screen. FX thread only. */
final class ExportMenu extends MenuButton {

    ExportMenu(WorkbenchViewModel workbench, WindowActions actions) {
        super("Export", Parts.icon(Feather.DOWNLOAD));
        getStyleClass().add("export-menu");
        ObservableValue<Boolean> shown = workbench.export().possibleProperty();
        ObservableValue<Boolean> seen = workbench.export().attentionProperty();
        disableProperty().bind(seen.map(there -> !there));
        getItems()
                .addAll(
                        item("Export …\tCtrl+E", actions::toggleExport, seen),
                        new SeparatorMenuItem(),
                        item("Copy as picture\tCtrl+Shift+C", actions::copyPicture, shown),
                        item("Copy numbers\tCtrl+Shift+N", actions::copyNumbers, shown),
                        new SeparatorMenuItem(),
                        item("Attention of all heads as JSON …", actions::exportAttention, seen));
    }

    private static MenuItem item(String text, Runnable action, ObservableValue<Boolean> possible) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(event -> action.run());
        item.disableProperty().bind(possible.map(there -> !there));
        return item;
    }
}
