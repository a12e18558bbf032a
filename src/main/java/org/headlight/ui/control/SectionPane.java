package org.headlight.ui.control;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A titled part of a side panel that folds: numbered as a step with a tick when it is done, or with an icon. FX thread
 * only.
 */
public final class SectionPane extends VBox {
    /** The class of the section in stylesheets. */
    public static final String STYLE_CLASS = "section-pane";

    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");

    private final HBox trailing = new HBox();
    private final HBox header = new HBox();
    private final FontIcon chevron = new FontIcon(Feather.CHEVRON_UP);
    private final BooleanProperty expanded = new SimpleBooleanProperty(this, "expanded", true);
    private final StringProperty title = new SimpleStringProperty(this, "title");
    private final BooleanProperty done = new SimpleBooleanProperty(this, "done");
    private final ObjectProperty<Node> content = new SimpleObjectProperty<>(this, "content");

    /**
     * A step of a sequence.
     *
     * @param number counted from 1
     */
    public SectionPane(int number, String title, Node content) {
        this(new Label(), title, content);
        Label badge = (Label) header.getChildren().getFirst();
        badge.getStyleClass().addAll("badge", "semi-bold");
        FontIcon tick = new FontIcon(Feather.CHECK);
        badge.textProperty().bind(done.map(is -> is ? "" : Integer.toString(number)));
        badge.graphicProperty().bind(done.map(is -> is ? tick : null));
        done.addListener((observable, before, is) -> badge.pseudoClassStateChanged(DONE, is));
    }

    /**
     * A part with an icon or anything else before its title.
     *
     * @param mark stands before the title
     */
    public SectionPane(Node mark, String title, Node content) {
        getStyleClass().add(STYLE_CLASS);
        Label words = new Label();
        words.textProperty().bind(this.title);
        setTitle(title);
        words.getStyleClass().add("semi-bold");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        trailing.getStyleClass().add("trailing");
        trailing.setAlignment(Pos.CENTER_RIGHT);
        header.getStyleClass().add("header");
        header.setAlignment(Pos.CENTER_LEFT);
        header.getChildren().addAll(mark, words, space, trailing, foldButton(title));
        header.setOnMouseClicked(event -> setExpanded(!isExpanded()));
        this.content.addListener((observable, before, after) -> rebuild());
        expanded.addListener((observable, before, after) -> rebuild());
        setContent(content);
    }

    private Button foldButton(String title) {
        Button fold = new Button(null, chevron);
        fold.getStyleClass().addAll("flat", "button-icon", "fold");
        fold.setAccessibleText("Fold " + title);
        fold.setOnAction(event -> setExpanded(!isExpanded()));
        return fold;
    }

    /** Whether the content shows; it does at first. */
    public BooleanProperty expandedProperty() {
        return expanded;
    }

    public boolean isExpanded() {
        return expanded.get();
    }

    public void setExpanded(boolean open) {
        expanded.set(open);
    }

    /** The name of the part. */
    public StringProperty titleProperty() {
        return title;
    }

    public String getTitle() {
        return title.get();
    }

    public void setTitle(String words) {
        title.set(words);
    }

    /** Whether the step has what it needs; the number is then a tick. */
    public BooleanProperty doneProperty() {
        return done;
    }

    public boolean isDone() {
        return done.get();
    }

    public void setDone(boolean complete) {
        done.set(complete);
    }

    /** What folds away. */
    public ObjectProperty<Node> contentProperty() {
        return content;
    }

    public Node getContent() {
        return content.get();
    }

    public void setContent(Node node) {
        content.set(node);
    }

    /** What stands right of the title, such as a lock or a number. */
    public void setTrailing(Node... nodes) {
        trailing.getChildren().setAll(nodes);
    }

    private void rebuild() {
        chevron.setIconCode(isExpanded() ? Feather.CHEVRON_UP : Feather.CHEVRON_DOWN);
        getChildren().setAll(header);
        if (isExpanded() && getContent() != null) {
            getChildren().add(getContent());
        }
    }
}
