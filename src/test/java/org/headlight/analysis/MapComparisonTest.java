package org.headlight.analysis;

import static org.headlight.analysis.Maps.MASKED;
import static org.headlight.analysis.Maps.row;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.headlight.snapshot.Alignment;
import org.headlight.snapshot.AttentionMap;
import org.junit.jupiter.api.Test;

class MapComparisonTest {
    private static final double EXACT = 1e-7;
    private static final AttentionMap BEFORE = Maps.of(row(1, 0), row(0.5, 0.5), row(0.25, 0.75));
    private static final AttentionMap AFTER = Maps.of(row(0, 1), row(0.5, 0.5), row(0.75, 0.25));

    @Test
    void theDivergenceOfEachRowFromNoneToNothingInCommon() {
        MapComparison comparison = MapComparison.of(BEFORE, AFTER);
        // H(1/2, 1/2) - H(1/4, 3/4) by hand: ln 2 - (ln 4 / 4 + 3 ln(4/3) / 4).
        double third = Math.log(2) - (Math.log(4) / 4 + 0.75 * Math.log(4 / 3.0));
        assertArrayEquals(new double[] {Math.log(2), 0, third}, comparison.divergences(), EXACT);
        assertEquals((Math.log(2) + third) / 3, comparison.meanDivergence(), EXACT);
        assertEquals(0, comparison.mostChangedRow().orElseThrow());
    }

    @Test
    void cosineEntropyAndTopKeys() {
        MapComparison comparison = MapComparison.of(BEFORE, AFTER);
        // (0 + 0.25 + 0.25 + 0.1875 + 0.1875) / (1 + 0.5 + 0.0625 + 0.5625)
        assertEquals(0.875 / 2.125, comparison.cosine(), EXACT);
        assertEquals(comparison.entropyBefore(), comparison.entropyAfter(), EXACT);
        assertEquals(3, comparison.compared());
        assertEquals(2, comparison.otherTops());
        MapComparison same = MapComparison.of(BEFORE, BEFORE);
        assertEquals(1, same.cosine(), EXACT);
        assertEquals(0, same.meanDivergence(), EXACT);
    }

    @Test
    void theDifferenceIsTheSecondMinusTheFirst() {
        assertArrayEquals(
                new float[] {-1, 1, 0, 0, 0.5f, -0.5f},
                MapComparison.of(BEFORE, AFTER).difference().values());
    }

    @Test
    void theLargestChangesComeFirstAndWhatStaysIsLeftOut() {
        List<CellChange> changes = MapComparison.largestChanges(BEFORE, AFTER, 3);
        assertEquals(
                List.of(new CellChange(0, 0, 1, 0), new CellChange(0, 1, 0, 1), new CellChange(2, 0, 0.25f, 0.75f)),
                changes);
        assertEquals(-1, changes.getFirst().change());
        assertEquals(4, MapComparison.largestChanges(BEFORE, AFTER, 10).size());
    }

    @Test
    void nanStaysNanAndIsLeftOutOfEveryNumber() {
        AttentionMap broken = Maps.of(row(Double.NaN, 1), row(0.5, 0.5), row(0.25, 0.75));
        MapComparison comparison = MapComparison.of(broken, BEFORE);
        assertTrue(Float.isNaN(comparison.difference().at(0, 0)));
        assertTrue(Double.isNaN(comparison.divergences()[0]));
        assertEquals(0, comparison.meanDivergence(), EXACT);
        assertEquals(2, comparison.compared());
        assertEquals(1, MapComparison.largestChanges(broken, BEFORE, 10).size());
    }

    @Test
    void aCellMaskedInOneMapCountsAsNothingThere() {
        AttentionMap masked = Maps.of(row(1, MASKED), row(0.5, 0.5), row(0.25, 0.75));
        assertEquals(-1, MapComparison.of(AFTER, masked).difference().at(0, 1));
        assertEquals(Math.log(2), MapComparison.of(AFTER, masked).divergences()[0], EXACT);
    }

    @Test
    void mapsOfDifferentLengthsAreRefusedWithTheReason() {
        AttentionMap shorter = Maps.of(row(0.5, 0.5));
        var refused = assertThrows(IllegalArgumentException.class, () -> MapComparison.of(BEFORE, shorter));
        assertEquals(
                "A has 3 queries and 2 keys, B has 1 and 2: only maps of the same lengths can be laid over each other.",
                refused.getMessage());
    }

    @Test
    void theMeanOfHeadsIsMaskedOnlyWhereAllAre() {
        AttentionMap mean =
                DerivedMap.mean(List.of(Maps.of(row(1, MASKED), row(0, 1)), Maps.of(row(0.5, 0.5), row(1, 0))));
        assertArrayEquals(new float[] {0.75f, 0.25f, 0.5f, 0.5f}, mean.weights().values());
        assertEquals(Math.log(0.25), mean.scores().at(0, 1), EXACT);
        AttentionMap both = DerivedMap.mean(List.of(Maps.of(row(1, MASKED)), Maps.of(row(1, MASKED))));
        assertEquals(Float.NEGATIVE_INFINITY, both.scores().at(0, 1));
    }

    @Test
    void theKnownAnswerIsEvenOnItsKeysAndMaskedWhereThereIsNone() {
        Alignment answer = new Alignment(2, 2, List.of(List.of(0, 1), List.of()));
        AttentionMap known = DerivedMap.known(answer, BEFORE);
        assertArrayEquals(new float[] {0.5f, 0.5f, 0, 0, 0, 0}, known.weights().values());
        MapComparison comparison = MapComparison.of(known, BEFORE);
        assertEquals(1, comparison.compared());
        assertTrue(Double.isNaN(comparison.divergences()[1]));
        assertArrayEquals(new boolean[] {true, true, false, false, false, false}, comparison.counted());
        assertEquals(
                List.of(0, 0),
                MapComparison.largestChanges(known, BEFORE, 10).stream()
                        .map(CellChange::query)
                        .toList());
    }
}
