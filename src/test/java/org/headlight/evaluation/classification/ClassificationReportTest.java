package org.headlight.evaluation.classification;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClassificationReportTest {
    private static final double EXACT = 1e-12;

    @Test
    void threeClassesCountedByHand() {
        // The example of scikit-learn's classification_report: f1 0.67, 0.00, 0.80.
        var report = ClassificationReport.of(
                List.of("class 0", "class 1", "class 2"), new int[] {0, 1, 2, 2, 2}, new int[] {0, 0, 2, 2, 1});

        assertEquals(0.6, report.accuracy(), EXACT);
        assertEquals((2.0 / 3 + 0 + 0.8) / 3, report.macroF1(), EXACT);
        assertEquals(
                new ClassScore("class 0", 0.5, 1, 2.0 / 3, 1), report.classes().get(0));
        assertEquals(new ClassScore("class 1", 0, 0, 0, 1), report.classes().get(1));
        assertEquals(
                new ClassScore("class 2", 1, 2.0 / 3, 0.8, 3), report.classes().get(2));
        assertArrayEquals(
                new float[] {1, 0, 0, 1, 0, 0, 0, 1, 2}, report.confusion().values());
        assertEquals(5, report.examples());
    }

    @Test
    void aClassThatNeverOccursDoesNotCountInTheMean() {
        var report = ClassificationReport.of(List.of("a", "b", "absent"), new int[] {0, 1}, new int[] {0, 1});

        assertEquals(1, report.macroF1(), EXACT);
        assertEquals(new ClassScore("absent", 0, 0, 0, 0), report.classes().get(2));
    }

    @Test
    void aClassOnlyAnsweredCountsInTheMean() {
        var report = ClassificationReport.of(List.of("a", "b"), new int[] {0, 0}, new int[] {0, 1});

        assertEquals((2.0 / 3 + 0) / 2, report.macroF1(), EXACT);
    }

    @Test
    void refusesNothingToJudge() {
        assertThrows(
                IllegalArgumentException.class, () -> ClassificationReport.of(List.of("a"), new int[0], new int[0]));
        assertThrows(
                IllegalArgumentException.class, () -> ClassificationReport.of(List.of("a"), new int[2], new int[1]));
    }
}
