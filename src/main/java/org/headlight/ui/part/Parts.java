package org.headlight.ui.part;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The smallest pieces of a pane, made the same way everywhere. FX thread only. */
public final class Parts {
    /** Secondary text of 12 px. */
    public static final String CAPTION = "caption";
    /** Secondary text of the body's size. */
    public static final String MUTED = "muted";
    /** Values that change while something runs. */
    public static final String MEDIUM = "medium";
    /** Titles. */
    public static final String SEMI_BOLD = "semi-bold";

    private Parts() {}

    /** An icon; its colour is that of the text around it. */
    public static FontIcon icon(Feather feather, String... styleClasses) {
        FontIcon icon = new FontIcon(feather);
        icon.getStyleClass().addAll(styleClasses);
        return icon;
    }

    /** A text that is never cut while anything else can give way; who shows long ones lets them shrink. */
    public static Label label(String text, String... styleClasses) {
        Label label = new Label(text);
        label.setMinWidth(text.isEmpty() ? Region.USE_COMPUTED_SIZE : Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(styleClasses);
        return label;
    }

    /** A text over several lines. */
    public static Label paragraph(String text, String... styleClasses) {
        Label label = label(text, styleClasses);
        label.setMinWidth(0);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** A number in a box of fixed width, on its right edge, so that nothing beside it moves when it changes. */
    public static Label number(double width, String... styleClasses) {
        Label label = label("", styleClasses);
        label.getStyleClass().add("number");
        label.setMinWidth(width);
        label.setPrefWidth(width);
        return label;
    }

    /** A button with a picture and a word. */
    public static Button button(Feather feather, String text, Runnable action) {
        Button button = new Button(text, icon(feather));
        button.setOnAction(event -> action.run());
        return button;
    }

    /** A button with a picture alone; the tooltip and screen readers say the word and the key. */
    public static Button iconButton(Feather feather, String tooltip, Runnable action) {
        Button button = new Button(null, icon(feather));
        button.getStyleClass().add("button-icon");
        button.setOnAction(event -> action.run());
        return explained(button, tooltip);
    }

    /** The same without a frame. */
    public static Button flatIconButton(Feather feather, String tooltip, Runnable action) {
        Button button = iconButton(feather, tooltip, action);
        button.getStyleClass().add("flat");
        return button;
    }

    /** A switch with a picture alone. */
    public static ToggleButton iconToggle(Feather feather, String tooltip) {
        ToggleButton button = new ToggleButton(null, icon(feather));
        button.getStyleClass().addAll("button-icon", "panel-switch");
        return explained(button, tooltip);
    }

    /** Gives a control its tooltip, for the eye and for screen readers. */
    public static <T extends ButtonBase> T explained(T control, String tooltip) {
        control.setTooltip(tooltip(tooltip));
        control.setAccessibleText(tooltip);
        return control;
    }

    /** A tooltip that comes soon. */
    public static Tooltip tooltip(String text) {
        Tooltip tooltip = new Tooltip(text);
        tooltip.setShowDelay(Duration.millis(400));
        return tooltip;
    }

    /** A line between groups of a bar. */
    public static Separator separator() {
        Separator separator = new Separator(Orientation.VERTICAL);
        separator.getStyleClass().add("bar-separator");
        return separator;
    }

    /** Takes all the room that is left in a row. */
    public static Region spacer() {
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        return spacer;
    }

    /** Takes a node out of the layout while it is not shown. */
    public static void showIf(Node node, ObservableValue<Boolean> condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(condition);
    }
}
