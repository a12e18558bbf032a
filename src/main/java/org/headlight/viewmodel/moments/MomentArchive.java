package org.headlight.viewmodel.moments;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.headlight.snapshot.Moment;

/**
 * Every moment of a training, packed, so that any can be gone back to. FX thread only.
 *
 * <p>When they would take more than a budget of memory or be more than {@link #MOST}, every second one goes, the first and the
 * newest never. A moment that is so large that few would fit is not taken.
 */
final class MomentArchive {
    /** How many moments are kept at most. */
    static final int MOST = 10_000;

    /** How much memory their numbers may take, bytes. */
    static final long BUDGET = 200L << 20;

    private static final long LARGEST = BUDGET / 64;
    private static final int BYTES_OF_A_WEIGHT = 4;

    private final List<PackedMoment> packed = new ArrayList<>();
    private final ObservableList<Integer> steps = FXCollections.observableArrayList();
    private final ObservableList<Integer> shownSteps = FXCollections.unmodifiableObservableList(steps);
    private long bytes;

    void clear() {
        packed.clear();
        steps.clear();
        bytes = 0;
    }

    /** Puts a moment at its place; one of the same step gives way. */
    void put(Moment moment) {
        if (weights(moment) * BYTES_OF_A_WEIGHT > LARGEST) {
            return;
        }
        int place = place(moment.step());
        PackedMoment now = PackedMoment.of(moment, place == 0 ? null : packed.get(place - 1));
        bytes += now.bytes();
        if (place < packed.size() && steps.get(place) == moment.step()) {
            bytes -= packed.set(place, now).bytes();
        } else {
            packed.add(place, now);
            steps.add(place, moment.step());
        }
        if (packed.size() > MOST || bytes > BUDGET) {
            thin();
        }
    }

    private static long weights(Moment moment) {
        return moment.probes().stream()
                .flatMap(seen -> seen.maps().stream())
                .mapToLong(map -> map.weights().values().length)
                .sum();
    }

    private void thin() {
        List<PackedMoment> kept = new ArrayList<>();
        for (int i = 0; i < packed.size(); i++) {
            if (i % 2 == 0 || i == packed.size() - 1) {
                kept.add(packed.get(i));
            }
        }
        packed.clear();
        packed.addAll(kept);
        bytes = packed.stream().mapToLong(PackedMoment::bytes).sum();
        steps.setAll(packed.stream().map(PackedMoment::step).toList());
    }

    /** Index of the first moment that is not before a step. */
    private int place(int step) {
        int low = 0;
        int high = packed.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (packed.get(middle).step() < step) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The moment nearest to a step; empty while there is none. */
    Optional<Moment> nearest(int step) {
        if (packed.isEmpty()) {
            return Optional.empty();
        }
        int after = Math.min(place(step), packed.size() - 1);
        int before = Math.max(0, after - 1);
        boolean back = Math.abs(packed.get(before).step() - step)
                <= Math.abs(packed.get(after).step() - step);
        return Optional.of(packed.get(back ? before : after).unpack());
    }

    /** The steps of the moments, rising. */
    ObservableList<Integer> steps() {
        return shownSteps;
    }
}
