package org.headlight.viewmodel.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.headlight.run.RunMetrics;
import org.junit.jupiter.api.Test;

/** What the inspector writes of the test part. */
class TestTableTest {

    @Test
    void eachMetricStandsBesideItsBaselines() {
        Map<String, Map<String, Double>> baselines = new LinkedHashMap<>();
        baselines.put("majority", Map.of("accuracy", 0.5, "macroF1", 1 / 3.0));
        baselines.put("naiveBayes", Map.of("accuracy", 0.875));
        Map<String, Double> test = new LinkedHashMap<>();
        test.put("accuracy", 0.91234);
        test.put("macroF1", 0.9);
        TestTable table = TestTable.of(metrics(test, baselines)).orElseThrow();
        assertEquals(List.of("network", "majority", "naive Bayes"), table.columns());
        assertEquals(
                List.of(
                        new TestTable.Row("accuracy", List.of("0.9123", "0.5000", "0.8750")),
                        new TestTable.Row("macro F1", List.of("0.9000", "0.3333", ""))),
                table.rows());
    }

    @Test
    void namesReadAsWords() {
        Map<String, Double> test = new LinkedHashMap<>();
        for (String name : List.of("mse", "bleu", "exactMatch", "bitsPerCharacter")) {
            test.put(name, 1.0);
        }
        assertEquals(
                List.of("MSE", "BLEU", "exact match", "bits per character"),
                TestTable.of(metrics(test, Map.of())).orElseThrow().rows().stream()
                        .map(TestTable.Row::metric)
                        .toList());
    }

    @Test
    void aRunThatWasNotJudgedHasNone() {
        assertEquals(Optional.empty(), TestTable.of(metrics(Map.of(), Map.of())));
    }

    private static RunMetrics metrics(Map<String, Double> test, Map<String, Map<String, Double>> baselines) {
        return new RunMetrics(1, 2, 3, Optional.empty(), test, baselines);
    }
}
