package org.headlight.app;

import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Stage;
import org.headlight.ui.part.Dialogs;

/** The dialogs of the desktop; each opens where the last one ended. FX thread only. */
final class DesktopDialogs implements Dialogs {
    private final Stage owner;
    private File folder;

    DesktopDialogs(Stage owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Path> openFile() {
        FileChooser chooser = chooser("Open data, a network or attention");
        chooser.getExtensionFilters()
                .addAll(
                        new ExtensionFilter("All files", "*"),
                        new ExtensionFilter("Tables and texts", "*.csv", "*.tsv", "*.txt", "*.jsonl", "*.label"),
                        new ExtensionFilter("Networks and attention", "*.json"),
                        new ExtensionFilter("Figures of ours", "*.png", "*.svg", "*.pdf", "*.json"));
        return remember(chooser.showOpenDialog(owner));
    }

    @Override
    public Optional<Path> openFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle("Open a folder of texts or a run");
        chooser.setInitialDirectory(folder);
        return remember(chooser.showDialog(owner));
    }

    @Override
    public Optional<Path> saveFile(String suggestedName) {
        FileChooser chooser = chooser("Save");
        chooser.setInitialFileName(suggestedName);
        return remember(chooser.showSaveDialog(owner));
    }

    @Override
    public Optional<String> clipboardText() {
        return Optional.ofNullable(Clipboard.getSystemClipboard().getString());
    }

    @Override
    public Optional<Path> saveFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle("Write files into a folder");
        chooser.setInitialDirectory(folder);
        return remember(chooser.showDialog(owner));
    }

    @Override
    public void copy(Image picture) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.IMAGE, picture));
    }

    @Override
    public void copy(String text) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
    }

    private FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(folder);
        return chooser;
    }

    private Optional<Path> remember(File chosen) {
        if (chosen != null) {
            folder = chosen.getAbsoluteFile().getParentFile();
        }
        return Optional.ofNullable(chosen).map(File::toPath);
    }
}
