package org.headlight.ui;

import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.headlight.render.figure.FigureFormat;
import org.headlight.ui.part.Parts;
import org.headlight.viewmodel.WorkbenchViewModel;
import org.headlight.viewmodel.export.ExportViewModel;
import org.kordamp.ikonli.feather.Feather;

/** Everything that can be written to a file of what is on screen. FX thread only. */
final class ExportMenu extends MenuButton {
    private static final int LARGEST_SCALE = 4;

    ExportMenu(WorkbenchViewModel workbench, WindowActions actions) {
        super("Export", Parts.icon(Feather.DOWNLOAD));
        getStyleClass().add("export-menu");
        disableProperty().bind(workbench.export().attentionProperty().map(there -> !there));
        for (FigureFormat format : FigureFormat.values()) {
            MenuItem item = new MenuItem(format.title() + " …");
            item.setOnAction(event -> actions.export(format));
            item.visibleProperty().bind(workbench.export().possibleProperty());
            getItems().add(item);
        }
        MenuItem attention = new MenuItem("Attention of all heads as JSON …");
        attention.setOnAction(event -> actions.exportAttention());
        getItems().addAll(attention, new SeparatorMenuItem(), scales(workbench.export()));
    }

    private static Menu scales(ExportViewModel export) {
        Menu menu = new Menu("Size of pictures");
        ToggleGroup group = new ToggleGroup();
        for (int scale = 1; scale <= LARGEST_SCALE; scale++) {
            int chosen = scale;
            RadioMenuItem item = new RadioMenuItem(scale + "x");
            item.setToggleGroup(group);
            item.setSelected(export.scaleProperty().get() == scale);
            item.setOnAction(event -> export.scaleProperty().set(chosen));
            menu.getItems().add(item);
        }
        return menu;
    }
}
