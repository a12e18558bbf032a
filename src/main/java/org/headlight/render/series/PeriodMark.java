package org.headlight.render.series;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * A lag worth naming beside a profile: a period of the signal, a peak of the attention, or both. Immutable.
 *
 * @param lag from 1
 * @param ofSignal whether the signal comes again after it
 * @param ofAttention whether the head looks there more than around it
 * @param share of the head's weight at most {@link #REACH} steps from it, in [0, 1]
 */
public record PeriodMark(int lag, boolean ofSignal, boolean ofAttention, double share) {
    /** How many steps to both sides the share counts. */
    public static final int REACH = 2;

    private static final int MOST_PEAKS = 3;
    private static final int MOST_PERIODS = 3;

    /** The marks of a head, the shortest lag first; a peak within reach of a period is that period. */
    public static List<PeriodMark> of(float[] signal, LagProfile profile) {
        List<Integer> periods =
                Periods.ofSignal(signal).stream().limit(MOST_PERIODS).toList();
        List<Integer> peaks = Periods.ofAttention(profile, MOST_PEAKS);
        TreeSet<Integer> lags = new TreeSet<>(periods);
        peaks.stream().filter(peak -> !isNear(peak, periods)).forEach(lags::add);
        List<PeriodMark> marks = new ArrayList<>();
        for (int lag : lags) {
            if (lag <= profile.longest()) {
                boolean ofSignal = periods.contains(lag);
                marks.add(new PeriodMark(lag, ofSignal, isNear(lag, peaks), profile.within(lag, REACH)));
            }
        }
        return marks;
    }

    private static boolean isNear(int lag, List<Integer> others) {
        return others.stream().anyMatch(other -> Math.abs(other - lag) <= REACH);
    }
}
