package org.headlight.run;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.headlight.data.DataIdentity;
import org.headlight.snapshot.EpochScore;
import org.headlight.snapshot.ParameterValues;
import org.headlight.snapshot.StepLoss;
import org.headlight.task.Coding;
import org.headlight.task.Recipe;

/**
 * A trained network and all that is known of its training. Immutable.
 *
 * @param recipe what was chosen
 * @param data which data it was trained on
 * @param coding how examples become numbers for it and its answers words
 * @param weights its parameters by name
 * @param metrics how the training went
 * @param steps the loss of every step
 * @param epochs the score of every epoch
 */
public record Run(
        Recipe recipe,
        DataIdentity data,
        Coding coding,
        Map<String, ParameterValues> weights,
        RunMetrics metrics,
        List<StepLoss> steps,
        List<EpochScore> epochs) {
    public Run {
        weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
        steps = List.copyOf(steps);
        epochs = List.copyOf(epochs);
    }
}
