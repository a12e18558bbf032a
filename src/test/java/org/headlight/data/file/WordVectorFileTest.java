package org.headlight.data.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.headlight.data.DataFormatException;
import org.headlight.data.Vocabulary;
import org.headlight.data.WordVectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordVectorFileTest {
    private static final Vocabulary VOCABULARY =
            Vocabulary.parse("<pad>\n<unknown>\nfilm\nThe\nthe\nFine\nfunicular\n", "vocabulary.txt");

    @TempDir
    private Path folder;

    @Test
    void eachTokenGetsItsOwnVectorOrThatOfItsLowerCase() throws IOException {
        WordVectors vectors = read("the 0.1 -0.2\nboat 5 5\nfilm 1e-3 7\nThe 3 4\nfine 0.5 0.25\n");
        assertEquals(Set.of(2, 3, 4, 5), vectors.vectors().keySet());
        assertArrayEquals(new float[] {0.001f, 7}, vectors.vectors().get(2));
        assertArrayEquals(new float[] {3, 4}, vectors.vectors().get(3));
        assertArrayEquals(new float[] {0.1f, -0.2f}, vectors.vectors().get(4));
        assertArrayEquals(new float[] {0.5f, 0.25f}, vectors.vectors().get(5));
        assertEquals("vectors.txt", vectors.file());
    }

    @Test
    void theFirstLineOfWord2vecAndItsSpacesAtLineEndsAreNoVector() throws IOException {
        WordVectors vectors = read("3 2\r\n</s> 0 0 \r\nfilm 1 2 \r\nboat 3 4 \r\n");
        assertEquals(Set.of(2), vectors.vectors().keySet());
        assertArrayEquals(new float[] {1, 2}, vectors.vectors().get(2));
    }

    @Test
    void wordsMayHaveSpacesAndTabsMayPartTheNumbers() throws IOException {
        assertEquals(
                Set.of(2),
                read("film\t1\t2\n. . . 3 4\nat name@example.org 5 6\n")
                        .vectors()
                        .keySet());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "boat 1 2/film 3|, line 2: expected a word and 2 numbers.",
                "boat 1 2/film 3 0.5 5|, line 2: expected a word and 2 numbers.",
                "boat 1 2/film 3 x|, line 2: \"x\", number 2 of the line, is no number.",
                "film 3 NaN|, line 1: \"NaN\", number 2 of the line, is no number.",
                "film 1 2/boat 1 2/film 3 4|, line 3: the word \"film\" stands on line 1 already.",
                "2 2/film 1 2| has 1 words, but its first line says 2; it may be cut short.",
                "film 1 2 3| has vectors of 3 numbers, but embeddingSize is 2. Set embeddingSize to 3.",
                "400 300/film 1 2| has vectors of 300 numbers, but embeddingSize is 2. Set embeddingSize to 300.",
                "film|, line 1: expected a word and its numbers, such as \"film 0.12 -0.5\", or how many words and numbers "
                        + "there are, such as \"400000 100\".",
                "``| is empty. Choose another file, or fetch it again."
            })
    void whatIsWrittenOtherwiseIsRefusedWithItsLine(String lines, String complaint) {
        DataFormatException refusal = assertThrows(DataFormatException.class, () -> read(lines.replace('/', '\n')));
        assertEquals("vectors.txt" + complaint, refusal.getMessage());
    }

    @Test
    void otherFilesAreNamedForWhatTheyAre() throws IOException {
        DataFormatException zip = assertThrows(DataFormatException.class, () -> read("PK\u0003\u0004 glove"));
        assertEquals(true, zip.getMessage().startsWith("vectors.txt is "), zip.getMessage());
        DataFormatException missing = assertThrows(
                DataFormatException.class, () -> WordVectorFile.read(folder.resolve("none.txt"), VOCABULARY, 2));
        assertEquals(
                "There is no file %s with word vectors.".formatted(folder.resolve("none.txt")), missing.getMessage());
    }

    private WordVectors read(String text) throws IOException {
        Path file = folder.resolve("vectors.txt");
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        return WordVectorFile.read(file, VOCABULARY, 2);
    }
}
