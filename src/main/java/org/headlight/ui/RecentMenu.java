package org.headlight.ui;

import javafx.beans.Observable;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import org.headlight.viewmodel.WorkbenchViewModel;

/** What was opened before, to be opened again. FX thread only. */
final class RecentMenu extends Menu {
    private final WorkbenchViewModel workbench;

    RecentMenu(WorkbenchViewModel workbench) {
        super("Open recent");
        this.workbench = workbench;
        workbench.preferences().recent().addListener((Observable change) -> refresh());
        refresh();
    }

    private void refresh() {
        getItems()
                .setAll(workbench.preferences().recent().stream()
                        .map(path -> {
                            MenuItem item = new MenuItem(path.toString());
                            item.setMnemonicParsing(false);
                            item.setOnAction(event -> workbench.open(path));
                            return item;
                        })
                        .toList());
        setDisable(getItems().isEmpty());
    }
}
