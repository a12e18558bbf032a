package org.headlight.ui;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.headlight.ui.control.theme.Theme;
import org.headlight.ui.part.Dialogs;
import org.headlight.ui.part.Parts;
import org.headlight.ui.part.Pictures;
import org.headlight.ui.start.StartPane;
import org.headlight.viewmodel.Page;
import org.headlight.viewmodel.WorkbenchViewModel;

/**
 * The one window: top bar, page, status bar, and the keys over them. FX thread only.
 *
 * <p>Its {@link #scene()} can be shown on a stage or be drawn into a picture without one; either way it takes what arrives
 * from a training once a pulse.
 */
public final class MainWindow extends StackPane implements WindowActions {
    private final WorkbenchViewModel workbench;
    private final Dialogs dialogs;
    private final ReadOnlyObjectWrapper<Theme> theme = new ReadOnlyObjectWrapper<>(this, "theme");
    private final PaneFolding folding = new PaneFolding();
    private final WorkbenchPane panes;
    private final Node keys;
    private final ExportCard exporting;
    private final PulsePump pump;
    private final Scene scene;

    /**
     * Builds the window and its scene.
     *
     * @param dialogs what the desktop can do
     * @param first the look to start with
     * @param width of the scene, pixels
     * @param height of the scene, pixels
     */
    public MainWindow(WorkbenchViewModel workbench, Dialogs dialogs, Theme first, double width, double height) {
        this.workbench = workbench;
        this.dialogs = dialogs;
        getStyleClass().add("main-window");
        theme.set(first);
        panes = new WorkbenchPane(workbench, this, folding);
        StartPane start = new StartPane(workbench, this::openFile, this::openFolder, this::paste);
        Parts.showIf(start, workbench.pageProperty().isEqualTo(Page.START));
        Parts.showIf(panes, workbench.pageProperty().isEqualTo(Page.WORKBENCH));
        BorderPane frame = new BorderPane(new StackPane(panes, start));
        frame.setTop(new VBox(new TopBar(workbench, this, folding), new RecoveryBar(workbench.recovery())));
        frame.setBottom(new StatusPane(workbench));
        keys = new KeysCard(this::toggleKeys);
        keys.setVisible(false);
        exporting = new ExportCard(workbench, dialogs);
        exporting.setVisible(false);
        getChildren().addAll(frame, exporting, keys);
        new FileDrop(this, workbench::open);
        addEventHandler(KeyEvent.KEY_PRESSED, new Shortcuts(workbench, this, folding)::press);
        scene = new Scene(this, width, height);
        scene.getStylesheets()
                .add(MainWindow.class.getResource("/css/window.css").toExternalForm());
        scene.widthProperty().addListener(observable -> folding.fit(scene.getWidth(), scene.getHeight()));
        scene.heightProperty().addListener(observable -> folding.fit(scene.getWidth(), scene.getHeight()));
        folding.fit(width, height);
        look(first);
        pump = new PulsePump(workbench);
    }

    /** The scene this window fills. */
    public Scene scene() {
        return scene;
    }

    /** Gives the window a look. */
    public void look(Theme shown) {
        theme.set(shown);
        shown.applyTo(scene);
        workbench.export().darkProperty().set(shown == Theme.DARK);
    }

    @Override
    public void saveSpec() {
        dialogs.saveFile("network.json").ifPresent(workbench::saveSpec);
    }

    @Override
    public void openFile() {
        dialogs.openFile().ifPresent(workbench::open);
    }

    @Override
    public void judgeByFile() {
        dialogs.openFile().ifPresent(workbench.evaluation()::judgeByFile);
    }

    @Override
    public void openFolder() {
        dialogs.openFolder().ifPresent(workbench::open);
    }

    private void paste() {
        dialogs.clipboardText().ifPresent(workbench::openText);
    }

    @Override
    public void saveRun() {
        saveAs("run", workbench::saveRun);
    }

    @Override
    public void toggleExport() {
        if (exporting.isVisible()) {
            exporting.setVisible(false);
        } else if (workbench.export().attentionProperty().getValue()) {
            exporting.open();
        }
    }

    @Override
    public void copyPicture() {
        if (workbench.export().possibleProperty().getValue()) {
            workbench.export().copyPicture(raster -> dialogs.copy(Pictures.of(raster)));
        }
    }

    @Override
    public void copyNumbers() {
        if (workbench.export().possibleProperty().getValue()) {
            workbench.export().copyNumbers(dialogs::copy);
        }
    }

    @Override
    public void exportAttention() {
        if (workbench.export().attentionProperty().getValue()) {
            saveAs("attention.json", workbench.export()::writeAttention);
        }
    }

    @Override
    public void saveAs(String suggestedName, Consumer<Path> action) {
        Optional<Path> target = dialogs.saveFile(suggestedName);
        target.ifPresent(action);
    }

    @Override
    public void toggleKeys() {
        keys.setVisible(!keys.isVisible());
        if (keys.isVisible()) {
            keys.requestFocus();
        }
    }

    @Override
    public void escape() {
        if (keys.isVisible()) {
            toggleKeys();
        } else if (exporting.isVisible()) {
            exporting.setVisible(false);
        } else {
            workbench.attention().unpin();
        }
    }

    @Override
    public void switchTheme() {
        look(theme.get().other());
        workbench.preferences().darkProperty().set(Optional.of(theme.get() == Theme.DARK));
    }

    @Override
    public void typeSentence() {
        panes.typeSentence();
    }

    @Override
    public ReadOnlyObjectProperty<Theme> themeProperty() {
        return theme.getReadOnlyProperty();
    }
}
