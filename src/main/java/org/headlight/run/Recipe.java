package org.headlight.run;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.headlight.model.NetworkSpec;
import org.headlight.snapshot.Setting;
import org.headlight.snapshot.Settings;

/**
 * All that a user chooses before a training but the data: with the same data and the same recipe comes the same run. Immutable.
 *
 * @param network which network, and how large
 * @param texts values for {@link TextSettings}
 * @param training values for {@link TrainingSettings}
 */
public record Recipe(NetworkSpec network, Settings texts, Settings training) {

    /**
     * A network with every option at its initial value.
     *
     * @throws IllegalArgumentException if there is no such network; names those there are
     */
    public static Recipe of(String network) {
        return of(NetworkSpec.of(network));
    }

    /** A network with every option of texts and training at its initial value. */
    public static Recipe of(NetworkSpec network) {
        return new Recipe(network, TextSettings.initial(), TrainingSettings.initial());
    }

    /**
     * The same recipe with one option changed, wherever it belongs.
     *
     * @throws IllegalArgumentException if there is no such option (names all) or it cannot take the value (names the option)
     */
    public Recipe with(String key, String value) {
        if (has(network.settings(), key)) {
            return new Recipe(network.with(key, value), texts, training);
        }
        if (has(texts, key)) {
            return new Recipe(network, texts.with(key, value), training);
        }
        if (has(training, key)) {
            return new Recipe(network, texts, training.with(key, value));
        }
        throw new IllegalArgumentException("There is no setting \"%s\"; there are %s."
                .formatted(
                        key,
                        Stream.of(network.settings(), texts, training)
                                .flatMap(settings -> settings.schema().stream().map(Setting::key))
                                .collect(Collectors.joining(", "))));
    }

    /** Start of all randomness. */
    public long seed() {
        return training.integer("seed");
    }

    private static boolean has(Settings settings, String key) {
        return settings.values().containsKey(key);
    }
}
