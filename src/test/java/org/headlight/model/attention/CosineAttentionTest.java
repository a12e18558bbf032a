package org.headlight.model.attention;

import static org.headlight.tensor.operation.Concatenate.concatenate;
import static org.headlight.tensor.operation.Reshape.reshape;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.headlight.tensor.GoldenCase;
import org.headlight.tensor.Mask;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Tensor;
import org.headlight.tensor.Workers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CosineAttentionTest {

    @ParameterizedTest
    @ValueSource(strings = {"cosine", "cosine-padded"})
    void isThatOfPyTorch(String name) {
        GoldenCase golden = GoldenCase.of("cosine", name);
        Mask mask = Mask.lengths(golden.integers("lengths"));
        golden.compare(inputs -> {
            Attended attended = new CosineAttention(10)
                    .attend(inputs.get("queries"), inputs.get("keys"), inputs.get("values"), mask);
            return concatenate(row(attended.weights()), row(attended.context()));
        });
    }

    private static Tensor row(Tensor tensor) {
        return reshape(tensor, 1, tensor.size());
    }

    /** The published numbers of AllenNLP's own test: a query of zeros scores 0, one of ones nearly 1. */
    @Test
    void isThatOfAllenNlp() {
        try (Tape tape = new Tape(Workers.SERIAL)) {
            tape.beginInference();
            Tensor queries = tape.constant(new float[] {0, 0, 0, 1, 1, 1}, 2, 1, 3);
            Tensor keys = tape.constant(new float[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}, 2, 2, 3);
            Attended attended = new CosineAttention(1).attend(queries, keys, keys, Mask.none());
            assertArrayEquals(
                    new float[] {0, 0, 0.9948f, 0.9973f}, attended.scores().toArray(), 2e-4f);
        }
    }
}
