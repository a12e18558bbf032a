package org.headlight.tensor.operation;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.headlight.tensor.GoldenCase;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Workers;
import org.junit.jupiter.api.Test;

class ReshapeTest {

    @Test
    void agreesWithPyTorch() {
        GoldenCase.of("parts", "reshape").compare(inputs -> Reshape.reshape(inputs.get("input"), 4, 6));
    }

    @Test
    void refusesAnotherNumberOfElements() {
        try (Tape tape = new Tape(Workers.SERIAL)) {
            tape.begin();
            var input = tape.constant(new float[6], 2, 3);
            assertThrows(IllegalArgumentException.class, () -> Reshape.reshape(input, 4, 2));
        }
    }
}
