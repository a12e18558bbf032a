package org.headlight.data.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files do not say how they are encoded; the bytes of a few dozen words do. */
class EncodingGuessTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "WINDOWS_1251|Очень хороший фильм, всем советую посмотреть. Прекрасная игра актёров и музыка.",
                "KOI8_R|Очень хороший фильм, всем советую посмотреть. Прекрасная игра и музыка.",
                "WINDOWS_1252|Un très beau film, à voir absolument. Les acteurs sont épatants et la musique légère.",
                "WINDOWS_1250|Bardzo piękny film, gorąco polecam każdemu. Świetna gra aktorów i muzyka, żaden nudny.",
                "ISO_8859_7|Μια πολύ ωραία ταινία, τη συνιστώ. Εξαιρετική ερμηνεία και μουσική, μου άρεσε πολύ.",
                "WINDOWS_1254|Çok güzel bir film, herkese öneririm. Oyuncuların başarısı muhteşem, gerçekten iyiydi.",
                "SHIFT_JIS|この映画はとても面白かったです。素晴らしい演技と音楽でした。",
                "EUC_JP|この映画はとても面白かったです。素晴らしい演技と音楽でした。",
                "EUC_KR|정말 재미있는 영화였습니다. 배우들의 연기가 훌륭했어요.",
                "GB18030|这部电影非常好看，推荐大家去看。演员的表演很精彩。",
            })
    void wordsTellTheEncoding(TextEncoding encoding, String text) {
        EncodingGuess guess = guess(text + "\nlabel,1\n" + text, encoding.charset());
        assertEquals(encoding, guess.encoding());
        assertTrue(guess.confidence().orElseThrow() >= 20, guess::toString);
        assertTrue(guess.doubt().orElseThrow().contains(encoding.words() + ", with a confidence of "));
    }

    @Test
    void unicodeIsNoGuess() {
        String text = "label,text\npos,очень хороший фильм\nneg,この映画は\n";
        assertEquals(certain(TextEncoding.UTF_8), guess(text, StandardCharsets.UTF_8));
        assertEquals(certain(TextEncoding.UTF_16LE), guess(text, StandardCharsets.UTF_16LE));
        assertEquals(certain(TextEncoding.UTF_16BE), guess(text, StandardCharsets.UTF_16BE));
        assertEquals(certain(TextEncoding.UTF_16BE), guess("\ufeff" + text, StandardCharsets.UTF_16BE));
    }

    @Test
    void aSlipDoesNotMakeAnotherEncodingOfAFile() {
        assertEquals(
                certain(TextEncoding.UTF_8),
                guess("one caf\u00e9 among many plain lines", StandardCharsets.ISO_8859_1));
    }

    private static EncodingGuess certain(TextEncoding encoding) {
        return new EncodingGuess(encoding, OptionalInt.empty());
    }

    private static EncodingGuess guess(String text, Charset charset) {
        return EncodingGuess.of(text.getBytes(charset), "data.csv");
    }
}
