package org.headlight.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SplitTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 42, -7})
    void everyExampleIsInExactlyOnePart(long seed) {
        LabelledTexts all = texts(97, 13, 5);
        Parts parts = Split.usual(seed).parts(all);
        List<LabelledText> together = new ArrayList<>(parts.train());
        together.addAll(parts.validation());
        together.addAll(parts.test());
        together.sort(Comparator.comparingLong(LabelledText::line));
        assertEquals(all.texts(), together);
    }

    @Test
    void everyLabelKeepsItsShare() {
        Parts parts = Split.usual(1).parts(texts(800, 200));
        assertEquals(List.of(640L, 160L), counts(parts.train()));
        assertEquals(List.of(80L, 20L), counts(parts.validation()));
        assertEquals(List.of(80L, 20L), counts(parts.test()));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 9})
    void aRareLabelIsInEveryPart(int rare) {
        Parts parts = Split.usual(5).parts(texts(100, rare));
        for (List<LabelledText> part : List.of(parts.train(), parts.validation(), parts.test())) {
            assertTrue(part.stream().anyMatch(text -> text.label().equals("b")));
        }
    }

    @Test
    void aLabelTooRareForAllPartsIsLearnedFrom() {
        Parts parts = Split.usual(5).parts(texts(100, 1));
        assertTrue(parts.train().stream().anyMatch(text -> text.label().equals("b")));
    }

    @Test
    void equalTextsStayTogether() {
        List<LabelledText> texts = IntStream.range(0, 300)
                .mapToObj(i -> new LabelledText("text " + i % 60, i % 60 < 30 ? "a" : "b", "f", i + 1))
                .toList();
        Parts parts = Split.usual(9).parts(LabelledTexts.of(texts, List.of(), new DataIdentity("f", "", 300, 0)));
        Set<String> train = parts.train().stream().map(LabelledText::text).collect(Collectors.toSet());
        Set<String> test = parts.test().stream().map(LabelledText::text).collect(Collectors.toSet());
        assertFalse(test.isEmpty());
        assertTrue(train.stream().noneMatch(test::contains));
    }

    @Test
    void theSeedDecides() {
        LabelledTexts all = texts(100, 50);
        assertEquals(Split.usual(3).parts(all), Split.usual(3).parts(all));
        assertNotEquals(
                Split.usual(3).parts(all).test(), Split.usual(4).parts(all).test());
    }

    @Test
    void filesOfTheirOwnAreTakenWhole() {
        LabelledTexts test = texts(5, 5);
        Parts parts = new Split(0.8, 0.1, 0.1, 1).parts(texts(90, 90), Optional.empty(), Optional.of(test));
        assertEquals(test.texts(), parts.test());
        assertEquals(20, parts.validation().size());
        assertEquals(160, parts.train().size());
    }

    @Test
    void refusesALabelOfTheTestFileThatTrainingDoesNotKnow() {
        LabelledTexts test = LabelledTexts.of(
                List.of(new LabelledText("t", "a", "test.csv", 1), new LabelledText("t", "spma", "test.csv", 2)),
                List.of(),
                new DataIdentity("test.csv", "", 2, 0));
        String message = assertThrows(
                        DataFormatException.class,
                        () -> Split.usual(1).parts(texts(10, 10), Optional.empty(), Optional.of(test)))
                .getMessage();
        assertEquals(
                "test.csv, line 2: the test data has the label \"spma\", which the training data does not know; it knows a, b. "
                        + "Correct the label, or add examples of it to the training data.",
                message);
    }

    @Test
    void refusesASingleLabel() {
        String message = assertThrows(
                        DataFormatException.class, () -> Split.usual(1).parts(texts(10)))
                .getMessage();
        assertTrue(message.startsWith("f: all 10 texts have the label \"a\"; there must be at least two"), message);
    }

    @ParameterizedTest
    @CsvSource({"0,0.5,0.5", "0.8,0.1,0.2", "1.2,-0.1,-0.1", "NaN,0,0"})
    void refusesImpossibleShares(double train, double validation, double test) {
        assertThrows(IllegalArgumentException.class, () -> new Split(train, validation, test, 1));
    }

    private static List<Long> counts(List<LabelledText> part) {
        return List.of(
                part.stream().filter(text -> text.label().equals("a")).count(),
                part.stream().filter(text -> text.label().equals("b")).count());
    }

    /** As many different texts as told of labels a, b and so on. */
    private static LabelledTexts texts(int... counts) {
        List<LabelledText> texts = new ArrayList<>();
        for (int label = 0; label < counts.length; label++) {
            for (int i = 0; i < counts[label]; i++) {
                String name = String.valueOf((char) ('a' + label));
                texts.add(new LabelledText(name + i, name, "f", texts.size() + 1));
            }
        }
        return LabelledTexts.of(texts, List.of(), new DataIdentity("f", "", texts.size(), 0));
    }
}
