package org.headlight.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.headlight.snapshot.Forecast;
import org.headlight.snapshot.Matrix;
import org.headlight.snapshot.Prediction;
import org.junit.jupiter.api.Test;

class RemovalTest {
    private static final double[] WEIGHTS = {0.1, 0.3, 0.05, 0.25, 0.1, 0.2};

    @Test
    void theMostAttendedGoFirst() {
        Removal removal = Removal.of(WEIGHTS, 1);
        assertEquals(List.of(1, 2, 3), removal.counts());
        assertEquals(List.of(Set.of(1), Set.of(1, 3), Set.of(1, 3, 5)), removal.mostAttended());
    }

    @Test
    void asManyGoAtRandomAndTheSeedDecidesWhich() {
        Removal removal = Removal.of(WEIGHTS, 1);
        for (int i = 0; i < removal.counts().size(); i++) {
            int count = removal.counts().get(i);
            assertEquals(Removal.DRAWS, removal.random().get(i).size());
            removal.random().get(i).forEach(draw -> {
                assertEquals(count, draw.size());
                assertTrue(draw.stream().allMatch(token -> token >= 0 && token < WEIGHTS.length));
            });
        }
        assertEquals(removal, Removal.of(WEIGHTS, 1));
        assertNotEquals(removal.random(), Removal.of(WEIGHTS, 2).random());
    }

    /** Something must be left to read. */
    @Test
    void neverAllOfIt() {
        assertEquals(List.of(), Removal.of(new double[] {1}, 1).counts());
        assertEquals(List.of(1), Removal.of(new double[] {0.5, 0.5}, 1).counts());
        List<Integer> counts = Removal.of(new double[200], 1).counts();
        assertEquals(List.of(1, 2, 3, 4, 6, 9), counts);
    }

    @Test
    void aPredictionChangesByTheProbabilityOfItsLabel() {
        Prediction before = new Prediction(List.of("ham", "spam"), List.of(0.25f, 0.75f));
        Prediction after = new Prediction(List.of("ham", "spam"), List.of(0.75f, 0.25f));
        assertEquals(-0.5, AnswerChange.of(before, after));
        assertEquals(-0.75, AnswerChange.of(before, new Prediction(List.of("eggs"), List.of(1f))));
    }

    @Test
    void aForecastChangesByTheMeanDistance() {
        assertEquals(1.5, AnswerChange.of(forecast(1, 2), forecast(2, 0)));
    }

    private static Forecast forecast(float... values) {
        return new Forecast(List.of("load"), new Matrix(values.length, 1, values), Optional.empty(), Optional.empty());
    }
}
