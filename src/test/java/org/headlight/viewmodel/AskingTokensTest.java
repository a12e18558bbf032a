package org.headlight.viewmodel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.headlight.snapshot.AttentionKind;
import org.headlight.snapshot.AttentionMap;
import org.headlight.snapshot.AttentionSite;
import org.headlight.snapshot.Matrix;
import org.headlight.snapshot.Moment;
import org.headlight.snapshot.Prediction;
import org.headlight.snapshot.Probe;
import org.headlight.snapshot.ProbeAttention;
import org.headlight.snapshot.Token;
import org.headlight.snapshot.TokenText;
import org.headlight.viewmodel.attention.ShownMap;
import org.junit.jupiter.api.Test;

/** What a text shows of maps with more than one row. */
class AskingTokensTest {
    private static final Probe PROBE = new Probe("a b c", Optional.empty());
    private static final Matrix WEIGHTS = new Matrix(2, 3, new float[] {0.7f, 0.3f, 0, 0, 0.4f, 0.6f});

    @Test
    void whereTokensAskTheTextShowsOneOfThemBothWays() {
        Matrix square = new Matrix(2, 2, new float[] {0.9f, 0.1f, 0.3f, 0.7f});
        ShownMap map = map(new AttentionSite("encoder", 0, 0, AttentionKind.SELF), square);
        assertArrayEquals(new float[] {0.3f, 0.7f}, map.textWeights(1).values());
        assertArrayEquals(new float[] {0.1f, 0.7f}, map.lookingAt(1).values());
        assertEquals(1, map.textRow(1, 0));
    }

    @Test
    void whereSentencesAskEachTokenShowsTheSentenceItStandsIn() {
        ShownMap map = map(new AttentionSite("words", 0, 0, AttentionKind.POOLING), WEIGHTS);
        assertArrayEquals(new float[] {0.7f, 0.4f, 0.6f}, map.textWeights(0).values());
        assertEquals(0, map.textRow(0, 0));
        assertEquals(1, map.textRow(0, 2));
    }

    private static ShownMap map(AttentionSite site, Matrix weights) {
        AttentionMap map = new AttentionMap(site, text(weights.rows()), text(weights.columns()), weights, weights);
        Prediction prediction = new Prediction(List.of("x", "y"), List.of(1f, 0f));
        Moment moment = new Moment(1, List.of(new ProbeAttention(PROBE, List.of(map), prediction)));
        return ShownMap.ofMoment(moment, PROBE, 0).orElseThrow();
    }

    private static TokenText text(int tokens) {
        return new TokenText(
                "", Stream.of("a", "b", "c").limit(tokens).map(Token::mark).toList());
    }
}
