package org.headlight.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class RankCorrelationTest {
    private static final double EXACT = 1e-12;

    /** Published examples, random numbers and many equals; see rank-correlation.py beside the numbers. */
    @Test
    void isWhatThePublishedDefinitionsGive() throws IOException {
        try (InputStream file = getClass().getResourceAsStream("/analysis/rank-correlation.json")) {
            JsonNode cases = new ObjectMapper().readTree(file);
            assertEquals(6, cases.size());
            for (JsonNode known : cases) {
                double[] one = numbers(known.get("one"));
                double[] other = numbers(known.get("other"));
                assertEquals(known.get("kendall").asDouble(), RankCorrelation.kendall(one, other), EXACT);
                assertEquals(known.get("spearman").asDouble(), RankCorrelation.spearman(one, other), EXACT);
            }
        }
    }

    private static double[] numbers(JsonNode values) {
        return StreamSupport.stream(values.spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }

    @Test
    void reversedIsMinusOne() {
        double[] up = {1, 2, 3, 4};
        double[] down = {9, 7, 0, -3};
        assertEquals(-1, RankCorrelation.kendall(up, down), EXACT);
        assertEquals(-1, RankCorrelation.spearman(up, down), EXACT);
    }

    @Test
    void thereIsNoneWithoutAnOrder() {
        double[] alike = {2, 2, 2};
        double[] broken = {1, Double.NaN, 3};
        double[] up = {1, 2, 3};
        for (double[] other : new double[][] {alike, broken}) {
            assertEquals(Double.NaN, RankCorrelation.kendall(up, other));
            assertEquals(Double.NaN, RankCorrelation.spearman(up, other));
        }
        assertEquals(Double.NaN, RankCorrelation.kendall(new double[1], new double[1]));
        assertThrows(IllegalArgumentException.class, () -> RankCorrelation.kendall(up, new double[2]));
    }
}
