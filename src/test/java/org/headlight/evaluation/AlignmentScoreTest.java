package org.headlight.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.headlight.snapshot.Alignment;
import org.headlight.snapshot.Matrix;
import org.junit.jupiter.api.Test;

class AlignmentScoreTest {

    /** One example with 0.7 on two of four keys, one with 0.1 on one of five; a third that asks for no place counts not at all. */
    @Test
    void isTheMeanOverTheExamplesThatAskForAPlace() {
        Optional<AlignmentScore> score = AlignmentScore.of(List.of(
                looked(Alignment.pooled(4, List.of(1, 2)), 0.2f, 0.3f, 0.4f, 0.1f),
                looked(Alignment.pooled(5, List.of(4)), 0.2f, 0.3f, 0.3f, 0.1f, 0.1f),
                looked(Alignment.pooled(2, List.of()), 0.5f, 0.5f)));
        assertEquals(2, score.orElseThrow().examples());
        assertEquals(0.4, score.orElseThrow().share(), 1e-6);
        assertEquals((0.5 + 0.2) / 2, score.orElseThrow().chance(), 1e-12);
    }

    @Test
    void nothingKnownIsNoScore() {
        assertEquals(Optional.empty(), AlignmentScore.of(List.of()));
        assertEquals(Optional.empty(), AlignmentScore.of(List.of(looked(Alignment.pooled(1, List.of()), 1))));
    }

    private static AlignmentScore.Looked looked(Alignment known, float... weights) {
        return new AlignmentScore.Looked(known, new Matrix(1, weights.length, weights));
    }
}
