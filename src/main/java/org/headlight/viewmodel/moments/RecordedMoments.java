package org.headlight.viewmodel.moments;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.headlight.snapshot.Moment;

/**
 * The kept moments of a training, oldest first, one a step. FX thread only.
 *
 * <p>When they would be more than {@link #LIMIT}, or too large, every second one goes, and from then on moments are kept half as often;
 * the first, the newest and those that someone holds on to always stay.
 */
final class RecordedMoments {
    static final int LIMIT = 240;

    /** How many weights all of them may have, and how few of them are kept whatever they have. */
    private static final long MOST_WEIGHTS = 1 << 25;

    private static final int FEWEST = 4;

    private final ObservableList<Moment> moments = FXCollections.observableArrayList();
    private final Predicate<Moment> held;
    private int spacing;

    /** @param held which moments have to stay */
    RecordedMoments(Predicate<Moment> held) {
        this.held = held;
    }

    void clear() {
        moments.clear();
        spacing = 0;
    }

    /** Adds the newest moment; it takes the place of the one before where that stood too close or at the same step. */
    void record(Moment moment) {
        if (!moments.isEmpty() && replacesNewest(moment)) {
            moments.set(moments.size() - 1, moment);
        } else {
            moments.add(moment);
        }
        if (moments.size() > LIMIT || moments.size() > FEWEST && moments.size() * weights(moment) > MOST_WEIGHTS) {
            thin();
        }
    }

    private boolean replacesNewest(Moment moment) {
        int size = moments.size();
        boolean tooClose = size > 2
                && !held.test(moments.getLast())
                && moment.step() - moments.get(size - 2).step() < spacing;
        return moments.getLast().step() == moment.step() || tooClose;
    }

    private static long weights(Moment moment) {
        return moment.probes().stream()
                .flatMap(seen -> seen.maps().stream())
                .mapToLong(map -> map.weights().values().length)
                .sum();
    }

    private void thin() {
        List<Moment> kept = new ArrayList<>(LIMIT);
        int last = moments.size() - 1;
        for (int i = 0; i <= last; i++) {
            if (i % 2 == 0 || i == last || held.test(moments.get(i))) {
                kept.add(moments.get(i));
            }
        }
        spacing = Math.max(1, (kept.getLast().step() - kept.getFirst().step()) / Math.max(1, kept.size() - 1));
        moments.setAll(kept);
    }

    /** Puts a moment at its place; one of the same step gives way. */
    void insert(Moment moment) {
        int place = 0;
        while (place < moments.size() && moments.get(place).step() < moment.step()) {
            place++;
        }
        if (place < moments.size() && moments.get(place).step() == moment.step()) {
            moments.set(place, moment);
        } else {
            moments.add(place, moment);
        }
    }

    /** The moment nearest to a step; empty while there is none. */
    Optional<Moment> nearest(int step) {
        return moments.stream().min((a, b) -> Integer.compare(Math.abs(a.step() - step), Math.abs(b.step() - step)));
    }

    /** All of them. Not to be changed from outside. */
    ObservableList<Moment> list() {
        return moments;
    }
}
