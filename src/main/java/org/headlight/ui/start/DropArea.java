package org.headlight.ui.start;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.headlight.ui.part.Parts;
import org.kordamp.ikonli.feather.Feather;

/** Where a file is dropped, opened or pasted. The whole window takes a drop; this says so. FX thread only. */
final class DropArea extends VBox {

    /**
     * @param open lets the user choose a file
     * @param openFolder lets the user choose a folder
     * @param paste takes the text on the clipboard
     */
    DropArea(Runnable open, Runnable openFolder, Runnable paste) {
        getStyleClass().add("drop-area");
        setAlignment(Pos.CENTER);
        Button file = Parts.button(Feather.FOLDER, "Open file", open);
        file.getStyleClass().addAll("accent", "tall");
        Button folder = Parts.button(Feather.FOLDER_PLUS, "Folder", openFolder);
        folder.getStyleClass().add("tall");
        Button text = Parts.button(Feather.CLIPBOARD, "Paste text", paste);
        text.getStyleClass().add("tall");
        HBox buttons = new HBox(file, folder, text);
        buttons.getStyleClass().add("buttons");
        buttons.setAlignment(Pos.CENTER);
        Label title = Parts.label("Drop a file or a folder here", "drop-title", Parts.SEMI_BOLD);
        getChildren()
                .addAll(
                        Parts.icon(Feather.UPLOAD, "drop-icon"),
                        title,
                        Parts.label("CSV, TSV, TXT, JSON Lines, saved runs", Parts.CAPTION),
                        buttons);
    }
}
