package org.headlight.model.attention;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Set;
import java.util.SplittableRandom;
import org.headlight.snapshot.AttentionKind;
import org.headlight.snapshot.AttentionSite;
import org.headlight.snapshot.Intervention;
import org.headlight.tensor.Mask;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Tensor;
import org.headlight.tensor.Workers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HeadGateTest {
    private static final int BATCH = 2;
    private static final int STEPS = 5;
    private static final int HEADS = 2;
    private static final int SIZE = 6;
    private static final float CLOSE = 1e-6f;
    private static final AttentionSite SITE = new AttentionSite("encoder", 1, 0, AttentionKind.SELF);

    private final Tape tape = new Tape(Workers.SERIAL);
    private Tensor values;

    @BeforeEach
    void begin() {
        tape.beginInference();
        values = tape.constant(numbers(), BATCH, STEPS, SIZE);
    }

    @AfterEach
    void free() {
        tape.close();
    }

    private static float[] numbers() {
        SplittableRandom rng = new SplittableRandom(5);
        float[] numbers = new float[BATCH * STEPS * SIZE];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) rng.nextDouble(-2, 2);
        }
        return numbers;
    }

    private Attended attended(Mask mask) {
        return new ScaledDotProduct(HEADS).attend(values, values, values, mask);
    }

    @Test
    void nothingTakenIsTheSameObject() {
        Attended attended = attended(Mask.none());
        assertSame(attended, HeadGate.OPEN.apply(attended, values));
        assertSame(attended, HeadGate.of(Intervention.NONE, SITE).apply(attended, values));
        AttentionSite elsewhere = new AttentionSite("encoder", 0, 1, AttentionKind.SELF);
        assertSame(attended, HeadGate.of(Intervention.without(elsewhere), SITE).apply(attended, values));
    }

    /** To mask the last keys is what padding does, so both ways must come to the same. */
    @Test
    void maskedKeysAreAsGoodAsPadding() {
        Attended padded = attended(Mask.lengths(new int[] {3, 3}));
        Attended masked = HeadGate.of(Intervention.masking(Set.of(3, 4)), SITE).apply(attended(Mask.none()), values);
        assertArrayEquals(padded.weights().toArray(), masked.weights().toArray(), CLOSE);
        assertArrayEquals(padded.context().toArray(), masked.context().toArray(), 10 * CLOSE);
        assertEquals(Float.NEGATIVE_INFINITY, masked.scores().toArray()[4]);
    }

    @Test
    void aQueryWithNothingLeftReadsZeros() {
        Attended masked = HeadGate.of(Intervention.masking(Set.of(0)), SITE).apply(attended(Mask.causal()), values);
        float[] context = masked.context().toArray();
        for (int i = 0; i < SIZE; i++) {
            assertEquals(0, context[i], "the first query could only look at the first key");
        }
    }

    /** The other head keeps every bit, and the weights stay to be looked at. */
    @Test
    void aHeadThatIsOffReadsZerosAndTheOtherIsUntouched() {
        Attended open = attended(Mask.none());
        AttentionSite second = new AttentionSite("encoder", 1, 1, AttentionKind.SELF);
        Attended gated = HeadGate.of(Intervention.without(second), SITE).apply(open, values);
        assertArrayEquals(open.weights().toArray(), gated.weights().toArray());
        float[] before = open.context().toArray();
        float[] after = gated.context().toArray();
        for (int i = 0; i < before.length; i++) {
            boolean first = i % SIZE < SIZE / HEADS;
            assertEquals(first ? before[i] : 0, after[i], "number " + i);
        }
    }

    /** One row of weights and one context an example, as a pooling has them. */
    @Test
    void poolingIsMaskedToo() {
        int[] lengths = {STEPS, STEPS};
        Attended pooled = new MeanPooling().attend(values, lengths, HeadGate.of(Intervention.masking(Set.of(1)), SITE));
        assertArrayEquals(
                new float[] {0.25f, 0, 0.25f, 0.25f, 0.25f, 0.25f, 0, 0.25f, 0.25f, 0.25f},
                pooled.weights().toArray(),
                CLOSE);
        float[] all = numbers();
        float[] context = pooled.context().toArray();
        float expected = (all[0] + all[2 * SIZE] + all[3 * SIZE] + all[4 * SIZE]) / 4;
        assertEquals(expected, context[0], CLOSE);
    }
}
