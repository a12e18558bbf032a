package org.headlight.ui.control.heads;

import java.util.Map;
import java.util.Set;
import org.headlight.snapshot.AttentionSite;

/**
 * What is marked in a grid of heads. Immutable.
 *
 * @param letters those that carry a letter, such as A and B of a comparison
 * @param off those that are switched off
 */
public record HeadMarks(Map<AttentionSite, String> letters, Set<AttentionSite> off) {
    /** No head is marked. */
    public static final HeadMarks NONE = new HeadMarks(Map.of(), Set.of());

    public HeadMarks {
        letters = Map.copyOf(letters);
        off = Set.copyOf(off);
    }
}
