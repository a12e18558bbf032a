package org.headlight.tensor.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.headlight.tensor.GoldenCase;
import org.headlight.tensor.GradientCheck;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Workers;
import org.junit.jupiter.api.Test;

class EmbeddingTest {

    private static final int SIZE = 70;

    @Test
    void agreesWithTheReferenceAndAddsUpRepeatedIds() {
        int[] ids = {1, 4, 4, 2, 4, 0};
        GradientCheck.ofInputs(new int[] {5, SIZE})
                .compare(inputs -> Embedding.embedding(inputs[0].tape(), inputs[0], ids, 3, -1), inputs -> {
                    double[] result = new double[ids.length * SIZE];
                    for (int place = 0; place < ids.length; place++) {
                        System.arraycopy(inputs[0], ids[place] * SIZE, result, place * SIZE, SIZE);
                    }
                    return result;
                });
    }

    @Test
    void agreesWithPyTorchAndLeavesThePaddingRowAlone() {
        GoldenCase golden = GoldenCase.named("embedding");
        golden.compare(inputs -> {
            var table = inputs.get("table");
            return Embedding.embedding(table.tape(), table, golden.integers("ids"), 4, 0);
        });
    }

    @Test
    void agreesWithPyTorchWithoutPadding() {
        GoldenCase golden = GoldenCase.of("parts", "embedding-unpadded");
        golden.compare(inputs -> {
            var table = inputs.get("table");
            return Embedding.embedding(table.tape(), table, golden.integers("ids"), 3, -1);
        });
    }

    @Test
    void refusesAnIdOutsideTheVocabulary() {
        try (Tape tape = new Tape(Workers.SERIAL)) {
            tape.begin();
            var table = tape.constant(new float[6], 3, 2);
            var refusal = assertThrows(
                    IndexOutOfBoundsException.class, () -> Embedding.embedding(tape, table, new int[] {1, 3}, 2, 0));
            assertEquals("id 3 is not in the vocabulary of 3", refusal.getMessage());
        }
    }
}
