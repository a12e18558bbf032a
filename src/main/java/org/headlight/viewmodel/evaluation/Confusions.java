package org.headlight.viewmodel.evaluation;

import java.util.List;
import org.headlight.evaluation.classification.Calibration;
import org.headlight.evaluation.classification.ClassifierReport;
import org.headlight.render.NumberText;
import org.headlight.render.figure.ConfusionFigure;
import org.headlight.snapshot.Matrix;

/** What a classifier takes for what, and how sure it is of it. */
final class Confusions {
    private Confusions() {}

    static ConfusionFigure figure(ClassifierReport report, String subject) {
        return new ConfusionFigure(
                "Confusion, " + subject,
                "Rows are labels, columns predictions; colour is the share of the row.",
                report.answers().labels(),
                report.answers().confusion());
    }

    /** The most frequent mistake, in a sentence. */
    static String worst(ClassifierReport report) {
        List<String> labels = report.answers().labels();
        Matrix counts = report.answers().confusion();
        int worst = -1;
        for (int cell = 0; cell < counts.values().length; cell++) {
            boolean mistake = cell / counts.columns() != cell % counts.columns() && counts.values()[cell] > 0;
            worst = mistake && (worst < 0 || counts.values()[cell] > counts.values()[worst]) ? cell : worst;
        }
        if (worst < 0) {
            return "No mistakes.";
        }
        long times = Math.round(counts.values()[worst]);
        return "Most frequent mistake: %s taken for %s, %s."
                .formatted(
                        labels.get(worst / counts.columns()),
                        labels.get(worst % counts.columns()),
                        times == 1 ? "once" : NumberText.count(times) + " times");
    }

    /** Accuracy against confidence: on the diagonal where the network knows what it knows. */
    static Curves reliability(ClassifierReport report) {
        Calibration calibration = report.network().certainty().calibration().orElseThrow();
        List<Curves.Point> bins = calibration.bins().stream()
                .filter(bin -> bin.answers() > 0)
                .map(bin -> new Curves.Point(
                        bin.confidence(),
                        bin.accuracy(),
                        "%s answers with confidence %s: %s are right"
                                .formatted(
                                        NumberText.count(bin.answers()),
                                        NumberText.fixed(bin.confidence(), 2),
                                        NumberText.percent(bin.accuracy()))))
                .toList();
        List<Curves.Point> perfect = List.of(new Curves.Point(0, 0, ""), new Curves.Point(1, 1, ""));
        return new Curves(
                "Calibration",
                "confidence",
                "share of right answers",
                List.of(new Curves.Curve("This model", bins), new Curves.Curve("Perfect", perfect)),
                "Below the diagonal it is surer than it should be. Error %s over 10 equal bins."
                        .formatted(NumberText.value(report.calibrationError())));
    }
}
