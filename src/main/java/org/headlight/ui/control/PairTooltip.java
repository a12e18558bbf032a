package org.headlight.ui.control;

import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.headlight.render.figure.Box;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * What is said at once beside a hovered cell or token: from where to where, the number that matters, and a few lines.
 * FX thread only.
 *
 * <p>A node of its view rather than a window of its own, so that it appears without delay and in pictures of the view.
 * The view places it; it takes no part in layout and no clicks.
 */
public final class PairTooltip extends VBox {
    /** The class of the tooltip in stylesheets. */
    public static final String STYLE_CLASS = "pair-tooltip";

    private static final double WIDEST_TOKEN = 140;

    private final HBox head = new HBox();
    private final GridPane rows = new GridPane();
    private final Label value = new Label();

    /** Hidden at first. */
    public PairTooltip() {
        getStyleClass().add(STYLE_CLASS);
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
        head.getStyleClass().add("head");
        rows.getStyleClass().add("rows");
        value.getStyleClass().addAll("value", "semi-bold");
        value.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(head, rows);
    }

    /** Starts anew with a pair and its number. */
    public PairTooltip pair(Node from, Node to, String number) {
        begin(number, from, new FontIcon(Feather.ARROW_RIGHT), to);
        return this;
    }

    /** Starts anew with one token and its number. */
    public PairTooltip single(Node token, String number) {
        begin(number, token);
        return this;
    }

    private void begin(String number, Node... tokens) {
        Region space = new Region();
        space.setMinWidth(12);
        HBox.setHgrow(space, Priority.ALWAYS);
        value.setText(number);
        head.getChildren().setAll(tokens);
        head.getChildren().addAll(space, value);
        rows.getChildren().clear();
    }

    /** Adds a line of a name and a number. */
    public PairTooltip line(String name, String number) {
        Label left = new Label(name);
        left.getStyleClass().add("name");
        left.setMaxWidth(Double.MAX_VALUE);
        GridPane.setHgrow(left, Priority.ALWAYS);
        Label right = new Label(number);
        right.setMinWidth(USE_PREF_SIZE);
        GridPane.setHalignment(right, HPos.RIGHT);
        rows.addRow(rows.getRowCount(), left, right);
        return this;
    }

    /** Adds a line of words alone. */
    public PairTooltip note(String words) {
        Label note = new Label(words);
        note.getStyleClass().add("name");
        rows.add(note, 0, rows.getRowCount(), 2, 1);
        return this;
    }

    /**
     * Shows it.
     *
     * @param target what it explains, in the coordinates of its parent
     * @param bounds where it may be, in the same coordinates
     */
    public void show(Box target, Box bounds) {
        setVisible(true);
        applyCss();
        double width = Math.ceil(prefWidth(-1));
        double height = Math.ceil(prefHeight(width));
        Box place = TooltipPlacement.beside(target, width, height, bounds);
        resizeRelocate(Math.rint(place.x()), Math.rint(place.y()), width, height);
    }

    /** Hides it. */
    public void hide() {
        setVisible(false);
    }

    /** A framed token with its position, counted from 1, in small type; the index is from 0. */
    public static Chip token(String text, int index) {
        Chip chip = new Chip(text, Chip.Tone.OUTLINED);
        Label position = new Label(Integer.toString(index + 1));
        position.getStyleClass().add("tick-text");
        position.setMinWidth(USE_PREF_SIZE);
        chip.setGraphic(position);
        chip.setContentDisplay(ContentDisplay.RIGHT);
        chip.setMinWidth(0);
        chip.setMaxWidth(WIDEST_TOKEN);
        return chip;
    }
}
