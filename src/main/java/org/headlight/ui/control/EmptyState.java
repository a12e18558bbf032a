package org.headlight.ui.control;

import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * What stands in a view with nothing to show: an icon, one sentence that says what would fill it, one button for that.
 * FX thread only.
 */
public final class EmptyState extends VBox {
    /** The class of the whole in stylesheets. */
    public static final String STYLE_CLASS = "empty-state";

    private final Label words = new Label();

    /** An empty view without a way out of it. */
    public EmptyState(Ikon icon, String sentence) {
        getStyleClass().add(STYLE_CLASS);
        setAlignment(Pos.CENTER);
        words.setText(sentence);
        words.setWrapText(true);
        words.setTextAlignment(TextAlignment.CENTER);
        words.setMaxWidth(360);
        getChildren().addAll(new FontIcon(icon), words);
    }

    /**
     * An empty view.
     *
     * @param button the words on the button
     * @param action what the button does
     */
    public EmptyState(Ikon icon, String sentence, String button, Runnable action) {
        this(icon, sentence);
        Button act = new Button(button);
        act.setOnAction(event -> action.run());
        getChildren().add(act);
    }

    /** What it says. */
    public StringProperty sentenceProperty() {
        return words.textProperty();
    }
}
