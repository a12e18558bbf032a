package org.headlight.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import org.headlight.snapshot.AttentionMap;
import org.headlight.snapshot.ProbeAttention;
import org.headlight.snapshot.Token;
import org.junit.jupiter.api.Test;

class SamplePreviewTest {

    private static ProbeAttention preview(String json) throws IOException {
        return SamplePreview.of(JsonMapper.builder().build().readTree(json.replace('\'', '"')));
    }

    private static List<String> names(List<Token> tokens) {
        return tokens.stream().map(Token::text).toList();
    }

    @Test
    void aTextHasAWeightForEachWord() throws IOException {
        ProbeAttention preview =
                preview("{'text': 'so good', 'weights': [0.2, 0.8], 'label': 'yes', 'confidence': 0.9}");
        AttentionMap map = preview.maps().getFirst();
        assertEquals(List.of("so", "good"), names(map.key().tokens()));
        assertArrayEquals(new float[] {0.2f, 0.8f}, map.weights().values());
        assertEquals("yes", preview.answer().label());
        assertEquals(0.9f, preview.prediction().orElseThrow().confidence());
    }

    @Test
    void aTranslationHasARowForEachTokenWritten() throws IOException {
        AttentionMap map = preview(
                        "{'text': 'ab', 'key': ['a', 'b'], 'query': ['B', 'A', 'end'], 'weights': [[0, 1], [1, 0], [0.5, 0.5]]}")
                .maps()
                .getFirst();
        assertEquals(List.of("B", "A", "end"), names(map.query().tokens()));
        assertEquals(1, map.weights().at(1, 0));
    }

    @Test
    void aSeriesHasItsHistoryAndItsForecast() throws IOException {
        ProbeAttention preview =
                preview("{'column': 'load', 'history': [1, 2, 3], 'forecast': [4, 5], 'weights': [0, 0.25, 0.75]}");
        assertArrayEquals(
                new float[] {1, 2, 3},
                preview.probe().window().orElseThrow().history().values());
        assertArrayEquals(
                new float[] {4, 5}, preview.forecast().orElseThrow().values().values());
        assertEquals("load", preview.answer().label());
        assertEquals(3, preview.maps().getFirst().weights().columns());
    }
}
