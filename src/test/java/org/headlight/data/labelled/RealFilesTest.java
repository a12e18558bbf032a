package org.headlight.data.labelled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.headlight.data.LabelledText;
import org.headlight.data.LabelledTexts;
import org.headlight.data.Progress;
import org.headlight.data.RealData;
import org.headlight.data.file.TextEncoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Well-known files of other people are read without help, row for row. */
class RealFilesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SMSSpamCollection|5574|ham, spam",
                "sst2-train.tsv|6920|0, 1",
                "sst2-dev.tsv|872|0, 1",
                "babi-qa1-train.csv|10000|bathroom, bedroom, garden, hallway, kitchen, office",
                "subjectivity|10000|plot, quote",
                "sentence_polarity|10662|neg, pos",
            })
    void everyRowIsRead(String name, int rows, String labels) {
        LabelledTexts texts = read(RealData.path("text/" + name));
        assertEquals(rows, texts.size());
        assertEquals(labels, texts.labels().toString());
        assertEquals(rows, texts.identity().rows());
    }

    @Test
    void everyQuestionIsRead() throws IOException {
        Path file = RealData.path("text/trec-train.label");
        LabelledTexts texts = read(file);
        long lines = new String(Files.readAllBytes(file), TextEncoding.WINDOWS_1252.charset())
                .lines()
                .count();
        assertEquals(lines, texts.size());
        assertTrue(lines > 5_400);
        assertEquals("ABBR, DESC, ENTY, HUM, LOC, NUM", texts.labels().toString());
        assertEquals(
                new LabelledText("How did serfdom develop in and then leave Russia ?", "DESC", "trec-train.label", 1),
                texts.texts().getFirst());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "comma_in_quotes",
                "empty",
                "empty_crlf",
                "escaped_quotes",
                "json",
                "newlines",
                "newlines_crlf",
                "quotes_and_newlines",
                "simple",
                "simple_crlf",
                "utf8"
            })
    void edgeCasesOfCsvAreReadAsTheirJsonSays(String name) throws IOException {
        Path cases = RealData.path("hostile/csv-spectrum");
        JsonNode expected = new ObjectMapper()
                .readTree(cases.resolve("json/" + name + ".json").toFile());
        DataPreview preview =
                LabelledTextReader.preview(cases.resolve("csvs/" + name + ".csv"), ReadOptions.GUESSED, Progress.NONE);
        assertTrue(preview.hasHeader());
        assertEquals(expected.size(), preview.rowCount());
        for (int row = 0; row < expected.size(); row++) {
            for (int column = 0; column < preview.columns().size(); column++) {
                String key = preview.columns().get(column).name();
                assertEquals(
                        expected.get(row).get(key).asText(),
                        preview.rows().get(row).get(column));
            }
            assertEquals(expected.get(row).size(), preview.columns().size());
        }
    }

    /** The case's own JSON has another telephone number and no list, so its one difficult field is compared. */
    @Test
    void aQuoteInsideAFieldIsOrdinary() throws IOException {
        Path cases = RealData.path("hostile/csv-spectrum");
        JsonNode expected = new ObjectMapper()
                .readTree(cases.resolve("json/location_coordinates.json").toFile());
        DataPreview preview = LabelledTextReader.preview(
                cases.resolve("csvs/location_coordinates.csv"), ReadOptions.GUESSED, Progress.NONE);
        assertEquals("Location Coordinates", preview.columns().get(1).name());
        assertEquals(
                expected.get("Location Coordinates").asText(),
                preview.rows().getFirst().get(1));
    }

    @Test
    void naughtyStringsSurviveCsv() throws IOException {
        List<String> strings = new ArrayList<>();
        for (String text :
                new ObjectMapper().readValue(RealData.path("hostile/blns.json").toFile(), String[].class)) {
            if (!text.isBlank()) {
                strings.add(text.strip());
            }
        }
        Path file = folder.resolve("naughty.csv");
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            csv.writeRecord("text", "label");
            for (int i = 0; i < strings.size(); i++) {
                csv.writeRecord(strings.get(i), i % 2 == 0 ? "even" : "odd");
            }
        }
        LabelledTexts texts = read(file);
        assertEquals(strings, texts.texts().stream().map(LabelledText::text).toList());
        assertEquals(List.of(), texts.warnings());
    }

    private static LabelledTexts read(Path path) {
        return LabelledTextReader.read(path, ReadOptions.GUESSED, Progress.NONE);
    }
}
