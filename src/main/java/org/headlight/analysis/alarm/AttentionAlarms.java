package org.headlight.analysis.alarm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.headlight.snapshot.AttentionSite;

/** What the attention of a training warns of, or has found. */
public final class AttentionAlarms {
    /** Every head begins even and takes its time; after so many steps one that still is has not begun to learn. */
    static final int PATIENCE = 300;

    /** So many moments in a row must show it, so that one picture does not alarm. */
    static final int MOMENTS = 5;

    /** Evenness of a head that reads a mean: a head that prefers one key of ten by half is at 0.995. */
    private static final double EVEN = 0.998;

    /** Evenness that is exact is meant: attention frozen uniform, as a control. */
    private static final double FROZEN = 1 - 1e-7;

    /** A head whose queries all give one key so much reads the same for all of them. */
    private static final double ONE_KEY = 0.95;

    /** A head with so much on marks has little left for the text. */
    private static final double MARKS = 0.9;

    /** Diagonality of an alignment to be seen with the eye, and of a map that has none. */
    private static final double DIAGONAL = 0.8;

    private static final double NOT_DIAGONAL = 0.4;

    private AttentionAlarms() {}

    /** The alarms of all moments recorded so far, in the order of their steps; at most one of each kind for each head. */
    public static List<Alarm> of(List<MomentState> moments) {
        List<Alarm> alarms = new ArrayList<>();
        states(moments).forEach((head, seen) -> {
            lasting(seen, AlarmKind.UNIFORM, HeadState::evenness, value -> value > EVEN && value < FROZEN, "evenness")
                    .ifPresent(alarms::add);
            lasting(seen, AlarmKind.COLLAPSED, HeadState::onOneKey, value -> value > ONE_KEY, "weight on one key")
                    .ifPresent(alarms::add);
            lasting(seen, AlarmKind.ON_MARKS, HeadState::onMarks, value -> value > MARKS, "weight on marks")
                    .ifPresent(alarms::add);
            diagonal(seen).ifPresent(alarms::add);
        });
        alarms.sort((one, other) -> Integer.compare(one.step(), other.step()));
        return alarms;
    }

    /** A head at one step. */
    private record Seen(int step, HeadState state) {}

    private static Map<AttentionSite, List<Seen>> states(List<MomentState> moments) {
        Map<AttentionSite, List<Seen>> states = new LinkedHashMap<>();
        for (MomentState moment : moments) {
            for (HeadState head : moment.heads()) {
                states.computeIfAbsent(head.head(), site -> new ArrayList<>()).add(new Seen(moment.step(), head));
            }
        }
        return states;
    }

    /** The first time that enough moments in a row show it, past the patience. */
    private static Optional<Alarm> lasting(
            List<Seen> seen,
            AlarmKind kind,
            Function<HeadState, Double> measure,
            Predicate<Double> holds,
            String words) {
        int since = 0;
        for (int i = 0; i < seen.size(); i++) {
            double value = measure.apply(seen.get(i).state());
            since = holds.test(value) ? since : i + 1;
            if (i - since + 1 >= MOMENTS && seen.get(i).step() >= PATIENCE) {
                String reason = String.format(
                        Locale.ROOT,
                        "%.1f %% %s since step %,d.",
                        100 * value,
                        words,
                        seen.get(since).step());
                return Optional.of(alarm(kind, seen.get(i), reason));
            }
        }
        return Optional.empty();
    }

    /** From a map without a diagonal to one with, and it stays. */
    private static Optional<Alarm> diagonal(List<Seen> seen) {
        int from = IntStream.range(0, seen.size())
                .filter(i -> seen.get(i).state().diagonality() < NOT_DIAGONAL)
                .findFirst()
                .orElse(seen.size());
        int run = 0;
        for (int i = from; i < seen.size(); i++) {
            run = seen.get(i).state().diagonality() > DIAGONAL ? run + 1 : 0;
            if (run == MOMENTS) {
                String reason = String.format(
                        Locale.ROOT,
                        "Its diagonality was %.2f and is %.2f.",
                        seen.get(from).state().diagonality(),
                        seen.get(i).state().diagonality());
                return Optional.of(alarm(AlarmKind.DIAGONAL, seen.get(i), reason));
            }
        }
        return Optional.empty();
    }

    private static Alarm alarm(AlarmKind kind, Seen seen, String reason) {
        return new Alarm(kind, seen.step(), Optional.of(seen.state().head()), reason);
    }
}
