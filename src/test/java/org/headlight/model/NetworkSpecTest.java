package org.headlight.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class NetworkSpecTest {

    @Test
    void headsThatDoNotDivideTheWidthAreRefusedByName() {
        NetworkSpec spec = NetworkSpec.of("transformer").with("heads", "3");
        String sentence =
                assertThrows(IllegalArgumentException.class, spec::requireSound).getMessage();
        assertEquals("heads takes a number that divides embeddingSize, which is 128, but got 3.", sentence);
        spec.with("embeddingSize", "96").requireSound();
    }

    @Test
    void aSpecFromAFileIsRefusedAsSoonAsItIsRead() {
        String json = "{\"network\": \"lstm-self-attention\", \"settings\": {\"hiddenSize\": 5, \"heads\": 4}}";
        String sentence = assertThrows(IllegalArgumentException.class, () -> NetworkSpecJson.read(json))
                .getMessage();
        assertEquals(
                "heads takes a number that divides hiddenSize in both directions, which is 10, but got 4.", sentence);
    }
}
