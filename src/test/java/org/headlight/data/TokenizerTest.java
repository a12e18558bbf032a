package org.headlight.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.headlight.snapshot.Token;
import org.headlight.snapshot.TokenText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenizerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Go until jurong point, crazy.. | go until jurong point , crazy . .",
                "I won't go | i wo n't go",
                "they wo n't go | they wo n't go",
                "jonathan parker 's bartleby | jonathan parker 's bartleby",
                "Parker's | parker 's",
                "it’s | it 's",
                "mother's 'quoted' word | mother 's ' quoted ' word",
                "O'Brien | o'brien",
                "'tis | ' tis",
                "N'T | n't",
                "a well-made film | a well - made film",
                "call 08452810075over18's | call 00000000000 over 18 's",
                "at 10:30, 1,000.50 or 12.5% | at 10:30 , 0,000.00 or 12.5 %",
                "the 1st of 2004. | the 1 st of 2004 .",
                "£1.50 | £ 1.50",
                "STRASSE Straße ÉTÉ | strasse straße été",
                "你好 world | 你 好 world",
                "T&C's <b> | t & c 's < b >",
            })
    void cutsWords(String text, String expected) {
        assertEquals(expected, String.join(" ", texts(Tokenizer.WORDS.tokenize(text))));
    }

    @Test
    void keepsWhatAReaderSeesAsOneCharacterWhole() {
        String family = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";
        String thumb = "\uD83D\uDC4D\uD83C\uDFFD";
        String flag = "\uD83C\uDDEB\uD83C\uDDF7";
        String keycap = "1\uFE0F\u20E3";
        List<String> expected = List.of("ok", family, thumb, flag, keycap, "!");
        assertEquals(expected, texts(Tokenizer.WORDS.tokenize("ok" + family + thumb + " " + flag + keycap + "!")));
        assertEquals(
                List.of("o", family, thumb, flag, keycap),
                texts(Tokenizer.CHARACTERS.tokenize("o" + family + thumb + flag + keycap)));
    }

    @Test
    void readsAccentsAlikeHoweverTheyAreWritten() {
        assertEquals(List.of("caf\u00e9"), texts(Tokenizer.WORDS.tokenize("cafe\u0301")));
        Token accented = Tokenizer.CHARACTERS.tokenize("cafe\u0301").tokens().get(3);
        assertEquals(new Token("\u00e9", 3, 5, true), accented);
    }

    @Test
    void charactersKeepSpacesAndCase() {
        assertEquals(List.of("A", " ", "b", "\r\n"), texts(Tokenizer.CHARACTERS.tokenize("A b\r\n")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00a0\t\n", "\u200b\u200e", "\u0000\u0007"})
    void aTextWithNothingToReadIsOneMark(String text) {
        assertEquals(
                List.of(Token.mark(Tokenizer.EMPTY)),
                Tokenizer.WORDS.tokenize(text).tokens());
    }

    @ParameterizedTest
    @EnumSource(PlainTokenizer.class)
    void placesReproduceTheSource(Tokenizer tokenizer) {
        List.of(
                        "Free entry in 2 a wkly comp to win FA Cup final tkts 21st May 2005. Text FA to 87121!",
                        "o\u0308o\u0308 \uD83D\uDE00\uD83D\uDE00 \uD800 don't 99999 it’s \u1112\u1161\u11ab",
                        "'s 'll '' ' 's's n't")
                .forEach(text -> assertPlaced(tokenizer, text));
    }

    @Test
    void naughtyStringsKeepTheirPlacesToo() throws IOException {
        List<String> strings = List.of(
                new ObjectMapper().readValue(RealData.path("hostile/blns.json").toFile(), String[].class));
        assertTrue(strings.size() > 400);
        for (String text : strings) {
            for (Tokenizer tokenizer : PlainTokenizer.values()) {
                assertPlaced(tokenizer, text);
            }
        }
    }

    /** In order, apart, made of the source at their place, and with nothing visible between them. */
    private static void assertPlaced(Tokenizer tokenizer, String text) {
        TokenText tokens = tokenizer.tokenize(text);
        assertEquals(text, tokens.source());
        assertFalse(tokens.tokens().isEmpty());
        int end = 0;
        for (Token token : tokens.tokens()) {
            if (token.text().equals(Tokenizer.EMPTY)) {
                assertEquals(-1, token.start());
                continue;
            }
            assertTrue(token.start() >= end && token.end() > token.start(), text);
            assertInvisible(text.substring(end, token.start()));
            assertEquals(plain(text.substring(token.start(), token.end())), plain(token.text()));
            end = token.end();
        }
        assertInvisible(text.substring(end));
        if (tokenizer == Tokenizer.CHARACTERS && !text.isEmpty()) {
            assertEquals(text.length(), end);
        }
    }

    private static void assertInvisible(String gap) {
        assertTrue(gap.matches("[\\s\\p{Z}\\p{C}\\p{M}]*"), () -> "left out: \"" + gap + '"');
    }

    /** What a token may lose: case, the way accents are written, the apostrophe's curl, digits. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replaceAll("\\p{Nd}", "0");
    }

    private static List<String> texts(TokenText text) {
        return text.tokens().stream().map(Token::text).toList();
    }
}
