package org.headlight.snapshot;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is taken from a network while it answers, so that one sees what its answer hangs on. Immutable.
 *
 * <p>A masked token is as good as gone: the network reads the unknown mark in its place, and no attention gives it any weight. The
 * text keeps its length, so maps with and without can be held against each other column by column. A row of a series that is masked
 * reads as the straight line between the nearest rows that are not. A head that is switched off gives zeros in the place of what it
 * read (the mask of Michel et al. 2019, section 2.2); where it looks can still be seen.
 *
 * @param masked indices of tokens of the text that is read, or of rows of the history, from 0, ascending
 * @param withoutHeads the heads that are switched off
 */
public record Intervention(Set<Integer> masked, Set<AttentionSite> withoutHeads) {
    /** Nothing is taken: the network as it is, bit by bit. */
    public static final Intervention NONE = new Intervention(Set.of(), Set.of());

    /** @throws IllegalArgumentException if an index is below 0; names it */
    public Intervention {
        TreeSet<Integer> sorted = new TreeSet<>(masked);
        if (!sorted.isEmpty() && sorted.first() < 0) {
            throw new IllegalArgumentException("masked: expected indices from 0 but got %d".formatted(sorted.first()));
        }
        masked = Collections.unmodifiableSortedSet(sorted);
        withoutHeads = Collections.unmodifiableSet(new LinkedHashSet<>(withoutHeads));
    }

    /** Some tokens masked and no head switched off. */
    public static Intervention masking(Set<Integer> masked) {
        return new Intervention(masked, Set.of());
    }

    /** One head switched off and no token masked. */
    public static Intervention without(AttentionSite head) {
        return new Intervention(Set.of(), Set.of(head));
    }

    /** Whether nothing is taken. */
    public boolean isNone() {
        return masked.isEmpty() && withoutHeads.isEmpty();
    }

    /** The same with other tokens masked. */
    public Intervention withMasked(Set<Integer> tokens) {
        return new Intervention(tokens, withoutHeads);
    }

    /** The same with a token masked that was not, or no longer masked if it was. */
    public Intervention toggled(int token) {
        return new Intervention(toggled(masked, token), withoutHeads);
    }

    /** The same with a head switched off that was on, or on if it was off. */
    public Intervention toggled(AttentionSite head) {
        return new Intervention(masked, toggled(withoutHeads, head));
    }

    private static <T> Set<T> toggled(Set<T> all, T one) {
        Set<T> changed = new LinkedHashSet<>(all);
        if (!changed.remove(one)) {
            changed.add(one);
        }
        return changed;
    }
}
