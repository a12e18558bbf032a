package org.headlight.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.headlight.snapshot.Token;
import org.junit.jupiter.api.Test;

class TextCodingTest {
    private final Vocabulary vocabulary = Vocabulary.of(List.of(Tokenizer.WORDS.tokenize("good good bad")), 1, 10);
    private final TextCoding coding = new TextCoding(Tokenizer.WORDS, vocabulary, new Labels(List.of("neg", "pos")), 3);

    @Test
    void makesExamplesOfTexts() {
        assertEquals(new Example(new int[] {2, 1}, 1), coding.example(new LabelledText("Good film", "pos", "f", 1)));
    }

    @Test
    void readsNoMoreThanTheLimit() {
        assertEquals(
                List.of("bad", ",", "bad"),
                coding.tokens("Bad, bad, bad film").tokens().stream()
                        .map(Token::text)
                        .toList());
        assertEquals(3, coding.ids("Bad, bad, bad film").length);
    }

    @Test
    void aTextWithNothingToReadIsUnknown() {
        assertEquals(
                new Example(new int[] {Vocabulary.UNKNOWN}, 0), coding.example(new LabelledText(" ", "neg", "f", 1)));
    }

    @Test
    void refusesAnotherLabel() {
        String message = assertThrows(
                        DataFormatException.class, () -> coding.example(new LabelledText("x", "neutral", "f", 1)))
                .getMessage();
        assertEquals("There is no label \"neutral\"; there are neg, pos.", message);
    }

    @Test
    void labelsHaveAnOrderOfTheirOwn() {
        assertEquals(List.of("-1", "2", "10"), labels("10", "2", "-1", "2"));
        assertEquals(List.of("10", "2", "b", "ä"), labels("b", "ä", "10", "2"));
        assertThrows(IllegalArgumentException.class, () -> new Labels(List.of("a", "a")));
    }

    private static List<String> labels(String... labels) {
        return Labels.in(List.of(labels).stream()
                        .map(label -> new LabelledText("t", label, "f", 1))
                        .toList())
                .names();
    }
}
