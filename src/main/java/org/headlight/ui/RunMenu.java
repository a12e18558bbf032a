package org.headlight.ui;

import java.util.List;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import org.headlight.ui.part.Parts;
import org.headlight.viewmodel.WorkbenchViewModel;
import org.headlight.viewmodel.runs.KnownRun;
import org.headlight.viewmodel.runs.RunsViewModel;
import org.kordamp.ikonli.feather.Feather;

/** The choice of the run that every view shows, as soon as there are several. FX thread only. */
final class RunMenu extends MenuButton {
    private static final double WIDEST = 240;

    private final WorkbenchViewModel workbench;
    private final RunsViewModel runs;

    RunMenu(WorkbenchViewModel workbench) {
        this.workbench = workbench;
        this.runs = workbench.runs();
        setGraphic(Parts.icon(Feather.GIT_BRANCH));
        getStyleClass().addAll("flat", "run-menu");
        setTooltip(Parts.tooltip("The run that every view shows; Compare and Shoot-out see all of them"));
        setAccessibleText("Run");
        setMinWidth(64);
        setMaxWidth(WIDEST);
        disableProperty().bind(workbench.training().activeProperty());
        textProperty()
                .bind(Bindings.createStringBinding(this::currentName, runs.currentProperty(), runs.versionProperty()));
        for (Observable cause : List.of(runs.list(), runs.versionProperty(), runs.currentProperty())) {
            cause.addListener(observable -> refresh());
        }
        refresh();
    }

    private String currentName() {
        KnownRun current = runs.currentProperty().get();
        return current == null ? "new run" : current.nameProperty().get();
    }

    private void refresh() {
        KnownRun current = runs.currentProperty().get();
        getItems()
                .setAll(runs.list().stream().map(known -> item(known, current)).toList());
        boolean choice =
                runs.list().size() > 1 || current == null && !runs.list().isEmpty();
        setVisible(choice);
        setManaged(choice);
    }

    private RadioMenuItem item(KnownRun known, KnownRun current) {
        RadioMenuItem item = new RadioMenuItem(known.nameProperty().get());
        item.setMnemonicParsing(false);
        item.setSelected(known == current);
        item.setOnAction(event -> {
            item.setSelected(known == runs.currentProperty().get());
            workbench.chooseRun(known);
        });
        return item;
    }
}
