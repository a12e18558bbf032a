package org.headlight.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.headlight.data.DataFormatException;
import org.headlight.data.pairs.PairReader;
import org.headlight.data.series.file.SeriesReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a file is for is told from what is in it. */
class RecognitionTest {
    @TempDir
    Path folder;

    /** Rows with {@code #} for their number and {@code %} for a word that recurs. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    classify  | %;a text about the matter #
                    classify  | a text about the matter #;%
                    classify  | 2020-01-02;a text about the matter #;%
                    translate | the house number #;das Haus Nummer #
                    language  | It was line # of a long story
                    translate | go #;va #;somebody wrote this #
                    """)
    void aTableIsToldByItsColumns(String task, String row) throws IOException {
        assertEquals(task, Tasks.of(file("data.csv", "", row)).name());
    }

    @Test
    void namesOfColumnsDecideWhereValuesDoNot() throws IOException {
        Path path = file("data.csv", "source;target;alignment", "a b c #;c b a #;3: 2 | 1 | 0");
        assertEquals("translate", Tasks.of(path).name());
    }

    @Test
    void aFolderHoldsClasses() {
        assertEquals("classify", Tasks.of(folder).name());
    }

    @Test
    void timesBesideNumbersAreASeriesAndTextsBesideNumbersAreNot() throws IOException {
        Path series = file("a.csv", "", "2020-01-# 10:00;1.5;#");
        Path counted = file("b.csv", "", "#;1.5;#");
        Path texts = file("c.csv", "", "2020-01-# 10:00;some words;#");
        assertTrue(SeriesReader.likeness(series) > PairReader.likeness(series));
        assertTrue(SeriesReader.likeness(counted) > PairReader.likeness(counted));
        assertEquals(0, SeriesReader.likeness(texts));
    }

    @Test
    void whatIsNoTextIsRefusedWithItsName() throws IOException {
        Path zeros = Files.write(folder.resolve("photo.csv"), new byte[4_000]);
        assertTrue(assertThrows(DataFormatException.class, () -> Tasks.of(zeros))
                .getMessage()
                .contains("photo.csv"));
    }

    private Path file(String name, String header, String row) throws IOException {
        String rows = IntStream.range(10, 30)
                .mapToObj(i -> row.replace("#", Integer.toString(i)).replace("%", i % 2 == 0 ? "yes" : "no"))
                .collect(Collectors.joining("\n"));
        return Files.writeString(folder.resolve(name), header.isEmpty() ? rows : header + "\n" + rows);
    }
}
