package org.headlight.data.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FilmReviewsTest {
    private final List<FilmReview> reviews = FilmReviews.write(600, new SplittableRandom(1));

    @Test
    void theSameSeedWritesTheSameReviews() {
        assertEquals(reviews, FilmReviews.write(600, new SplittableRandom(1)));
        assertNotEquals(reviews, FilmReviews.write(600, new SplittableRandom(2)));
    }

    @Test
    void halfOfThemAreOfEitherLabel() {
        assertEquals(
                300,
                reviews.stream()
                        .filter(review -> review.label().equals("positive"))
                        .count());
        assertEquals(
                300,
                reviews.stream()
                        .filter(review -> review.label().equals("negative"))
                        .count());
    }

    @Test
    void everyDecidingWordStandsInItsReviewOnce() {
        for (FilmReview review : reviews) {
            List<String> words = Arrays.asList(review.text().split(" "));
            assertTrue(review.deciding().size() >= 1 && review.deciding().size() <= 2, review.text());
            for (String word : review.deciding()) {
                assertEquals(1, Collections.frequency(words, word), review.text());
            }
            assertTrue(words.size() >= 8 && words.size() <= 60, review.text());
        }
    }

    @Test
    void noWordDecidesForBothLabels() {
        assertTrue(Collections.disjoint(deciding("positive"), deciding("negative")));
    }

    @Test
    void theWordsOfOneLabelAlsoStandInReviewsOfTheOther() {
        Set<String> praise = deciding("positive");
        long misleading = reviews.stream()
                .filter(review -> review.label().equals("negative"))
                .filter(review -> Arrays.stream(review.text().split(" ")).anyMatch(praise::contains))
                .count();
        assertTrue(misleading > 60, "negative reviews that praise something else: " + misleading);
    }

    private Set<String> deciding(String label) {
        Set<String> words = new HashSet<>();
        reviews.stream()
                .filter(review -> review.label().equals(label))
                .forEach(review -> words.addAll(review.deciding()));
        return words;
    }
}
