package org.headlight.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkSpecJsonTest {

    @Test
    void aSpecComesBackFromItsJson() {
        NetworkSpec spec =
                NetworkSpec.of("bigru-additive").with("hiddenSize", "17").with("dropout", "0.25");
        assertEquals(spec, NetworkSpecJson.read(NetworkSpecJson.write(spec)));
    }

    @Test
    void whatIsLeftOutHasItsInitialValue() {
        NetworkSpec initial = NetworkSpec.of("bigru-additive");
        assertEquals(initial, NetworkSpecJson.read("{\"network\": \"bigru-additive\"}"));
        assertEquals(
                initial.with("hiddenSize", "3"),
                NetworkSpecJson.read("{\"network\": \"bigru-additive\", \"settings\": {\"hiddenSize\": 3}}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"network": "bigru-additive"                                             | line 1, column
            {}                                                                       | "network"
            {"network": "bert"}                                                      | "bert"; there are bigru-additive
            {"network": "bigru-additive", "size": 3}                                 | "size"
            {"network": "bigru-additive", "settings": 3}                             | settings takes an object
            {"network": "bigru-additive", "settings": {"hiddenSize": 0}}             | hiddenSize takes a whole number from 1
            {"network": "bigru-additive", "settings": {"hiddenSize": [64]}}          | hiddenSize takes one value
            {"network": "bigru-additive", "settings": {"dropout": 1.5}}              | dropout takes a number from 0 to 0.95
            {"network": "bigru-additive", "settings": {"dropout": "a lot"}}          | "a lot"
            {"network": "bigru-additive", "settings": {"heads": 4}}                  | "heads"
            {"network": "bigru-additive", "network": "bigru-additive"}               | Duplicate
            """)
    void aRefusalNamesTheField(String json, String named) {
        String message = assertThrows(IllegalArgumentException.class, () -> NetworkSpecJson.read(json))
                .getMessage();
        assertTrue(message.contains(named), message);
    }
}
