package org.headlight.evaluation.classification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CalibrationTest {

    /** Two bins: 0.4 and 0.5 with one right of two (|1 - 0.9|), 0.9 and 0.8 both wrong (|0 - 1.7|), over four answers. */
    @Test
    void confidenceIsHeldAgainstAccuracy() {
        float[][] probabilities = {{0.4f, 0.3f, 0.3f}, {0.2f, 0.5f, 0.3f}, {0.9f, 0.1f, 0}, {0.1f, 0.8f, 0.1f}};
        assertEquals(
                (0.1 + 1.7) / 4,
                Calibration.of(probabilities, new int[] {0, 2, 1, 0}, 2).error(),
                1e-6);
    }
}
