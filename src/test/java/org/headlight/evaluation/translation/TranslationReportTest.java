package org.headlight.evaluation.translation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.headlight.evaluation.AlignmentScore;
import org.junit.jupiter.api.Test;

class TranslationReportTest {
    private static final List<List<String>> TRUTH = List.of(List.of("a", "b", "c"), List.of("a", "b", "c", "d"));

    private static TranslationScore score(List<List<String>> answers) {
        return TranslationScore.of(answers, TRUTH, tokens -> String.join(" ", tokens));
    }

    /** One of two is right; of 3 + 4 places, 3 + 2 hold the right token. */
    @Test
    void placesAndWholeAnswersAreCounted() {
        TranslationScore score = score(List.of(List.of("a", "b", "c"), List.of("a", "x", "c")));
        assertEquals(0.5, score.exactMatch());
        assertEquals(5 / 7.0, score.tokenAccuracy(), 1e-12);
        assertEquals(100, score(TRUTH).bleu().score(), 1e-9);
        assertThrows(IllegalArgumentException.class, () -> score(List.of(List.of("a"))));
    }

    @Test
    void whatNeedsNoNetworkStandsBeside() {
        TranslationReport report = new TranslationReport(
                2,
                score(TRUTH),
                Map.of("copySource", score(List.of(List.of("a"), List.of("a")))),
                List.of(),
                Optional.empty());
        assertEquals(
                List.of("bleu", "exactMatch", "tokenAccuracy"),
                List.copyOf(report.headline().keySet()));
        assertEquals(2 / 7.0, report.baselineHeadlines().get("copySource").get("tokenAccuracy"));
        assertEquals(report.baselineHeadlines(), report.details().get("baselines"));
        assertFalse(report.details().containsKey("alignment"));
    }

    @Test
    void ofSeveralAttentionsTheMeanAndTheBestAreTold() {
        Map<String, AlignmentScore> sites = new LinkedHashMap<>();
        sites.put("layer 1, head 1", new AlignmentScore(2, 0.2, 0.25));
        sites.put("layer 1, head 2", new AlignmentScore(2, 0.9, 0.25));
        CrossAlignment alignment = new CrossAlignment(sites);
        assertEquals(0.55, alignment.mean().share(), 1e-12);
        assertEquals("layer 1, head 2", alignment.bestSite());
        assertEquals(0.9, alignment.details().get("best"));
        TranslationReport report = new TranslationReport(2, score(TRUTH), Map.of(), List.of(), Optional.of(alignment));
        assertEquals(0.55, report.headline().get("alignment"), 1e-12);
        assertTrue(report.text().contains("; best is layer 1, head 2 with 90.0 %"), report.text());
    }
}
