package org.headlight.ui.control.tokens;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** What a click does to what is pinned, everywhere the same: only this, again for all, with Shift one more or less. */
final class PinnedTokens {
    private PinnedTokens() {}

    /**
     * The pinned tokens after a click.
     *
     * @param pinned the ones before; none means all
     * @param token the clicked one
     * @param toggling whether Shift was held
     */
    static Set<Integer> afterClick(Set<Integer> pinned, int token, boolean toggling) {
        Set<Integer> after = new TreeSet<>(pinned);
        if (toggling) {
            if (!after.remove(token)) {
                after.add(token);
            }
            return Collections.unmodifiableSet(after);
        }
        return pinned.equals(Set.of(token)) ? Set.of() : Set.of(token);
    }
}
