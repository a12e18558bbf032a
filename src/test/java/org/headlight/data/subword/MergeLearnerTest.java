package org.headlight.data.subword;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MergeLearnerTest {

    /** The dictionary of Sennrich et al. 2016, section 3.2, algorithm 1. */
    private static final Map<List<String>, Integer> PAPER = Map.of(
            List.of("l", "o", "w", "</w>"), 5,
            List.of("l", "o", "w", "e", "r", "</w>"), 2,
            List.of("n", "e", "w", "e", "s", "t", "</w>"), 6,
            List.of("w", "i", "d", "e", "s", "t", "</w>"), 3);

    @Test
    void learnsThePapersFirstMerges() {
        assertEquals(
                List.of(
                        new Merge("e", "s"),
                        new Merge("es", "t"),
                        new Merge("est", "</w>"),
                        new Merge("l", "o"),
                        new Merge("lo", "w")),
                MergeLearner.learn(PAPER, 5));
    }

    /** After those, "ne" and "ew" occur 6 times each: the first by its characters is merged. */
    @Test
    void ofEquallyFrequentPairsTheFirstByItsCharactersIsMerged() {
        assertEquals(new Merge("e", "w"), MergeLearner.learn(PAPER, 6).getLast());
    }

    @Test
    void stopsWhereNoPairOccursTwice() {
        assertEquals(
                List.of(new Merge("a", "b"), new Merge("ab", "c")),
                MergeLearner.learn(Map.of(List.of("a", "b", "c"), 2, List.of("d", "e"), 1), 100));
    }

    /** Five make two pairs and one more, and of the two pairs then equally frequent the one with the shorter right comes first. */
    @Test
    void neighboursThatAreAlikeAreMergedFromTheLeft() {
        assertEquals(
                List.of(new Merge("a", "a"), new Merge("aa", "a"), new Merge("aa", "aaa")),
                MergeLearner.learn(Map.of(List.of("a", "a", "a", "a", "a"), 2), 9));
    }

    /** Counts kept up from merge to merge are those of counting anew each time. */
    @Test
    void learnsWhatCountingAnewLearns() {
        SplittableRandom rng = new SplittableRandom(4);
        Map<List<String>, Integer> words = new HashMap<>();
        for (int i = 0; i < 200; i++) {
            List<String> word = rng.ints(1 + rng.nextInt(9), 0, 4)
                    .mapToObj(letter -> "abcd".substring(letter, letter + 1))
                    .toList();
            words.merge(word, 1 + rng.nextInt(5), Integer::sum);
        }
        List<Merge> learned = MergeLearner.learn(words, 150);
        Map<List<String>, Integer> now = words;
        for (Merge merge : learned) {
            assertEquals(mostFrequent(now), merge);
            now = merged(now, merge);
        }
        assertEquals(150, learned.size());
    }

    private static Merge mostFrequent(Map<List<String>, Integer> words) {
        Map<Merge, Integer> counts = new HashMap<>();
        words.forEach((word, count) -> {
            for (int i = 1; i < word.size(); i++) {
                counts.merge(new Merge(word.get(i - 1), word.get(i)), count, Integer::sum);
            }
        });
        return counts.entrySet().stream()
                .min(Map.Entry.<Merge, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
    }

    /** By text: symbols stand between bars, which no symbol holds. */
    private static Map<List<String>, Integer> merged(Map<List<String>, Integer> words, Merge merge) {
        Map<List<String>, Integer> merged = new LinkedHashMap<>();
        words.forEach((word, count) -> {
            String text = "||" + String.join("||", word) + "||";
            String joined = text.replace(
                    "|" + merge.left() + "||" + merge.right() + "|", "|" + merge.left() + merge.right() + "|");
            merged.merge(List.of(joined.substring(2, joined.length() - 2).split("\\|\\|")), count, Integer::sum);
        });
        return merged;
    }
}
