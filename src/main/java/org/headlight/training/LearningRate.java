package org.headlight.training;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How far each update goes: the rate of the user, who may change it at any time, times the share of the schedule. A change moves
 * the whole of the schedule that is left up or down. Confined to the engine thread.
 */
final class LearningRate {
    private final RateSchedule schedule;
    private final List<Double> losses = new ArrayList<>();
    private double peak;
    private double last;

    /** @param peak the rate at first where the schedule's share is 1 */
    LearningRate(double peak, RateSchedule schedule) {
        this.peak = peak;
        this.schedule = schedule;
    }

    /** Takes note of how the epochs so far were judged, before going on. */
    void resume(List<Double> judged) {
        losses.addAll(judged);
    }

    /** The rate where the schedule's share is 1. */
    double peak() {
        return peak;
    }

    /**
     * The rate of an update.
     *
     * @param step the update, from 1
     * @param wish another rate from now on, where the schedule's share is 1
     */
    double at(int step, OptionalDouble wish) {
        peak = wish.orElse(peak);
        last = peak * schedule.share(step, losses);
        return last;
    }

    /** The rate of the last update. */
    double last() {
        return last;
    }

    /** Takes note of how an epoch was judged. */
    void judged(double loss) {
        losses.add(loss);
    }
}
