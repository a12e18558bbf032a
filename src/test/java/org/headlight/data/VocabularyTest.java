package org.headlight.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.headlight.snapshot.Token;
import org.headlight.snapshot.TokenText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyTest {
    @TempDir
    Path folder;

    @Test
    void orderIsByFrequencyThenByCharacters() {
        Vocabulary vocabulary = vocabulary(1, 100, "b a c a", "c b a d");
        assertEquals(List.of("<pad>", "<unknown>", "a", "b", "c", "d"), tokens(vocabulary));
        assertEquals(vocabulary, vocabulary(1, 100, "c b a d", "b a c a"));
    }

    @Test
    void rareTokensAndThoseBeyondTheSizeAreUnknown() {
        assertEquals(List.of("<pad>", "<unknown>", "a", "b", "c"), tokens(vocabulary(2, 100, "b a c a", "c b a d")));
        assertEquals(List.of("<pad>", "<unknown>", "a"), tokens(vocabulary(1, 3, "b a c a", "c b a d")));
    }

    @Test
    void marksKnownAndUnknownTokens() {
        Vocabulary vocabulary = vocabulary(1, 100, "a b");
        TokenText text = Tokenizer.WORDS.tokenize("b ? a");
        assertArrayEquals(new int[] {3, Vocabulary.UNKNOWN, 2}, vocabulary.ids(text));
        assertEquals(
                List.of(new Token("b", 0, 1, true), new Token("?", 2, 3, false), new Token("a", 4, 5, true)),
                vocabulary.mark(text).tokens());
    }

    @Test
    void aTextCannotPassForAMark() {
        TokenText forged = new TokenText("<pad>", List.of(new Token("<pad>", 0, 5, true)));
        assertEquals(2, Vocabulary.of(List.of(forged), 1, 100).size());
    }

    @Test
    void comesBackFromDiskTheSame() throws IOException {
        String hostile = "\n \r\n \\ \\n \u2028 \u0085 \t \uD83D\uDE00 \uD800 \u00e9 '";
        Vocabulary vocabulary = Vocabulary.of(
                List.of(Tokenizer.CHARACTERS.tokenize(hostile), Tokenizer.WORDS.tokenize(hostile)), 1, 100);
        Path file = folder.resolve("vocabulary.txt");
        vocabulary.save(file);
        assertEquals(tokens(vocabulary), tokens(Vocabulary.load(file)));
        assertEquals(
                vocabulary.size(),
                Files.readString(file).chars().filter(c -> c == '\n').count());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a,b|vocabulary.txt is cut short: its last line has no end.",
                "<pad>,<unknown>,a,|vocabulary.txt, line 4: the line is empty, but every line holds a token.",
                "<pad>,<unknown>,a,b,a|vocabulary.txt, line 5: the token \"a\" stands on line 3 already.",
                "<pad>,<unknown>,a\\x|vocabulary.txt, line 3: a back-slash must be followed by n, r, u or a back-slash.",
                "<pad>,<unknown>,a\\ud8|vocabulary.txt, line 3: a back-slash must be followed by n, r, u or a back-slash.",
                "<unknown>,a|vocabulary.txt, line 1: a vocabulary begins with the lines <pad> and <unknown>.",
            })
    void refusesACorruptFile(String lines, String sentence) throws IOException {
        Path file = folder.resolve("vocabulary.txt");
        Files.writeString(file, String.join("\n", lines.split(",", -1)) + (sentence.contains("cut short") ? "" : "\n"));
        assertEquals(
                sentence,
                assertThrows(DataFormatException.class, () -> Vocabulary.load(file))
                        .getMessage());
    }

    @Test
    void refusesWhatIsNotText() throws IOException {
        Path file = folder.resolve("vocabulary.txt");
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertEquals(
                "vocabulary.txt is not UTF-8 text, so it is not a vocabulary.",
                assertThrows(DataFormatException.class, () -> Vocabulary.load(file))
                        .getMessage());
    }

    private static Vocabulary vocabulary(int minimumCount, int maximumSize, String... texts) {
        return Vocabulary.of(Stream.of(texts).map(Tokenizer.WORDS::tokenize).toList(), minimumCount, maximumSize);
    }

    private static List<String> tokens(Vocabulary vocabulary) {
        return IntStream.range(0, vocabulary.size()).mapToObj(vocabulary::token).toList();
    }
}
