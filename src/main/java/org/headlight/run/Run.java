package org.headlight.run;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.headlight.data.DataIdentity;
import org.headlight.data.Labels;
import org.headlight.data.Tokenizer;
import org.headlight.data.Vocabulary;
import org.headlight.data.file.ReadOptions;
import org.headlight.snapshot.EpochScore;
import org.headlight.snapshot.ParameterValues;
import org.headlight.snapshot.StepLoss;

/**
 * A trained network and all that is known of its training. Immutable.
 *
 * @param recipe what was chosen
 * @param data which data it was trained on
 * @param readOptions how the data was read, so that other data can be read alike
 * @param labels the classes it chooses from
 * @param vocabulary the tokens it knows
 * @param weights its parameters by name
 * @param metrics how the training went
 * @param steps the loss of every step
 * @param epochs the score of every epoch
 */
public record Run(
        Recipe recipe,
        DataIdentity data,
        ReadOptions readOptions,
        Labels labels,
        Vocabulary vocabulary,
        Map<String, ParameterValues> weights,
        RunMetrics metrics,
        List<StepLoss> steps,
        List<EpochScore> epochs) {
    public Run {
        weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
        steps = List.copyOf(steps);
        epochs = List.copyOf(epochs);
    }

    /** How the texts are cut into tokens. */
    public Tokenizer tokenizer() {
        return TextSettings.tokenizer(recipe.texts());
    }
}
