package org.headlight.ui;

import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.headlight.ui.control.theme.Theme;
import org.headlight.ui.part.Parts;
import org.headlight.viewmodel.Page;
import org.headlight.viewmodel.WorkbenchViewModel;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The bar above everything: the file, the training, the export, the panes, the theme. FX thread only. */
final class TopBar extends HBox {
    private final WorkbenchViewModel workbench;
    private final WindowActions actions;

    TopBar(WorkbenchViewModel workbench, WindowActions actions, PaneFolding folding) {
        this.workbench = workbench;
        this.actions = actions;
        getStyleClass().add("top-bar");
        setAlignment(Pos.CENTER_LEFT);
        Node training = new TrainingBar(workbench);
        Parts.showIf(
                training,
                workbench
                        .pageProperty()
                        .isEqualTo(Page.WORKBENCH)
                        .and(workbench.foreign().shownProperty().not()));
        Node tools = onWorkbench(new HBox(
                new ExportMenu(workbench, actions),
                Parts.separator(),
                fold(Feather.SIDEBAR, "Setup (Ctrl+Shift+1)", folding.setupProperty(), 0),
                fold(Feather.SIDEBAR, "Timeline (Ctrl+Shift+2)", folding.timelineProperty(), -90),
                fold(Feather.SIDEBAR, "Inspector (Ctrl+Shift+3)", folding.inspectorProperty(), 180)));
        tools.getStyleClass().add("tools");
        ((HBox) tools).setAlignment(Pos.CENTER_LEFT);
        getChildren()
                .addAll(
                        new Logo(),
                        title(),
                        onWorkbench(fileMenu()),
                        runs(),
                        training,
                        Parts.spacer(),
                        tools,
                        themeButton(),
                        Parts.flatIconButton(Feather.HELP_CIRCLE, "Keys (F1)", actions::toggleKeys));
    }

    private Node onWorkbench(Node node) {
        Parts.showIf(node, workbench.pageProperty().isEqualTo(Page.WORKBENCH));
        return node;
    }

    private Node runs() {
        HBox runs = new HBox(new RunMenu(workbench));
        runs.setAlignment(Pos.CENTER_LEFT);
        return onWorkbench(runs);
    }

    private Node title() {
        Node title = Parts.label("Headlight", Parts.SEMI_BOLD);
        Parts.showIf(title, workbench.pageProperty().isEqualTo(Page.START));
        return title;
    }

    private MenuButton fileMenu() {
        MenuItem save = item("Save the run …", actions::saveRun);
        save.disableProperty().bind(workbench.run().openProperty().not());
        MenuButton menu = new MenuButton();
        menu.textProperty().bind(workbench.titleProperty());
        menu.getStyleClass().addAll("flat", "file-menu", Parts.SEMI_BOLD);
        menu.setMinWidth(USE_PREF_SIZE);
        menu.getItems()
                .addAll(
                        item("Open a file …", actions::openFile),
                        item("Open a folder or run …", actions::openFolder),
                        new RecentMenu(workbench),
                        save,
                        new SeparatorMenuItem(),
                        item("Start page", () -> workbench.pageProperty().set(Page.START)));
        return menu;
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(event -> action.run());
        return item;
    }

    private static ToggleButton fold(Feather icon, String tooltip, BooleanProperty open, double turned) {
        ToggleButton toggle = Parts.iconToggle(icon, tooltip);
        toggle.getGraphic().setRotate(turned);
        toggle.selectedProperty().bindBidirectional(open);
        return toggle;
    }

    private Button themeButton() {
        Button button = Parts.flatIconButton(Feather.MOON, "Light or dark (Ctrl+D)", actions::switchTheme);
        FontIcon icon = (FontIcon) button.getGraphic();
        icon.iconCodeProperty()
                .bind(actions.themeProperty().map(theme -> theme == Theme.DARK ? Feather.SUN : Feather.MOON));
        return button;
    }
}
