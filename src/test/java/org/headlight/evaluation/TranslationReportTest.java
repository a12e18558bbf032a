package org.headlight.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TranslationReportTest {

    /** One of two is right; of 3 + 4 places, 3 + 2 hold the right token. */
    @Test
    void placesAndWholeAnswersAreCounted() {
        TranslationReport report = TranslationReport.of(
                List.of("a b c", "a x c"),
                List.of("a b c", "a b c d"),
                List.of(List.of("a", "b", "c"), List.of("a", "x", "c")),
                List.of(List.of("a", "b", "c"), List.of("a", "b", "c", "d")));
        assertEquals(2, report.pairs());
        assertEquals(0.5, report.exactMatch());
        assertEquals(5 / 7.0, report.tokenAccuracy(), 1e-12);
    }
}
