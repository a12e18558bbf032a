package org.headlight.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.headlight.snapshot.ParameterValues;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ParametersTest {

    private final Parameters parameters = new Parameters();

    @BeforeEach
    void create() {
        SplittableRandom rng = new SplittableRandom(2);
        parameters.create("weight", new int[] {3, 2}, Initializer.glorotUniform(), rng);
        parameters.create("bias", new int[] {3}, Initializer.zeros(), rng);
    }

    @AfterEach
    void close() {
        parameters.close();
    }

    @Test
    void keepsTheOrderOfMakingAndCountsEveryNumber() {
        assertEquals(List.of("weight", "bias"), parameters.names());
        assertEquals(9, parameters.count());
    }

    @Test
    void comesBackFromItsExport() {
        Map<String, ParameterValues> values = parameters.export();
        parameters.get("weight").copyFrom(new float[] {1, 2, 3, 4, 5, 6});
        parameters.load(values);
        assertEquals(values, parameters.export());
    }

    @Test
    void refusesValuesThatAreMissingUnknownOrOfAnotherShapeAndReplacesNothing() {
        ParameterValues weight = new ParameterValues(new int[] {3, 2}, new float[6]);
        ParameterValues bias = new ParameterValues(new int[] {3}, new float[3]);
        float[] before = parameters.get("weight").toArray();
        assertRefused("the parameter bias is missing", Map.of("weight", weight));
        assertRefused("bias: expected [3] but got [3, 2]", Map.of("weight", weight, "bias", weight));
        assertRefused(
                "this network has no parameter named extra", Map.of("weight", weight, "bias", bias, "extra", bias));
        assertArrayEquals(before, parameters.get("weight").toArray());
    }

    @Test
    void refusesATakenName() {
        var refusal = assertThrows(
                IllegalArgumentException.class,
                () -> parameters.create("bias", new int[] {1}, Initializer.zeros(), new SplittableRandom(1)));
        assertEquals("there is already a parameter named bias", refusal.getMessage());
    }

    @Test
    void drawsTheSameFromTheSameSeedAndInsideTheBound() {
        float[] first = Initializer.glorotUniform().draw(new int[] {30, 20}, new SplittableRandom(8));
        assertArrayEquals(first, Initializer.glorotUniform().draw(new int[] {30, 20}, new SplittableRandom(8)));
        float bound = (float) Math.sqrt(6.0 / 50);
        float largest = 0;
        for (float value : first) {
            largest = Math.max(largest, Math.abs(value));
        }
        assertTrue(largest <= bound && largest > 0.9f * bound, "largest " + largest + ", bound " + bound);
    }

    private void assertRefused(String message, Map<String, ParameterValues> values) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> parameters.load(values));
        assertEquals(message, refusal.getMessage());
    }
}
