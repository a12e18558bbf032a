package org.headlight.data.generated;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.headlight.snapshot.Alignment;

/**
 * Short stories of people who walk from place to place, with a question at the end: where is one of them? The class is the
 * place, and the sentence that tells it is known: the last one about that person. Stateless.
 *
 * <p>The idea is that of the single supporting fact in Weston et al. 2015; people, places and words are our own.
 */
public final class Stories {
    private static final List<String> PEOPLE = List.of("anna", "boris", "clara", "david", "elena", "felix");
    private static final List<String> PLACES =
            List.of("library", "station", "market", "harbour", "museum", "bakery", "theatre");
    private static final List<String> WALKS = List.of("went to", "walked to", "ran to", "came to", "returned to");
    private static final int SHORTEST = 2;
    private static final int LONGEST = 8;

    /** A sentence of a story: its words begin at a place of the text and end before another. */
    private record Told(String place, int start, int end) {}

    private Stories() {}

    /**
     * Writes stories of 2 to 8 sentences.
     *
     * @param count how many, at least 0
     * @param random the source of every choice
     */
    public static List<GeneratedText> write(int count, RandomGenerator random) {
        return Stream.generate(() -> story(random)).limit(count).toList();
    }

    private static GeneratedText story(RandomGenerator random) {
        List<String> words = new ArrayList<>();
        Map<String, Told> last = new LinkedHashMap<>();
        for (int i = random.nextInt(SHORTEST, LONGEST + 1); i > 0; i--) {
            String person = pick(PEOPLE, random);
            String place = pick(PLACES, random);
            int start = words.size();
            words.addAll(List.of("%s %s the %s ."
                    .formatted(person, pick(WALKS, random), place)
                    .split(" ")));
            last.put(person, new Told(place, start, words.size() - 1));
        }
        String asked = pick(List.copyOf(last.keySet()), random);
        Told answer = last.get(asked);
        words.addAll(List.of("where", "is", asked, "?"));
        List<Integer> support =
                IntStream.range(answer.start(), answer.end()).boxed().toList();
        return new GeneratedText(String.join(" ", words), answer.place(), Alignment.pooled(words.size(), support));
    }

    private static String pick(List<String> choices, RandomGenerator random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
