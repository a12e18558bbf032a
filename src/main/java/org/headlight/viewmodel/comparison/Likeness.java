package org.headlight.viewmodel.comparison;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.headlight.analysis.MapComparison;
import org.headlight.snapshot.AttentionMap;
import org.headlight.snapshot.Token;

/** Whether two maps are of the same tokens, so that a cell of one can be held against that of the other. */
final class Likeness {
    /** What must be known of maps that are laid over each other by words. */
    static final String BY_WORD =
            " Compared word by word: summed over the keys of a word, averaged over its queries; words that only one has are left"
                    + " out.";

    private Likeness() {}

    /**
     * Why two maps cannot be laid over each other, one sentence; empty if they can.
     *
     * @param ofTwoRuns whether they come from different networks, which may read a text differently
     */
    static Optional<String> refusal(AttentionMap before, AttentionMap after, boolean ofTwoRuns) {
        return MapComparison.refusal(before, after).or(() -> ofTwoRuns ? otherKey(before, after) : Optional.empty());
    }

    private static Optional<String> otherKey(AttentionMap before, AttentionMap after) {
        List<Token> one = before.key().tokens();
        List<Token> other = after.key().tokens();
        return IntStream.range(0, one.size())
                .filter(key -> !one.get(key).text().equals(other.get(key).text()))
                .mapToObj(key -> "A and B do not look at the same tokens: key %d is “%s” in A and “%s” in B."
                        .formatted(key + 1, one.get(key).text(), other.get(key).text()))
                .findFirst();
    }

    /** What must be known of maps that are laid over each other cell by cell; empty if nothing. */
    static String note(AttentionMap before, AttentionMap after) {
        boolean same = before.query().tokens().equals(after.query().tokens())
                && before.key().tokens().equals(after.key().tokens());
        return same ? "" : " The tokens of A and B differ: cells are compared by their place.";
    }
}
