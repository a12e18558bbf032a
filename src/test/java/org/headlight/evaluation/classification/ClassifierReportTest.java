package org.headlight.evaluation.classification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.headlight.evaluation.AlignmentScore;
import org.junit.jupiter.api.Test;

class ClassifierReportTest {
    private static final List<String> LABELS = List.of("no", "yes");
    private static final int[] TRUTH = {0, 0, 1, 1};

    private static ClassifierReport report(Optional<AlignmentScore> alignment) {
        Calibration calibration = new Calibration(List.of(new Calibration.Bin(0.5, 1, 4, 0.875, 0.75)));
        return new ClassifierReport(
                new ClassifierScore(
                        ClassificationReport.of(LABELS, TRUTH, new int[] {0, 0, 1, 0}),
                        new Certainty(0.5, Optional.of(calibration))),
                Map.of(
                        "majority",
                        new ClassifierScore(
                                ClassificationReport.of(LABELS, TRUTH, new int[4]),
                                new Certainty(Math.log(2), Optional.empty()))),
                alignment,
                List.of());
    }

    @Test
    void theBaselineStandsBesideTheNetwork() {
        ClassifierReport report = report(Optional.empty());
        assertEquals(0.75, report.headline().get("accuracy"));
        assertEquals(0.5, report.baselineHeadlines().get("majority").get("accuracy"));
        assertEquals(
                List.of(
                        "4 examples: accuracy 0.7500, macro F1 0.7333",
                        "",
                        "                   network  majority",
                        "accuracy            0.7500    0.5000",
                        "macro F1            0.7333    0.3333",
                        "calibration error   0.1250",
                        "",
                        "class  examples  precision  recall      F1  F1 of majority",
                        "no            2     0.6667  1.0000  0.8000          0.6667",
                        "yes           2     1.0000  0.5000  0.6667          0.0000",
                        "",
                        "is \\ answered  no  yes",
                        "no              2    0",
                        "yes             1    1"),
                report.text().lines().toList());
    }

    @Test
    void whereItLooksIsHeldAgainstChance() {
        ClassifierReport report = report(Optional.of(new AlignmentScore(4, 0.75, 0.125)));
        assertEquals(0.75, report.headline().get("alignmentShare"));
        assertTrue(
                report.text()
                        .contains(
                                "75.0 % of the attention lies where it should, 6.0 times as much as by chance (4 examples)."),
                report.text());
        assertEquals(0.125, ((Map<?, ?>) report.details().get("alignment")).get("chance"));
    }
}
