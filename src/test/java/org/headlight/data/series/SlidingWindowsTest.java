package org.headlight.data.series;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.headlight.data.DataFormatException;
import org.headlight.data.DataIdentity;
import org.headlight.data.PartSizes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class SlidingWindowsTest {
    private static final float HOLE = Float.NaN;

    private static TimeSeries series(SeriesColumn... columns) {
        return new TimeSeries(
                TimeAxis.counted(columns[0].values().length),
                List.of(columns),
                List.of(),
                new DataIdentity("numbers.csv", "", columns[0].values().length, 0));
    }

    private static SlidingWindows windows(TimeSeries series, int history, int horizon, PartSizes split) {
        return SlidingWindows.of(series, WindowPlan.of(series, history, horizon, split, List.of("a")));
    }

    private static SeriesColumn ramp(int rows) {
        float[] values = new float[rows];
        for (int row = 0; row < rows; row++) {
            values[row] = row;
        }
        return new SeriesColumn("a", values);
    }

    @Test
    void horizonsStayInTheirPartAndHistoriesMayReachBack() {
        SlidingWindows windows = windows(series(ramp(20)), 3, 2, PartSizes.rows(10, 4, 6));
        assertArrayEquals(new int[] {3, 4, 5, 6, 7, 8}, windows.firstRows(SeriesPart.TRAIN));
        assertArrayEquals(new int[] {10, 11, 12}, windows.firstRows(SeriesPart.VALIDATION));
        assertArrayEquals(new int[] {14, 15, 16, 17, 18}, windows.firstRows(SeriesPart.TEST));
    }

    @Test
    void sharesAreThoseOfTheRows() {
        SlidingWindows windows = windows(series(ramp(20)), 3, 2, PartSizes.parse("0.5, 0.2, 0.3"));
        assertArrayEquals(new int[] {14, 15, 16, 17, 18}, windows.firstRows(SeriesPart.TEST));
        assertEquals(PartSizes.rows(8640, 2880, 2880), PartSizes.parse("8640,2880,2880"));
        assertThrows(IllegalArgumentException.class, () -> PartSizes.parse("0.5,0.5"));
        assertThrows(IllegalArgumentException.class, () -> PartSizes.parse("0.5,0.1,0.1"));
    }

    /** Mean and population deviation of 0..9 are 4.5 and the root of 8.25. */
    @Test
    void theTrainingPartAloneDecidesTheScaling() {
        SlidingWindows windows = windows(series(ramp(20)), 3, 2, PartSizes.rows(10, 4, 6));
        Scaling scaling = windows.scalings().getFirst();
        assertEquals(4.5, scaling.mean(), 1e-12);
        assertEquals(Math.sqrt(8.25), scaling.deviation(), 1e-12);
        SeriesBatch batch = windows.batch(14);
        assertEquals((11 - 4.5) / Math.sqrt(8.25), batch.history()[0], 1e-6);
        assertEquals((15 - 4.5) / Math.sqrt(8.25), batch.truth()[1], 1e-6);
        assertEquals(15, scaling.unscaled(batch.truth()[1]), 1e-5);
    }

    @Test
    void holesAreKnownAsHolesAndTheirAgeIsCounted() {
        SeriesColumn column = new SeriesColumn("a", new float[] {HOLE, 1, 3, HOLE, HOLE, 1, 3, HOLE});
        SeriesBatch batch =
                windows(series(column), 5, 2, PartSizes.rows(8, 0, 0)).batch(5, 6);
        assertArrayEquals(new float[] {0, 1, 1, 0, 0, 1, 1, 0, 0, 1}, batch.historySeen());
        assertArrayEquals(new float[] {1, 0, 0, 1, 2, 0, 0, 1, 2, 0}, batch.sinceSeen());
        assertArrayEquals(new float[] {0, -1, 1, 0, 0, -1, 1, 0, 0, -1}, batch.history());
        assertArrayEquals(new float[] {1, 1, 1, 0}, batch.truthSeen());
        assertArrayEquals(new float[] {-1, 1, 1, 0}, batch.truth());
    }

    @Test
    void aWindowWhoseHorizonIsAllHolesIsLeftOut() {
        SeriesColumn column = new SeriesColumn("a", new float[] {1, 2, 3, HOLE, HOLE, 1, 3, 4});
        assertArrayEquals(
                new int[] {1, 2, 4, 5, 6},
                windows(series(column), 1, 2, PartSizes.rows(8, 0, 0)).firstRows(SeriesPart.TRAIN));
    }

    @Test
    void aConstantInputIsMovedButNotStretched() {
        float[] sevens = new float[20];
        Arrays.fill(sevens, 7);
        TimeSeries series = series(ramp(20), new SeriesColumn("b", sevens));
        SlidingWindows windows = windows(series, 3, 2, PartSizes.rows(10, 4, 6));
        assertEquals(new Scaling(7, 1), windows.scalings().get(1));
        assertEquals(0, windows.batch(14).history()[1]);
    }

    @Test
    void anEpochHasEveryWindowOnceInAnotherOrder() {
        SlidingWindows windows = windows(series(ramp(50)), 3, 2, PartSizes.rows(50, 0, 0));
        int[] first =
                windows.epoch(8, 1, 5).stream().flatMapToInt(IntStream::of).toArray();
        int[] second =
                windows.epoch(8, 2, 5).stream().flatMapToInt(IntStream::of).toArray();
        assertArrayEquals(
                first,
                windows.epoch(8, 1, 5).stream().flatMapToInt(IntStream::of).toArray());
        assertTrue(!Arrays.equals(first, second));
        Arrays.sort(first);
        assertArrayEquals(windows.firstRows(SeriesPart.TRAIN), first);
    }

    @Test
    void aLastBatchMayBeDropped() {
        SlidingWindows windows = windows(series(ramp(50)), 3, 2, PartSizes.rows(50, 0, 0));
        assertEquals(6, windows.inOrder(SeriesPart.TRAIN, 8, false).size());
        assertEquals(5, windows.inOrder(SeriesPart.TRAIN, 8, true).size());
    }

    @Test
    void theFutureBeyondTheSeriesIsAHole() {
        SlidingWindows windows = windows(series(ramp(20)), 3, 2, PartSizes.rows(10, 4, 6));
        SeriesBatch batch = windows.batch(19, 20);
        assertArrayEquals(new float[] {1, 0, 0, 0}, batch.truthSeen());
        assertEquals(19, windows.scalings().getFirst().unscaled(batch.history()[5]), 1e-5);
    }

    @Test
    void whatCannotBeLearnedIsRefusedByName() {
        TimeSeries series = series(ramp(20), new SeriesColumn("b", new float[20]));
        PartSizes split = PartSizes.rows(10, 4, 6);
        assertTrue(message(() -> windows(series, 9, 4, split)).contains("take 3 more"));
        assertEquals(
                "The column \"b\" of numbers.csv is always the same, so there is nothing to forecast. Choose another target.",
                message(() -> SlidingWindows.of(series, WindowPlan.of(series, 3, 2, split, List.of("b")))));
        float[] late = new float[20];
        late[15] = 1;
        TimeSeries varied = series(ramp(20), new SeriesColumn("b", late));
        assertTrue(message(() -> SlidingWindows.of(varied, WindowPlan.of(varied, 3, 2, split, List.of("b"))))
                .startsWith("The column \"b\" of numbers.csv is always the same in its first 10 rows"));
        assertTrue(message(() -> WindowPlan.of(series, 3, 2, split, List.of("c")))
                .contains("no column \"c\". Choose one of these: a, b."));
        assertTrue(
                message(() -> windows(series, 3, 2, PartSizes.rows(15, 4, 6))).contains("takes 25 rows"));
    }

    private static String message(Executable work) {
        return assertThrows(DataFormatException.class, work).getMessage();
    }
}
