package org.headlight.viewmodel.moments;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.headlight.snapshot.AttentionKind;
import org.headlight.snapshot.AttentionMap;
import org.headlight.snapshot.AttentionSite;
import org.headlight.snapshot.Matrix;
import org.headlight.snapshot.Moment;
import org.headlight.snapshot.NoAnswer;
import org.headlight.snapshot.Probe;
import org.headlight.snapshot.ProbeAttention;
import org.headlight.snapshot.Token;
import org.headlight.snapshot.TokenText;
import org.junit.jupiter.api.Test;

class MomentArchiveTest {
    private static final TokenText TOKENS =
            new TokenText("", List.of(Token.mark("a"), Token.mark("b"), Token.mark("c"), Token.mark("d")));

    private final MomentArchive archive = new MomentArchive();

    @Test
    void weightsComeBackToThreeDecimalsWithTheirScoresAndMask() {
        float[] scores = {1, -2, 0.5f, Float.NEGATIVE_INFINITY, -8, 3, 2.5f, 0, 4, 4, 4, 4, 0, 0, -12, 0};
        Moment moment = moment(7, softmax(scores), scores);
        archive.put(moment);
        AttentionMap map = only(archive.nearest(9).orElseThrow());
        assertArrayEquals(softmax(scores), map.weights().values(), 5e-4f);
        for (int i = 0; i < scores.length; i++) {
            boolean tiny = softmax(scores)[i] < 1e-4;
            assertEquals(scores[i], map.scores().values()[i], tiny ? 0.1f : 0.005f);
        }
    }

    @Test
    void scoresThatNoSoftmaxMadeAreKeptBesideTheWeights() {
        float[] weights = {0.5f, 0.5f, 0, 0, 1, 0, 0, 0, 0, 0, Float.NaN, 1, 0.25f, 0.25f, 0.25f, 0.25f};
        float[] scores = {3, 4, 5, 6, 7, 8, 9, 10, Float.NaN, 1, 2, 3, 4, 5, Float.NEGATIVE_INFINITY, 7};
        archive.put(moment(1, weights, scores));
        AttentionMap map = only(archive.nearest(1).orElseThrow());
        assertArrayEquals(weights, map.weights().values());
        assertArrayEquals(scores, map.scores().values());
    }

    @Test
    void textsThatStayTheSameAreHeldOnce() {
        SplittableRandom rng = new SplittableRandom(3);
        archive.put(random(1, rng));
        archive.put(random(2, rng));
        assertSame(
                only(archive.nearest(1).orElseThrow()).key(),
                only(archive.nearest(2).orElseThrow()).key());
    }

    @Test
    void theFirstAndTheNewestStayHoweverManyCome() {
        SplittableRandom rng = new SplittableRandom(3);
        for (int step = 0; step <= 12_345; step++) {
            archive.put(random(step, rng));
        }
        assertTrue(archive.steps().size() <= MomentArchive.MOST);
        assertTrue(archive.steps().size() >= MomentArchive.MOST / 2);
        assertEquals(0, archive.steps().getFirst());
        assertEquals(12_345, archive.steps().getLast());
        assertEquals(2_000, archive.nearest(2_000).orElseThrow().step(), 2);
    }

    private static AttentionMap only(Moment moment) {
        return moment.probes().getFirst().maps().getFirst();
    }

    private static Moment random(int step, SplittableRandom rng) {
        float[] scores = new float[16];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = (float) rng.nextDouble(-5, 5);
        }
        return moment(step, softmax(scores), scores);
    }

    private static Moment moment(int step, float[] weights, float[] scores) {
        TokenText tokens = new TokenText(TOKENS.source(), List.copyOf(TOKENS.tokens()));
        AttentionMap map = new AttentionMap(
                new AttentionSite("encoder", 0, 0, AttentionKind.SELF),
                tokens,
                tokens,
                new Matrix(4, 4, weights),
                new Matrix(4, 4, scores));
        return new Moment(
                step, List.of(new ProbeAttention(new Probe("a", Optional.empty()), List.of(map), new NoAnswer())));
    }

    /** Row by row, in doubles. */
    private static float[] softmax(float[] scores) {
        float[] weights = new float[16];
        for (int row = 0; row < 4; row++) {
            double sum = 0;
            for (int i = 4 * row; i < 4 * row + 4; i++) {
                sum += Math.exp(scores[i]);
            }
            for (int i = 4 * row; i < 4 * row + 4; i++) {
                weights[i] = (float) (Math.exp(scores[i]) / sum);
            }
        }
        return weights;
    }
}
