package org.headlight.ui.part;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.image.Image;

/** What only a real desktop can do; a window without a screen gets one that answers nothing. FX thread only. */
public interface Dialogs {

    /** Lets the user choose a data file. */
    Optional<Path> openFile();

    /** Lets the user choose a folder: of texts, or of a run. */
    Optional<Path> openFolder();

    /**
     * Lets the user choose where to write.
     *
     * @param suggestedName for example {@code heatmap-step-1240.png}
     */
    Optional<Path> saveFile(String suggestedName);

    /** The text on the clipboard. */
    Optional<String> clipboardText();

    /** Lets the user choose a folder to write files into. */
    Optional<Path> saveFolder();

    /** Puts a picture on the clipboard. */
    void copy(Image picture);

    /** Puts a text on the clipboard. */
    void copy(String text);

    /** Answers nothing: for windows that nobody sits before. */
    static Dialogs none() {
        return new Dialogs() {
            @Override
            public Optional<Path> openFile() {
                return Optional.empty();
            }

            @Override
            public Optional<Path> openFolder() {
                return Optional.empty();
            }

            @Override
            public Optional<Path> saveFile(String suggestedName) {
                return Optional.empty();
            }

            @Override
            public Optional<String> clipboardText() {
                return Optional.empty();
            }

            @Override
            public Optional<Path> saveFolder() {
                return Optional.empty();
            }

            @Override
            public void copy(Image picture) {
                // There is no clipboard to put it on.
            }

            @Override
            public void copy(String text) {
                // There is no clipboard to put it on.
            }
        };
    }
}
