package org.headlight.export.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.headlight.snapshot.AttentionKind;
import org.headlight.snapshot.AttentionMap;
import org.headlight.snapshot.AttentionSite;
import org.headlight.snapshot.Matrix;
import org.headlight.snapshot.Prediction;
import org.headlight.snapshot.Probe;
import org.headlight.snapshot.ProbeAttention;
import org.headlight.snapshot.Token;
import org.headlight.snapshot.TokenText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MapFilesTest {

    private static final Matrix POOLING = new Matrix(1, 3, new float[] {0.1f, 1e-9f, 0.9f});
    private static final Matrix SECOND = new Matrix(1, 3, new float[] {1 / 3f, Float.MIN_VALUE, Float.NaN});

    @TempDir
    Path folder;

    @Test
    void jsonHasTheFixedKeys() throws IOException {
        Path file = folder.resolve("map.json");
        MapJson.write(attention(new Matrix(1, 3, new float[] {0.1f, 0.25f, 0.65f})), file);
        assertEquals(
                "{\"text\":\"text\",\"query\":[\"pooling\"],\"key\":[\"say \\\"no\\\"\",\"a,b\",\"日本\"],\"sites\":[{\"stack\":\"encoder\","
                        + "\"layer\":0,\"head\":0,\"kind\":\"pooling\",\"weights\":[[0.1,0.25,0.65]]}],"
                        + "\"prediction\":{\"label\":\"spam\",\"probabilities\":{\"ham\":0.25,\"spam\":0.75}}}\n",
                Files.readString(file));
    }

    @Test
    void jsonReadBackIsTheSameToTheBit() throws IOException {
        Path file = folder.resolve("map.json");
        MapJson.write(attention(POOLING, SECOND), file);
        JsonNode sites = new ObjectMapper().readTree(file.toFile()).get("sites");
        assertEquals(2, sites.size());
        assertEquals(1, sites.get(1).get("head").intValue());
        for (int column = 0; column < 3; column++) {
            assertEquals(
                    POOLING.at(0, column),
                    sites.get(0).get("weights").get(0).get(column).floatValue());
        }
        assertEquals(1 / 3f, sites.get(1).get("weights").get(0).get(0).floatValue());
        assertEquals(Float.MIN_VALUE, sites.get(1).get("weights").get(0).get(1).floatValue());
        assertTrue(sites.get(1).get("weights").get(0).get(2).isNull());
    }

    @Test
    void csvReadBackIsTheSameToTheBit() throws IOException {
        Path file = folder.resolve("map.csv");
        MapCsv.write(attention(POOLING, SECOND), file);
        List<CsvRecord> records;
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
            records = reader.stream().toList();
        }
        assertEquals(
                List.of("stack", "layer", "head", "kind", "query", "say \"no\"", "a,b", "日本"),
                records.get(0).getFields());
        assertEquals(
                List.of("encoder", "0", "1", "pooling", "pooling"),
                records.get(2).getFields().subList(0, 5));
        for (int column = 0; column < 3; column++) {
            assertEquals(POOLING.at(0, column), Float.parseFloat(records.get(1).getField(5 + column)));
            assertEquals(SECOND.at(0, column), Float.parseFloat(records.get(2).getField(5 + column)));
        }
    }

    private static ProbeAttention attention(Matrix... weights) {
        List<Token> keys = List.of(Token.mark("say \"no\""), Token.mark("a,b"), Token.mark("日本"));
        List<AttentionMap> maps = new java.util.ArrayList<>();
        for (Matrix matrix : weights) {
            AttentionSite site = new AttentionSite("encoder", 0, maps.size(), AttentionKind.POOLING);
            maps.add(new AttentionMap(
                    site,
                    new TokenText("", List.of(Token.mark("pooling"))),
                    new TokenText("text", keys),
                    matrix,
                    matrix));
        }
        return new ProbeAttention(
                new Probe("text", Optional.empty()),
                maps,
                new Prediction(List.of("ham", "spam"), List.of(0.25f, 0.75f)));
    }
}
