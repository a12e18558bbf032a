package org.headlight.ui;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.headlight.ui.control.theme.Theme;

/** What the window as a whole can do, for its buttons and its keys alike. FX thread only. */
interface WindowActions {

    /** Lets the user choose a file and opens it. */
    void openFile();

    /** Asks for a file, beginning with a suggested name, and writes it. */
    void saveAs(String suggestedName, Consumer<Path> write);

    /** Lets the user choose examples to judge the open run by. */
    void judgeByFile();

    /** Lets the user choose a folder of texts or of a run and opens it. */
    void openFolder();

    /** Lets the user choose where to keep the trained run. */
    void saveRun();

    /** Lets the user choose where to write the network with its options. */
    void saveSpec();

    /** Shows what can be written of the view and how, or hides it. */
    void toggleExport();

    /** Puts the picture of the view on the clipboard. */
    void copyPicture();

    /** Puts the numbers of the view on the clipboard, as spreadsheets take them. */
    void copyNumbers();

    /** Lets the user choose where to write all that the network did with the chosen example. */
    void exportAttention();

    /** Shows the list of keys, or hides it. */
    void toggleKeys();

    /** Light becomes dark, and dark light. */
    void switchTheme();

    /** Puts the caret where a sentence is typed. */
    void typeSentence();

    /** Closes what lies over the window, or lets go of what is pinned. */
    void escape();

    /** The look that holds. */
    ReadOnlyObjectProperty<Theme> themeProperty();
}
