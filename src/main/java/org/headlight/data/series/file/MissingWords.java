package org.headlight.data.series.file;

import java.util.List;
import java.util.Set;

/**
 * Words that say that there is no value: the usual ones, and the user's own. Immutable.
 *
 * @param own the user's
 */
record MissingWords(Set<String> own) {
    MissingWords {
        own = Set.copyOf(own);
    }

    static MissingWords of(List<String> own) {
        return new MissingWords(Set.copyOf(own));
    }

    /** Whether a cell is one of them. */
    boolean areSaidIn(String cell) {
        return NumberForm.isMissing(cell) || !own.isEmpty() && own.contains(cell.strip());
    }
}
