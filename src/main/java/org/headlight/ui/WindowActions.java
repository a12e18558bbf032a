package org.headlight.ui;

import javafx.beans.property.ReadOnlyObjectProperty;
import org.headlight.ui.control.theme.Theme;
import org.headlight.viewmodel.export.ExportKind;

/** What the window as a whole can do, for its buttons and its keys alike. FX thread only. */
interface WindowActions {

    /** Lets the user choose a file and opens it. */
    void openFile();

    /** Lets the user choose a folder of texts or of a run and opens it. */
    void openFolder();

    /** Lets the user choose where to keep the trained run. */
    void saveRun();

    /** Lets the user choose where to write the network with its options. */
    void saveSpec();

    /** Lets the user choose where to write what is on screen. */
    void export(ExportKind kind);

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
