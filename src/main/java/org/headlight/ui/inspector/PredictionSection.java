package org.headlight.ui.inspector;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.headlight.snapshot.Prediction;
import org.headlight.snapshot.ProbeAttention;
import org.headlight.ui.control.ProbabilityBars;
import org.headlight.ui.part.Parts;
import org.headlight.viewmodel.attention.AttentionViewModel;

/** What the network says of the chosen example at the shown moment. FX thread only. */
final class PredictionSection extends VBox {
    private final ProbabilityBars bars = new ProbabilityBars();
    private final WrittenAnswer written = new WrittenAnswer();
    private final ForecastTable forecast = new ForecastTable();
    private final Label nothing = Parts.paragraph("Nothing has been asked yet.", Parts.CAPTION);

    PredictionSection(AttentionViewModel attention) {
        getStyleClass().add("section-content");
        getChildren().addAll(nothing, bars, written, forecast);
        attention.seenProperty().addListener((observable, before, seen) -> show(seen));
        show(attention.seenProperty().get());
    }

    /** Bars are made anew only where a number on them would read differently. */
    private void show(ProbeAttention seen) {
        Prediction prediction = seen == null ? null : seen.prediction().orElse(null);
        String label = seen == null ? null : seen.probe().label().orElse(null);
        boolean text = prediction != null && WrittenAnswer.isWritten(prediction, label);
        boolean numbers = seen != null && seen.forecast().isPresent();
        only(nothing, seen == null);
        only(written, text);
        only(forecast, numbers);
        only(bars, prediction != null && !text);
        if (text) {
            written.show(prediction, label);
        } else if (numbers) {
            forecast.show(seen.forecast().get(), seen.probe().window().orElseThrow());
        } else {
            showBars(prediction == null ? null : rounded(prediction), label);
        }
    }

    private static void only(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private void showBars(Prediction prediction, String label) {
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
