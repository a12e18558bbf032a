package org.headlight.viewmodel.attention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.headlight.render.FixedRange;
import org.headlight.render.RangeRule;
import org.headlight.render.ValueRange;
import org.headlight.snapshot.AttentionKind;
import org.headlight.snapshot.AttentionMap;
import org.headlight.snapshot.AttentionSite;
import org.headlight.snapshot.Matrix;
import org.headlight.snapshot.NoAnswer;
import org.headlight.snapshot.Probe;
import org.headlight.snapshot.ProbeAttention;
import org.headlight.snapshot.Token;
import org.headlight.snapshot.TokenText;
import org.junit.jupiter.api.Test;

class ScaleViewModelTest {
    private final ScaleViewModel scale = new ScaleViewModel();

    @Test
    void lockedItIsTheSameForEveryHeadAndGrowsWithTheMoments() {
        scale.rangeProperty().set(RangeRule.ZERO_TO_MAXIMUM);
        ProbeAttention early = heads(0.2f, 0.4f);
        assertEquals(new ValueRange(0, 0.4f), scale.range(early, weights(early, 0)));
        ProbeAttention late = heads(0.9f, 0.1f);
        assertEquals(new ValueRange(0, 0.9f), scale.range(late, weights(late, 1)));
        assertEquals(new ValueRange(0, 0.9f), scale.range(early, weights(early, 0)));
    }

    @Test
    void openItIsThatOfTheMap() {
        scale.rangeProperty().set(RangeRule.ZERO_TO_MAXIMUM);
        scale.lockedProperty().set(false);
        ProbeAttention seen = heads(0.2f, 0.4f);
        assertEquals(new ValueRange(0, 0.2f), scale.range(seen, weights(seen, 0)));
        assertEquals(new ValueRange(0, 0.4f), scale.range(seen));
    }

    @Test
    void otherDataSuggestARangeUntilTheUserChoosesOne() {
        scale.suggest(RangeRule.ZERO_TO_MAXIMUM);
        assertEquals(RangeRule.ZERO_TO_MAXIMUM, scale.rangeProperty().get());
        FixedRange chosen = new FixedRange(new ValueRange(0.1, 0.5));
        scale.rangeProperty().set(chosen);
        scale.suggest(RangeRule.ZERO_TO_ONE);
        assertEquals(chosen, scale.rangeProperty().get());
        assertEquals("0.100 to 0.500", chosen.words());
    }

    @Test
    void powersOfTenTakeEqualStretches() {
        ValueRange range = RangeRule.LOGARITHMIC.range(new Matrix(1, 4, new float[] {0, 0.001f, 0.5f, 1}));
        assertEquals(0, range.fraction(0.001f), 1e-6);
        assertEquals(1 / 3.0, range.fraction(0.01), 1e-6);
        assertEquals(1, range.fraction(1), 1e-9);
        assertEquals(Double.NEGATIVE_INFINITY, range.fraction(0));
    }

    private static Matrix weights(ProbeAttention seen, int head) {
        return seen.maps().get(head).weights();
    }

    private static ProbeAttention heads(float... largest) {
        TokenText tokens = new TokenText("", List.of(Token.mark("a"), Token.mark("b")));
        List<AttentionMap> maps = IntStream.range(0, largest.length)
                .mapToObj(head -> {
                    float[] values = new float[4];
                    Arrays.fill(values, largest[head]);
                    Matrix weights = new Matrix(2, 2, values);
                    return new AttentionMap(
                            new AttentionSite("encoder", 0, head, AttentionKind.SELF),
                            tokens,
                            tokens,
                            weights,
                            weights);
                })
                .toList();
        return new ProbeAttention(new Probe("a b", Optional.empty()), maps, new NoAnswer());
    }
}
