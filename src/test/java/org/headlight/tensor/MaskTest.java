package org.headlight.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

class MaskTest {

    private static final int QUERIES = 4;
    private static final int KEYS = 5;

    @Test
    void noneAllowsEverything() {
        assertEquals("11111 11111 11111 11111", drawn(Mask.none(), 0));
    }

    @Test
    void lengthsHideThePaddingOfEachExample() {
        Mask mask = Mask.lengths(new int[] {3, 0});
        assertEquals("11100 11100 11100 11100", drawn(mask, 0));
        assertEquals("00000 00000 00000 00000", drawn(mask, 1));
    }

    @Test
    void causalHidesWhatComesLater() {
        assertEquals("10000 11000 11100 11110", drawn(Mask.causal(), 0));
    }

    @Test
    void aWindowHidesWhatIsFar() {
        assertEquals("11000 11100 01110 00111", drawn(Mask.window(1), 0));
    }

    @Test
    void placesHaveAWindowOfTheirOwn() {
        Mask mask = Mask.around(new float[] {0, 1.5f, 4, 9, 3, 3, 3, 3}, QUERIES, 1);
        assertEquals("11000 01100 00011 00000", drawn(mask, 0));
        assertEquals("00111 00111 00111 00111", drawn(mask, 1));
    }

    @Test
    void keysThatAreNotThereAreHoles() {
        boolean[] there = {false, true, false, true, false, false, false, false, false, false};
        Mask mask = Mask.only(there, KEYS);
        assertEquals("01010 01010 01010 01010", drawn(mask, 0));
        assertEquals("00000 00000 00000 00000", drawn(mask, 1));
        assertEquals("00000 01000 01000 01010", drawn(mask.and(Mask.causal()), 0));
        assertEquals("01000 01000 01010 00010", drawn(Mask.window(1).and(mask), 0));
        assertFalse(Mask.only(new boolean[] {true, true}, 1).hasHoles());
    }

    @Test
    void rulesHoldTogether() {
        Mask mask = Mask.lengths(new int[] {3}).and(Mask.causal()).and(Mask.window(1));
        assertEquals("10000 11000 01100 00100", drawn(mask, 0));
    }

    @Test
    void refusesTwoDifferentPaddings() {
        Mask mask = Mask.lengths(new int[] {3});
        var refusal = assertThrows(IllegalArgumentException.class, () -> mask.and(Mask.lengths(new int[] {2})));
        assertEquals("two masks with different lengths cannot hold at once", refusal.getMessage());
    }

    @Test
    void refusesAnotherBatch() {
        Mask mask = Mask.around(new float[8], QUERIES, 1);
        var refusal = assertThrows(IllegalArgumentException.class, () -> mask.expectBatch(3));
        assertEquals("mask: expected places of 12 queries but got 8", refusal.getMessage());
        Mask holes = Mask.only(new boolean[2 * KEYS], KEYS);
        refusal = assertThrows(IllegalArgumentException.class, () -> holes.expectBatch(3));
        assertEquals("mask: expected keys of 3 examples but got 2", refusal.getMessage());
    }

    /** A row of digits a query, 1 where the key may be attended to; as the operations see it, run by run. */
    private static String drawn(Mask mask, int example) {
        StringBuilder rows = new StringBuilder();
        for (int query = 0; query < QUERIES; query++) {
            for (int key = 0; key < KEYS; key++) {
                int first = mask.first(example, query);
                int end = mask.end(example, query, KEYS);
                BitSet holes = new BitSet();
                mask.forEachHole(example, first, end, holes::set);
                boolean inRun = key >= first && key < end && !holes.get(key);
                assertEquals(inRun, mask.allows(example, query, key));
                rows.append(inRun ? 1 : 0);
            }
            rows.append(' ');
        }
        return rows.toString().trim();
    }
}
