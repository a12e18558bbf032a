package org.headlight.viewmodel.attention;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.headlight.snapshot.Moment;
import org.headlight.snapshot.Probe;
import org.headlight.viewmodel.engine.FakeEngine;
import org.junit.jupiter.api.Test;

class ShownMapTest {
    private static final Probe PROBE = new Probe("a long wonderful film", Optional.of("positive"));

    @Test
    void aRowIsARecordedStepAndHoldsItsWeights() {
        List<Moment> moments = moments(1, 2, 3);
        ShownMap map = MapOverTraining.of(moments, PROBE, 0).orElseThrow();
        assertEquals(List.of(1, 2, 3), map.steps());
        assertEquals(4, map.weights().columns());
        assertArrayEquals(
                moments.get(1).probes().getFirst().maps().getFirst().weights().row(0),
                map.weights().row(1));
    }

    @Test
    void rowsStayWhereTheyAreWhileNewOnesCome() {
        List<Integer> before = steps(IntStream.rangeClosed(0, 115).toArray());
        List<Integer> after = steps(IntStream.rangeClosed(0, 125).toArray());
        assertEquals(List.of(0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 115), before);
        assertEquals(List.of(0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120, 125), after);
    }

    @Test
    void thereAreNeverMoreRowsThanFit() {
        for (int last = 1; last < 3_000; last += 7) {
            List<Integer> steps = steps(IntStream.rangeClosed(0, last).toArray());
            assertTrue(steps.size() <= MapOverTraining.MOST_ROWS, steps::toString);
            assertEquals(last, steps.getLast());
            assertEquals(0, steps.getFirst());
        }
    }

    @Test
    void anExampleThatWasNotWatchedHasNoMap() {
        assertTrue(MapOverTraining.of(moments(1, 2), new Probe("other", Optional.empty()), 0)
                .isEmpty());
    }

    @Test
    void aHeldPlaceIsFoundAgainWhenRowsHaveMoved() {
        ShownMap few = MapOverTraining.of(moments(10, 20, 30), PROBE, 0).orElseThrow();
        Place place = few.place(new Cell(1, 2));
        ShownMap more =
                MapOverTraining.of(moments(5, 10, 15, 20, 25, 30), PROBE, 0).orElseThrow();
        assertEquals(new Cell(3, 2), more.cell(place).orElseThrow());
        ShownMap moment = ShownMap.ofMoment(moments(20).getFirst(), PROBE, 0).orElseThrow();
        assertEquals(new Cell(0, 2), moment.cell(place).orElseThrow());
    }

    @Test
    void aReadingRanksTheCellInItsRow() {
        ShownMap map = ShownMap.ofMoment(moments(400).getFirst(), PROBE, 0).orElseThrow();
        CellReading reading = CellReading.of(map, new Cell(0, 2));
        assertEquals("wonderful", reading.key());
        assertEquals("whole text", reading.query());
        assertEquals(1, reading.rank());
        assertEquals(reading.weight(), reading.share(), 1e-6);
        assertEquals(
                new CellReading.KeyWeight(2, "wonderful", reading.weight()),
                reading.top().getFirst());
    }

    private static List<Integer> steps(int... steps) {
        return MapOverTraining.of(moments(steps), PROBE, 0).orElseThrow().steps();
    }

    private static List<Moment> moments(int... steps) {
        List<Moment> moments = new ArrayList<>();
        for (int step : steps) {
            moments.add(new Moment(step, FakeEngine.attention(List.of(PROBE), step)));
        }
        return moments;
    }
}
