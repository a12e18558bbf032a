package org.headlight.ui.control;

import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** One number that matters, with its name above and a note beside it. FX thread only. */
public final class StatTile extends VBox {
    /** The class of the tile in stylesheets. */
    public static final String STYLE_CLASS = "stat-tile";

    private final Label title = new Label();
    private final Label value = new Label();
    private final Label note = new Label();

    /** @param name what the number is */
    public StatTile(String name) {
        getStyleClass().add(STYLE_CLASS);
        title.setText(name);
        title.getStyleClass().add("caption");
        value.getStyleClass().addAll("value", "semi-bold");
        value.setMinWidth(USE_PREF_SIZE);
        note.getStyleClass().add("caption");
        HBox line = new HBox(value, note);
        line.getStyleClass().add("line");
        getChildren().addAll(title, line);
    }

    /** What the number is. */
    public StringProperty titleProperty() {
        return title.textProperty();
    }

    public String getTitle() {
        return title.getText();
    }

    public void setTitle(String name) {
        title.setText(name);
    }

    /** The number as text. */
    public StringProperty valueProperty() {
        return value.textProperty();
    }

    public String getValue() {
        return value.getText();
    }

    public void setValue(String text) {
        value.setText(text);
    }

    /** Its unit, bound or comparison. */
    public StringProperty noteProperty() {
        return note.textProperty();
    }

    public String getNote() {
        return note.getText();
    }

    public void setNote(String text) {
        note.setText(text);
    }
}
