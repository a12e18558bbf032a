package org.headlight.ui.inspector;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.headlight.render.NumberText;
import org.headlight.snapshot.Prediction;
import org.headlight.ui.part.Parts;
import org.kordamp.ikonli.feather.Feather;

/** What a network wrote, and what it should have written. FX thread only. */
final class WrittenAnswer extends VBox {
    /** A name that is longer is a text, which no bar can stand beside. */
    private static final int LONGEST_NAME = 20;

    WrittenAnswer() {
        getStyleClass().add("written-answer");
    }

    /** Whether an answer is rather a text than one of a few names. */
    static boolean isWritten(Prediction prediction, String reference) {
        return prediction.label().length() > LONGEST_NAME
                || reference != null && !prediction.labels().contains(reference);
    }

    /** @param reference what is right; null where that is not known */
    void show(Prediction prediction, String reference) {
        getChildren()
                .setAll(
                        Parts.label(
                                "Answer, probability " + NumberText.fixed(prediction.confidence(), 2), Parts.CAPTION),
                        text(prediction.label()));
        if (reference != null) {
            boolean right = reference.equals(prediction.label());
            Label verdict = Parts.label(right ? "Right, word for word" : "Reference", Parts.CAPTION);
            verdict.setGraphic(
                    right
                            ? Parts.icon(Feather.CHECK, "right", "small-icon")
                            : Parts.icon(Feather.X, "wrong", "small-icon"));
            getChildren().add(verdict);
            if (!right) {
                getChildren().add(text(reference));
            }
        }
    }

    private static Node text(String words) {
        return Parts.paragraph(words, Parts.MEDIUM);
    }
}
