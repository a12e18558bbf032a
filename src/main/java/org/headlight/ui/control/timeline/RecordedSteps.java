package org.headlight.ui.control.timeline;

import java.util.Arrays;
import java.util.List;

/**
 * Steps with a recorded moment, rising. Immutable.
 *
 * @param values the steps, each once, from 0
 */
public record RecordedSteps(List<Integer> values) {
    public RecordedSteps {
        values = values.stream().sorted().distinct().toList();
    }

    /** The given steps, in any order. */
    public static RecordedSteps of(int... steps) {
        return new RecordedSteps(Arrays.stream(steps).boxed().toList());
    }

    /**
     * The recorded step nearest to a position, the earlier of equals; {@link TrainingChart#LIVE} where none is
     * recorded.
     */
    int nearest(double position) {
        int nearest = TrainingChart.LIVE;
        for (int step : values) {
            if (nearest == TrainingChart.LIVE || Math.abs(step - position) < Math.abs(nearest - position)) {
                nearest = step;
            }
        }
        return nearest;
    }

    /** The last recorded step before a step; what is given otherwise where there is none. */
    int before(int step, int otherwise) {
        return values.stream()
                .filter(value -> value < step)
                .max(Integer::compare)
                .orElse(otherwise);
    }

    /** The first recorded step after a step; {@link TrainingChart#LIVE} where there is none. */
    int after(int step) {
        return values.stream().filter(value -> value > step).findFirst().orElse(TrainingChart.LIVE);
    }
}
