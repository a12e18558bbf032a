package org.headlight.ui.inspector;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.headlight.snapshot.Prediction;
import org.headlight.snapshot.ProbeAttention;
import org.headlight.ui.control.ProbabilityBars;
import org.headlight.ui.part.Parts;
import org.headlight.viewmodel.AttentionViewModel;

/** What the network says of the chosen example at the shown moment. FX thread only. */
final class PredictionSection extends VBox {
    private final ProbabilityBars bars = new ProbabilityBars();
    private final Label nothing = Parts.paragraph("Nothing has been asked yet.", Parts.CAPTION);

    PredictionSection(AttentionViewModel attention) {
        getStyleClass().add("section-content");
        getChildren().addAll(nothing, bars);
        attention.seenProperty().addListener((observable, before, seen) -> show(seen));
        show(attention.seenProperty().get());
    }

    /** Bars are made anew only where a number on them would read differently. */
    private void show(ProbeAttention seen) {
        nothing.setVisible(seen == null);
        nothing.setManaged(seen == null);
        Prediction prediction = seen == null
                ? null
                : seen.prediction().map(PredictionSection::rounded).orElse(null);
        String label = seen == null ? null : seen.probe().label().orElse(null);
        if (bars.getPrediction() == null || !bars.getPrediction().equals(prediction)) {
            bars.setPrediction(prediction);
        }
        bars.setLabel(label);
    }

    private static Prediction rounded(Prediction prediction) {
        return new Prediction(
                prediction.labels(),
                prediction.probabilities().stream()
                        .map(probability -> Math.round(probability * 100) / 100f)
                        .toList());
    }
}
