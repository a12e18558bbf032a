package org.headlight.analysis;

import static org.headlight.analysis.Maps.MASKED;
import static org.headlight.analysis.Maps.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.headlight.snapshot.AttentionMap;
import org.junit.jupiter.api.Test;

class MapMeasuresTest {
    private static final double EXACT = 1e-7;

    @Test
    void entropyIsThatOfTheRowsAndEvennessItsShareOfTheMost() {
        MapMeasures measures = MapMeasures.of(Maps.of(row(0.5, 0.25, 0.25), row(1, 0, 0)));
        double first = 1.5 * Math.log(2);
        assertEquals(first / 2, measures.entropy(), EXACT);
        assertEquals(first / Math.log(3) / 2, measures.evenness(), EXACT);
        assertEquals(0.75, measures.largest(), EXACT);
    }

    @Test
    void aMaskedCellIsNoKeyThatCouldHaveBeenLookedAt() {
        MapMeasures causal = MapMeasures.of(Maps.of(row(1, MASKED, MASKED), row(0.5, 0.5, MASKED), row(1, 0, 0)));
        // The first query has one key, so it is neither even nor uneven; the second is as even as two keys allow.
        assertEquals(0.5, causal.evenness(), EXACT);
        assertEquals(Math.log(2) / 3, causal.entropy(), EXACT);
    }

    @Test
    void aRowWithANaNOrWithoutASumIsLeftOut() {
        MapMeasures measures = MapMeasures.of(Maps.of(row(Double.NaN, 0.5), row(0, 0), row(0.25, 0.75)));
        assertEquals(0.75, measures.largest(), EXACT);
        assertEquals(0.25, measures.onFirst(), EXACT);
        assertTrue(Double.isNaN(
                MapMeasures.of(Maps.of(row(Double.NaN, 1), row(0, 0))).entropy()));
    }

    @Test
    void weightOnTheEndsAndOnMarks() {
        MapMeasures measures = MapMeasures.of(Maps.of(row(0.6, 0.3, 0.1), row(0.2, 0.3, 0.5)));
        assertEquals(0.4, measures.onFirst(), EXACT);
        assertEquals(0.3, measures.onLast(), EXACT);
        assertEquals(0.3, measures.onMarks(), EXACT);
    }

    @Test
    void theDiagonalIsOneAndEvenAttentionZero() {
        assertEquals(1, MapMeasures.diagonality(Maps.of(row(1, 0, 0), row(0, 1, 0), row(0, 0, 1))), EXACT);
        float[] even = row(1 / 3.0, 1 / 3.0, 1 / 3.0);
        assertEquals(0, MapMeasures.diagonality(Maps.of(even, even, even)), EXACT);
        // Distances 1, 0, 1 against (1.5 + 1 + 1.5) / 3 = 4/3 for even attention.
        assertEquals(
                1 - 2 / (4 / 3.0), MapMeasures.diagonality(Maps.of(row(0, 0, 1), row(0, 1, 0), row(1, 0, 0))), EXACT);
    }

    @Test
    void evenAttentionToWhatMayBeSeenIsZeroUnderACausalMaskToo() {
        AttentionMap causal = Maps.of(row(1, MASKED, MASKED), row(0.5, 0.5, MASKED), row(1 / 3.0, 1 / 3.0, 1 / 3.0));
        assertEquals(0, MapMeasures.diagonality(causal), EXACT);
    }

    @Test
    void aMapThatIsNotSquareHasADiagonalAndOneOfASingleRowHasNone() {
        assertEquals(1, MapMeasures.diagonality(Maps.of(row(1, 0, 0), row(0, 0, 1))), EXACT);
        assertTrue(Double.isNaN(MapMeasures.diagonality(Maps.of(row(0.5, 0.5)))));
    }
}
