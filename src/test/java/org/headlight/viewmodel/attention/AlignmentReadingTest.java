package org.headlight.viewmodel.attention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.headlight.snapshot.Alignment;
import org.headlight.snapshot.AttentionKind;
import org.headlight.snapshot.AttentionSite;
import org.headlight.snapshot.Matrix;
import org.headlight.snapshot.Probe;
import org.headlight.snapshot.Token;
import org.headlight.snapshot.TokenText;
import org.junit.jupiter.api.Test;

/** What is read of a map whose right cells are known. */
class AlignmentReadingTest {

    @Test
    void eachTokenOfAnAnswerHasItsOwnPlace() {
        AlignmentReading reading =
                read(Alignment.of(2, 1, 0), 2, 0.3f, 0.7f, 0.9f, 0.1f).orElseThrow();
        assertEquals(0.8, reading.share(), 1e-6);
        assertEquals(0.5, reading.chance(), 1e-6);
    }

    @Test
    void anAnswerThatEndedEarlyIsAskedForWhatItWrote() {
        assertEquals(
                0.7, read(Alignment.of(2, 1, 0), 1, 0.3f, 0.7f).orElseThrow().share(), 1e-6);
    }

    @Test
    void thePlaceOfATextIsThatOfEachOfItsTokens() {
        Alignment pooled = Alignment.pooled(2, List.of(1));
        assertEquals(0.4, read(pooled, 2, 0.3f, 0.7f, 0.9f, 0.1f).orElseThrow().share(), 1e-6);
    }

    @Test
    void nothingIsReadWhereNothingIsKnownOrTheTokensAreOthers() {
        assertEquals(Optional.empty(), read(null, 1, 0.3f, 0.7f));
        assertEquals(Optional.empty(), read(Alignment.of(3, 2), 1, 0.3f, 0.7f));
        assertEquals(Optional.empty(), read(Alignment.pooled(2, List.of()), 1, 0.3f, 0.7f));
    }

    private static Optional<AlignmentReading> read(Alignment known, int rows, float... weights) {
        Probe typed = new Probe("a b", Optional.empty());
        Matrix map = new Matrix(rows, 2, weights);
        return AlignmentReading.of(new ShownMap(
                known == null ? typed : typed.with(known),
                new AttentionSite("decoder", 0, 0, AttentionKind.CROSS),
                MapForm.MOMENT,
                tokens(rows),
                tokens(2),
                map,
                map,
                List.of(1)));
    }

    private static TokenText tokens(int count) {
        return new TokenText(
                "", IntStream.range(0, count).mapToObj(i -> Token.mark("t" + i)).toList());
    }
}
