package org.headlight.ui.start;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.headlight.ui.control.Chip;
import org.headlight.ui.part.Parts;
import org.headlight.viewmodel.Sample;
import org.headlight.viewmodel.WorkbenchViewModel;
import org.kordamp.ikonli.feather.Feather;

/** A sample to start from: a picture of its attention, what it is, how well it is trained. FX thread only. */
final class SampleCard extends VBox {

    /** @param first whether its button is the one that stands out */
    SampleCard(WorkbenchViewModel workbench, Sample sample, boolean first) {
        getStyleClass().add("sample-card");
        getChildren().addAll(picture(sample), words(workbench, sample, first));
    }

    private static Node picture(Sample sample) {
        StackPane picture = new StackPane();
        picture.getStyleClass().add("picture");
        picture.getChildren().add(new PreviewText(sample.preview()));
        return picture;
    }

    private static Node words(WorkbenchViewModel workbench, Sample sample, boolean first) {
        HBox title = new HBox(
                Parts.label(sample.name(), "figure-title", Parts.SEMI_BOLD),
                Parts.spacer(),
                new Chip(capitalised(sample.task()), Chip.Tone.NEUTRAL));
        title.setAlignment(Pos.CENTER_LEFT);
        Label description = Parts.paragraph(sample.description(), Parts.CAPTION);
        description.getStyleClass().add("description");
        Label result = Parts.label("trained, " + sample.result());
        result.setGraphic(Parts.icon(Feather.CHECK, "right", "small-icon"));
        Button open = new Button("Open");
        open.getStyleClass().add("open");
        open.setAccessibleText("Open the sample " + sample.name());
        open.setOnAction(event -> workbench.openSample(sample));
        if (first) {
            open.getStyleClass().add("accent");
        }
        Button train =
                Parts.button(Feather.PLAY, "Train anew, " + sample.trainingTime(), () -> workbench.trainSample(sample));
        train.getStyleClass().add("flat");
        HBox buttons = new HBox(open, train);
        buttons.getStyleClass().add("buttons");
        VBox words = new VBox(title, description, result, buttons);
        words.getStyleClass().add("words");
        return words;
    }

    private static String capitalised(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
