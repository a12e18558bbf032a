package org.headlight.run;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.headlight.snapshot.ParameterValues;

/**
 * Where a training stood between two updates, with all that the next update depends on: whoever goes on from here with the same
 * recipe and data gets the same weights as if there had been no break. Immutable.
 *
 * @param position how far it was
 * @param weights the network's parameters by name
 * @param best the parameters that would have been kept, had it ended here; empty if none would
 * @param optimizer what the optimizer remembered of the gradients, by kind and parameter
 */
public record Checkpoint(
        Position position,
        Map<String, ParameterValues> weights,
        Map<String, ParameterValues> best,
        Map<String, ParameterValues> optimizer) {
    public Checkpoint {
        weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
        best = Collections.unmodifiableMap(new LinkedHashMap<>(best));
        optimizer = Collections.unmodifiableMap(new LinkedHashMap<>(optimizer));
    }

    /**
     * How far a training is.
     *
     * @param epoch the epoch it is in, from 1
     * @param batches updates made of that epoch
     * @param step updates made in all
     * @param loss sum of the losses of that epoch's examples so far
     * @param examples how many these are
     * @param rate the learning rate where the schedule's share is 1
     * @param seconds time worked
     * @param drawn how many random numbers each source of chance has given
     */
    public record Position(
            int epoch,
            int batches,
            int step,
            double loss,
            int examples,
            double rate,
            double seconds,
            List<Long> drawn) {
        public Position {
            drawn = List.copyOf(drawn);
        }
    }

    /** Updates made. */
    public int step() {
        return position.step();
    }
}
