package org.headlight.task;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.headlight.model.NetworkSpec;
import org.headlight.model.Networks;
import org.headlight.snapshot.Setting;
import org.headlight.snapshot.Settings;

/**
 * All that a user chooses before a training but the data: with the same data and the same recipe comes the same run. Immutable.
 *
 * @param network which network, and how large
 * @param examples values for the options of its task: how examples become what it reads
 * @param training values for its {@link TrainingSettings}
 */
public record Recipe(NetworkSpec network, Settings examples, Settings training) {

    /**
     * A network with every option at its initial value.
     *
     * @throws IllegalArgumentException if there is no such network; names those there are
     */
    public static Recipe of(String network) {
        return of(NetworkSpec.of(network));
    }

    /** A network with every option of task and training at its initial value. */
    public static Recipe of(NetworkSpec network) {
        Task task = Tasks.of(network.network());
        List<Setting> training = TrainingSettings.of(task, Networks.get(network.network()));
        return new Recipe(network, Settings.initial(task.schema()), Settings.initial(training));
    }

    /**
     * The same recipe with one option changed, wherever it belongs.
     *
     * @throws IllegalArgumentException if there is no such option (names all) or it cannot take the value (names the option)
     */
    public Recipe with(String key, String value) {
        if (has(network.settings(), key)) {
            return new Recipe(network.with(key, value), examples, training);
        }
        if (has(examples, key)) {
            return new Recipe(network, examples.with(key, value), training);
        }
        if (has(training, key)) {
            return new Recipe(network, examples, training.with(key, value));
        }
        throw new IllegalArgumentException("There is no setting \"%s\"; there are %s."
                .formatted(
                        key,
                        Stream.of(network.settings(), examples, training)
                                .flatMap(settings -> settings.schema().stream().map(Setting::key))
                                .collect(Collectors.joining(", "))));
    }

    /**
     * Refuses options that do not go together, or that would change nothing, each of them allowed by itself.
     *
     * @return this
     * @throws IllegalArgumentException with a sentence that names the option to change
     */
    public Recipe requireSound() {
        network.requireSound();
        examples.requireUseful();
        training.requireUseful();
        return this;
    }

    /** What it teaches. */
    public Task task() {
        return Tasks.of(network.network());
    }

    /** Start of all randomness. */
    public long seed() {
        return training.integer("seed");
    }

    /** Whether there is such an option, wherever it belongs. */
    public boolean has(String key) {
        return has(network.settings(), key) || has(examples, key) || has(training, key);
    }

    private static boolean has(Settings settings, String key) {
        return settings.values().containsKey(key);
    }
}
