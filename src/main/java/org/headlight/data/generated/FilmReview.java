package org.headlight.data.generated;

import java.util.List;

/**
 * A made-up film review and the words that decide its label. Immutable.
 *
 * @param text the review, 10 to 50 words
 * @param label {@code positive} or {@code negative}
 * @param deciding the opinions on the film, in reading order, at least one; opinions on anything else do not count
 */
public record FilmReview(String text, String label, List<String> deciding) {
    public FilmReview {
        deciding = List.copyOf(deciding);
    }
}
