package org.headlight.analysis.alarm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
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
import org.junit.jupiter.api.Test;

class AttentionAlarmsTest {
    private static final int SIZE = 10;
    private static final AttentionSite SITE = new AttentionSite("encoder", 0, 1, AttentionKind.SELF);

    /** How much a query looks at a key, of what it looks at all keys. */
    @FunctionalInterface
    private interface Look {
        double at(int query, int key);
    }

    private static List<MomentState> moments(int every, IntFunction<Look> lookAtMoment) {
        return IntStream.range(0, 20)
                .mapToObj(i -> MomentState.of(new Moment(
                        every * i,
                        List.of(new ProbeAttention(
                                new Probe("text", Optional.empty()),
                                List.of(map(lookAtMoment.apply(i))),
                                new Prediction(List.of("a"), List.of(1f)))))))
                .toList();
    }

    /** The first key is the mark of the beginning, the others are pieces of a text. */
    private static AttentionMap map(Look look) {
        float[] weights = new float[SIZE * SIZE];
        for (int query = 0; query < SIZE; query++) {
            double sum = 0;
            for (int key = 0; key < SIZE; key++) {
                sum += look.at(query, key);
            }
            for (int key = 0; key < SIZE; key++) {
                weights[query * SIZE + key] = (float) (look.at(query, key) / sum);
            }
        }
        TokenText text = new TokenText(
                "0123456789",
                IntStream.range(0, SIZE)
                        .mapToObj(i -> i == 0 ? Token.mark("begin") : new Token("" + i, i, i + 1, true))
                        .toList());
        Matrix matrix = new Matrix(SIZE, SIZE, weights);
        return new AttentionMap(SITE, text, text, matrix, matrix);
    }

    private static List<AlarmKind> kinds(List<MomentState> moments) {
        return AttentionAlarms.of(moments).stream().map(Alarm::kind).toList();
    }

    /** Even at first, as every head is, then it prefers some keys. */
    @Test
    void aHeadThatLearnsToPreferIsHealthy() {
        assertEquals(
                List.of(),
                kinds(moments(100, i -> (query, key) -> 1 + i * 0.3 * ((query * 7 + key * 3) % 5 == 0 ? 1 : 0))));
    }

    @Test
    void aHeadThatStaysEvenIsToldAfterItsPatience() {
        List<Alarm> alarms = AttentionAlarms.of(moments(100, i -> (query, key) -> 1 + 0.01 * ((query + key) % 3)));
        assertEquals(AlarmKind.UNIFORM, alarms.getFirst().kind());
        assertEquals(400, alarms.getFirst().step());
        assertEquals(Optional.of(SITE), alarms.getFirst().head());
        assertEquals(List.of(), kinds(moments(10, i -> (query, key) -> 1 + 0.01 * ((query + key) % 3))));
    }

    /** A control, which is meant to be so. */
    @Test
    void aHeadFrozenUniformIsNoAlarm() {
        assertEquals(List.of(), kinds(moments(100, i -> (query, key) -> 1)));
    }

    @Test
    void aHeadThatSeesOneKeyIsTold() {
        List<Alarm> alarms =
                AttentionAlarms.of(moments(100, i -> (query, key) -> key == 4 && i >= 8 ? 3_000 : 1 + query % 2 * key));
        assertEquals(
                List.of(AlarmKind.COLLAPSED), alarms.stream().map(Alarm::kind).toList());
        assertEquals(1_200, alarms.getFirst().step(), "the fifth moment from 800 on");
    }

    @Test
    void aHeadThatRestsOnAMarkIsTold() {
        assertEquals(
                List.of(AlarmKind.ON_MARKS),
                kinds(moments(100, i -> (query, key) -> key == 0 ? 100 : key == query ? 8 : 0)));
    }

    @Test
    void aDiagonalIsGoodNewsOnceItStays() {
        List<Alarm> alarms = AttentionAlarms.of(moments(
                100, i -> (query, key) -> key == query && i >= 10 ? 200 : 1 + (query * 3 + key * 5) % 7));
        assertEquals(
                List.of(AlarmKind.DIAGONAL), alarms.stream().map(Alarm::kind).toList());
        assertEquals(1_400, alarms.getFirst().step());
        assertEquals(true, alarms.getFirst().kind().isGood());
    }
}
