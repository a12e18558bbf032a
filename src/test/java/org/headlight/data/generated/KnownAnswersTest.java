package org.headlight.data.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.headlight.data.Tokenizer;
import org.headlight.snapshot.Alignment;
import org.junit.jupiter.api.Test;

/** Every made-up task has the answer that its rule gives, and its alignment points at what the answer is made of. */
class KnownAnswersTest {
    private static final int ROWS = 400;

    private static SplittableRandom rng() {
        return new SplittableRandom(7);
    }

    private static String tokenAt(String text, int token) {
        return Tokenizer.WORDS.tokenize(text).tokens().get(token).text();
    }

    private static int tokens(String text, Tokenizer tokenizer) {
        return tokenizer.tokenize(text).tokens().size();
    }

    @Test
    void everyLetterIsWrittenFromThePlaceItStands() {
        for (LetterPairs kind : LetterPairs.values()) {
            for (GeneratedPair pair : kind.write(ROWS, rng())) {
                Alignment alignment = pair.alignment();
                assertEquals(tokens(pair.source(), Tokenizer.WORDS), alignment.keys());
                assertEquals(tokens(pair.target(), Tokenizer.WORDS), alignment.queries());
                for (int query = 0; query < alignment.queries(); query++) {
                    int key = alignment.rightKeys().get(query).getFirst();
                    assertEquals(tokenAt(pair.target(), query), tokenAt(pair.source(), key));
                }
            }
        }
    }

    @Test
    void copyingIsADiagonalAndReversingTheOtherOne() {
        GeneratedPair copy = LetterPairs.COPY.write(1, rng()).getFirst();
        assertEquals(copy.source(), copy.target());
        assertEquals(
                Alignment.of(
                        copy.alignment().keys(),
                        IntStream.range(0, copy.alignment().keys()).toArray()),
                copy.alignment());
        GeneratedPair reverse = LetterPairs.REVERSE.write(1, rng()).getFirst();
        assertEquals(new StringBuilder(reverse.source()).reverse().toString(), reverse.target());
        int last = reverse.alignment().keys() - 1;
        assertEquals(List.of(last), reverse.alignment().rightKeys().getFirst());
    }

    @Test
    void sortedLettersAscend() {
        for (GeneratedPair pair : LetterPairs.SORT.write(ROWS, rng())) {
            String[] letters = pair.source().split(" ");
            Arrays.sort(letters);
            assertEquals(String.join(" ", letters), pair.target());
        }
    }

    @Test
    void theFirstOccurrenceAnswers() {
        for (GeneratedText text : FirstOccurrence.write(ROWS, rng())) {
            List<String> words = List.of(text.text().split(" "));
            String asked = words.getLast();
            int first = words.indexOf(asked);
            assertEquals(words.get(first + 1), text.label());
            assertEquals(List.of(first, first + 1), text.alignment().rightKeys().getFirst());
            assertEquals(tokens(text.text(), Tokenizer.WORDS), text.alignment().keys());
        }
    }

    /** The story is told again sentence by sentence, as a listener would keep it in mind. */
    @Test
    void theLastWalkOfAPersonTellsThePlace() {
        for (GeneratedText story : Stories.write(ROWS, rng())) {
            Map<String, String> where = new HashMap<>();
            String[] sentences = story.text().split(" \\. ");
            for (String sentence : Arrays.copyOf(sentences, sentences.length - 1)) {
                String[] words = sentence.split(" ");
                where.put(words[0], words[words.length - 1]);
            }
            String asked = sentences[sentences.length - 1].split(" ")[2];
            assertEquals(where.get(asked), story.label());
            List<Integer> support = story.alignment().rightKeys().getFirst();
            assertEquals(asked, tokenAt(story.text(), support.getFirst()));
            assertEquals(story.label(), tokenAt(story.text(), support.getLast()));
            assertEquals(5, support.size());
            assertEquals(
                    tokens(story.text(), Tokenizer.WORDS), story.alignment().keys());
        }
    }

    @Test
    void datesAreWrittenFromTheirYearMonthAndDay() {
        for (GeneratedPair pair : Dates.write(ROWS, rng())) {
            LocalDate date = LocalDate.parse(pair.target());
            Alignment alignment = pair.alignment();
            assertEquals(10, alignment.queries());
            assertEquals(tokens(pair.source(), Tokenizer.CHARACTERS), alignment.keys());
            assertEquals(Integer.toString(date.getYear()), at(pair, 0));
            assertEquals(List.of(), alignment.rightKeys().get(4));
            String month = at(pair, 5);
            assertTrue(
                    date.format(DateTimeFormatter.ofPattern("MMMM", Locale.ENGLISH))
                                    .startsWith(month)
                            || Integer.parseInt(month) == date.getMonthValue(),
                    pair.source());
            assertEquals(List.of(), alignment.rightKeys().get(7));
            assertEquals(date.getDayOfMonth(), Integer.parseInt(at(pair, 9)));
        }
    }

    /** The characters that a character of the target should look at. */
    private static String at(GeneratedPair pair, int query) {
        List<Integer> keys = pair.alignment().rightKeys().get(query);
        return pair.source().substring(keys.getFirst(), keys.getLast() + 1);
    }

    @Test
    void theEchoIsTheSignalTwelveRowsLater() {
        GeneratedSeries series = LagSeries.copy(ROWS, rng());
        for (int row = 12; row < ROWS; row++) {
            assertEquals(
                    series.columns().getFirst().get(row - 12),
                    series.columns().get(1).get(row));
        }
        assertEquals(new Alignment(3, 13, List.of(List.of(1), List.of(2), List.of(3))), series.alignment(13, 3));
        assertEquals(List.of(), series.alignment(20, 14).rightKeys().get(13));
    }

    @Test
    void seasonsComeAgain() {
        GeneratedSeries series = LagSeries.seasonal(24 * 50, rng());
        List<Double> load = series.columns().getFirst();
        double lagged = IntStream.range(24, load.size())
                .mapToDouble(row -> Math.pow(load.get(row) - load.get(row - 24), 2))
                .average()
                .orElseThrow();
        double neighbours = IntStream.range(1, load.size())
                .mapToDouble(row -> Math.pow(load.get(row) - load.get(row - 1), 2))
                .average()
                .orElseThrow();
        assertEquals(2 * 0.1 * 0.1, lagged, 0.003);
        assertTrue(neighbours > 10 * lagged, "neighbours: " + neighbours);
        assertEquals(List.of(2, 26), series.alignment(50, 1).rightKeys().getFirst());
    }

    @Test
    void holesAreShortAndLeaveTheRestAsItWas() {
        List<Double> whole = LagSeries.seasonal(2_000, rng()).columns().getFirst();
        List<Double> load = LagSeries.withHoles(2_000, rng()).columns().getFirst();
        int missing = 0;
        int hole = 0;
        for (int row = 0; row < load.size(); row++) {
            boolean isMissing = load.get(row).isNaN();
            hole = isMissing ? hole + 1 : 0;
            missing += isMissing ? 1 : 0;
            assertTrue(isMissing || load.get(row).equals(whole.get(row)));
            assertTrue(hole <= 2 * 9, "two holes may meet, no more");
        }
        assertEquals(2_000 / 7.0, missing, 80);
    }

    @Test
    void theSameSeedWritesTheSame() {
        assertEquals(Dates.write(20, rng()), Dates.write(20, rng()));
        assertEquals(Stories.write(20, rng()), Stories.write(20, rng()));
        assertNotEquals(Stories.write(20, rng()), Stories.write(20, new SplittableRandom(8)));
    }
}
