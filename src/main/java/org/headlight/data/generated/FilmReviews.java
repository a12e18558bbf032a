package org.headlight.data.generated;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Writes film reviews in which the deciding words are known: one or two opinions on the film, hidden among facts and among
 * opinions on the evening around it.
 *
 * <p>The same adjectives praise the film and the popcorn, so counting words is not enough: a network has to find the opinion
 * whose subject is the film. Stateless; the same source of randomness gives the same reviews.
 */
public final class FilmReviews {
    private static final List<String> PRAISE = List.of(
            "wonderful",
            "brilliant",
            "superb",
            "delightful",
            "charming",
            "splendid",
            "lovely",
            "excellent",
            "great",
            "perfect",
            "fresh",
            "warm",
            "surprising",
            "gorgeous",
            "memorable",
            "fine");
    private static final List<String> BLAME = List.of(
            "dreadful",
            "awful",
            "terrible",
            "dull",
            "tedious",
            "stale",
            "poor",
            "painful",
            "clumsy",
            "bleak",
            "tired",
            "horrible",
            "lazy",
            "cold",
            "bland",
            "forgettable");
    private static final List<String> OF_THE_FILM = List.of(
            "the story",
            "the acting",
            "the plot",
            "the script",
            "the ending",
            "the dialogue",
            "the music",
            "the cast",
            "the lead",
            "the film",
            "the camera work",
            "the first hour",
            "the second half",
            "the last scene",
            "the love story",
            "the chase");
    private static final List<String> OF_THE_EVENING = List.of(
            "the popcorn",
            "my seat",
            "the coffee",
            "the parking",
            "the weather",
            "the queue",
            "our dinner",
            "the bus ride",
            "the air in the room",
            "the lemonade",
            "the lobby",
            "the hot dog");
    private static final List<String> STRENGTH =
            List.of("", "", "", "really", "simply", "quite", "rather", "mostly", "truly", "at times");
    private static final List<String> FACTS = List.of(
            "i saw it on a %s",
            "we sat in row %s",
            "it runs for %s minutes",
            "my sister came along",
            "the room was half full",
            "i had read the book years ago",
            "it opens in a small town by the sea",
            "two brothers share a farm",
            "a train leaves and nobody waves",
            "the trailer shows most of it",
            "it was made in %s days",
            "a letter arrives in the middle",
            "someone loses a ring",
            "we went on a %s",
            "the hero drives a yellow van",
            "there are %s songs in it",
            "it rains in nearly every shot",
            "the director also plays the baker",
            "half of it is set on a ship",
            "a dog finds the key",
            "my neighbour had told me about it",
            "they filmed it in one house",
            "the poster hangs in our street",
            "the cat has a name and the man does not",
            "it ends where it began");
    private static final List<String> DAYS =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
    private static final List<String> NUMBERS =
            List.of("three", "five", "seven", "nine", "twelve", "twenty", "forty", "ninety");
    private static final List<String> JOINTS = List.of(" . ", " . ", " . ", " , and ", " , but ", " ; ");

    private FilmReviews() {}

    /**
     * Writes reviews, positive and negative in turn.
     *
     * @param count how many, at least 0
     * @param random the source of every choice
     */
    public static List<FilmReview> write(int count, RandomGenerator random) {
        return Stream.iterate(0, i -> i < count, i -> i + 1)
                .map(i -> review(i % 2 == 0, random))
                .toList();
    }

    private static FilmReview review(boolean positive, RandomGenerator random) {
        List<String> deciding = shuffled(positive ? PRAISE : BLAME, random).subList(0, random.nextInt(4) == 0 ? 2 : 1);

        List<String> clauses = new ArrayList<>();
        deciding.forEach(word -> clauses.add(opinion(OF_THE_FILM, word, random)));
        for (int i = random.nextInt(3); i > 0; i--) {
            clauses.add(opinion(OF_THE_EVENING, otherThan(deciding, random), random));
        }
        List<String> facts = shuffled(FACTS, random).subList(0, 1 + random.nextInt(3));
        facts.forEach(fact -> clauses.add(filled(fact, random)));
        List<String> told = shuffled(clauses, random);
        return new FilmReview(join(told, random), positive ? "positive" : "negative", inOrder(told, deciding));
    }

    /** An opinion for the evening; never one of the film's, so that a deciding word stands in a review once. */
    private static String otherThan(List<String> deciding, RandomGenerator random) {
        List<String> words = random.nextBoolean() ? PRAISE : BLAME;
        return pick(words.stream().filter(word -> !deciding.contains(word)).toList(), random);
    }

    private static String opinion(List<String> subjects, String word, RandomGenerator random) {
        String strength = pick(STRENGTH, random);
        return pick(subjects, random) + " was " + (strength.isEmpty() ? "" : strength + " ") + word;
    }

    private static String filled(String fact, RandomGenerator random) {
        return fact.contains(" on a %s") ? fact.formatted(pick(DAYS, random)) : fact.formatted(pick(NUMBERS, random));
    }

    private static String join(List<String> clauses, RandomGenerator random) {
        StringBuilder text = new StringBuilder(clauses.getFirst());
        clauses.stream()
                .skip(1)
                .forEach(clause -> text.append(pick(JOINTS, random)).append(clause));
        return text.append(" .").toString();
    }

    /** The deciding words in the order of the clauses. */
    private static List<String> inOrder(List<String> clauses, List<String> deciding) {
        return clauses.stream()
                .map(clause -> clause.substring(clause.lastIndexOf(' ') + 1))
                .filter(deciding::contains)
                .toList();
    }

    private static List<String> shuffled(List<String> choices, RandomGenerator random) {
        List<String> shuffled = new ArrayList<>(choices);
        Collections.shuffle(shuffled, Random.from(random));
        return shuffled;
    }

    private static String pick(List<String> choices, RandomGenerator random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
