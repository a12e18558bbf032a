package org.headlight.ui.start;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.headlight.ui.control.EmptyState;
import org.headlight.ui.part.Parts;
import org.headlight.viewmodel.Page;
import org.headlight.viewmodel.Sample;
import org.headlight.viewmodel.WorkbenchViewModel;
import org.kordamp.ikonli.feather.Feather;

/** Two ways in, side by side: a file of one's own, and the samples. FX thread only. */
public final class StartPane extends ScrollPane {
    private final WorkbenchViewModel workbench;

    /**
     * @param open lets the user choose a file
     * @param openFolder lets the user choose a folder
     * @param paste takes the text on the clipboard
     */
    public StartPane(WorkbenchViewModel workbench, Runnable open, Runnable openFolder, Runnable paste) {
        this.workbench = workbench;
        getStyleClass().addAll("start-pane", "edge-to-edge");
        setFitToWidth(true);
        Node samples = samples();
        HBox.setHgrow(samples, Priority.ALWAYS);
        HBox halves = new HBox(ownFile(new DropArea(open, openFolder, paste)), samples);
        halves.getStyleClass().add("halves");
        VBox page = new VBox(heading(), halves);
        page.getStyleClass().add("page");
        setContent(page);
    }

    private Node heading() {
        Button back = Parts.button(
                Feather.ARROW_LEFT,
                "Back to the workbench",
                () -> workbench.pageProperty().set(Page.WORKBENCH));
        Parts.showIf(back, workbench.titleProperty().map(title -> !title.isEmpty()));
        VBox words = new VBox(
                Parts.label(
                        "Train an attention model on your own data, and watch where it looks",
                        "headline",
                        Parts.SEMI_BOLD),
                Parts.label(
                        "Open a file, or start from a sample. Every sample comes with its trained model, so each view has"
                                + " something to show at once.",
                        Parts.MUTED));
        words.getStyleClass().add("words");
        BorderPane heading = new BorderPane(words);
        heading.setRight(back);
        heading.getStyleClass().add("heading");
        return heading;
    }

    private Node ownFile(Node dropArea) {
        Label error = Parts.paragraph("", "danger-text");
        error.textProperty().bind(workbench.openErrorProperty());
        Parts.showIf(error, workbench.openErrorProperty().map(sentence -> !sentence.isEmpty()));
        VBox column = new VBox(
                Parts.label("Your file", Parts.SEMI_BOLD),
                dropArea,
                error,
                Parts.label("Recent", Parts.SEMI_BOLD, "second-title"),
                new RecentFiles(workbench),
                Parts.label("What a file looks like", Parts.SEMI_BOLD, "second-title"),
                example(
                        Feather.TAG,
                        "Texts",
                        "a row or a file for each, with its label",
                        "It never gets going.  →  negative"),
                example(
                        Feather.REPEAT,
                        "Pairs",
                        "a text and what it becomes on a row",
                        "How are you?  →  Wie geht es dir?"),
                example(Feather.TRENDING_UP, "Series", "a time and its numbers on a row", "2016-07-01 00:00  →  30.53"),
                example(Feather.TYPE, "Language", "any running text", "Once upon a time there was …"));
        column.getStyleClass().add("own-file");
        return column;
    }

    private static Node example(Feather icon, String name, String rule, String line) {
        VBox words = new VBox(Parts.label(rule, "small"), Parts.label(line, Parts.CAPTION));
        Label title = Parts.label(name, Parts.MEDIUM);
        title.setMinWidth(64);
        HBox row = new HBox(Parts.icon(icon), title, words);
        row.getStyleClass().add("example");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node samples() {
        HBox title = new HBox(
                Parts.label("Samples", Parts.SEMI_BOLD),
                Parts.label("made for Headlight, ready without a download", Parts.CAPTION));
        title.getStyleClass().add("title");
        title.setAlignment(Pos.BASELINE_LEFT);
        FlowPane cards = new FlowPane();
        cards.getStyleClass().add("cards");
        for (Sample sample : workbench.samples()) {
            cards.getChildren()
                    .add(new SampleCard(workbench, sample, cards.getChildren().isEmpty()));
        }
        Node content = workbench.samples().isEmpty()
                ? new EmptyState(
                        Feather.BOX, "The folder sample-models beside the program holds the samples; it is empty.")
                : cards;
        VBox column = new VBox(title, content);
        column.getStyleClass().add("samples");
        return column;
    }
}
