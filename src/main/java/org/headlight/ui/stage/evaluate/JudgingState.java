package org.headlight.ui.stage.evaluate;

import javafx.geometry.Pos;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import org.headlight.ui.control.EmptyState;
import org.headlight.ui.part.Parts;
import org.headlight.viewmodel.evaluation.EvaluationViewModel;
import org.kordamp.ikonli.feather.Feather;

/** Judging that goes on for the first time, with a way out of it. FX thread only. */
final class JudgingState extends VBox {

    JudgingState(EvaluationViewModel evaluation) {
        getStyleClass().add("judging-state");
        setAlignment(Pos.CENTER);
        EmptyState words = new EmptyState(
                Feather.CHECK_CIRCLE, "The run is being judged by what was kept aside.", "Cancel", evaluation::cancel);
        words.setMaxHeight(USE_PREF_SIZE);
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(evaluation.progressProperty());
        Parts.showIf(bar, evaluation.progressProperty().greaterThanOrEqualTo(0));
        getChildren().addAll(words, bar);
    }
}
