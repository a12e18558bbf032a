package org.headlight.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.headlight.model.NetworkSpec;
import org.headlight.model.NetworkSpecJson;
import org.headlight.task.Recipe;
import org.headlight.task.Task;
import org.headlight.task.Tasks;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What to train and how: the network and every setting that differs from its initial value. */
final class RecipeOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--model",
            paramLabel = "NAME|FILE",
            description = "A network's name, or a JSON file with its spec; unless said, the task's first.")
    private String model;

    @Option(names = "--epochs", paramLabel = "N", description = "Passes over the training part.")
    private String epochs;

    @Option(names = "--history", paramLabel = "N", description = "Rows of a series that are seen before a forecast.")
    private String history;

    @Option(names = "--horizon", paramLabel = "N", description = "Rows of a series that are forecast.")
    private String horizon;

    @Option(
            names = "--drop-last",
            paramLabel = "N",
            description = "Judge a test part in batches of N windows, without a last one that has fewer.")
    private String dropLast;

    @Option(names = "--max-seconds", paramLabel = "S", description = "End after this time and keep what was learned.")
    private String maximumSeconds;

    @Option(names = "--seed", paramLabel = "N", description = "Start of all chance: same seed, same training.")
    private String seed;

    @Option(
            names = "--embeddings",
            paramLabel = "FILE",
            description = "Word vectors to begin with: a text file of GloVe or word2vec.")
    private String embeddings;

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "Any setting of the network or the training.")
    private Map<String, String> settings = new LinkedHashMap<>();

    /**
     * The recipe.
     *
     * @param taskName what is to be learned
     * @throws ParameterException if the network, a setting or a value is unknown or does not go with the others; names it
     * @throws IOException if the spec cannot be read
     */
    Recipe recipe(String taskName) throws IOException {
        try {
            Task task = Tasks.get(taskName);
            Recipe recipe = Recipe.of(network(task));
            if (recipe.task() != task) {
                throw new IllegalArgumentException("The network %s is for --task %s, but --task is %s."
                        .formatted(recipe.network().network(), recipe.task().name(), taskName));
            }
            return changed(recipe);
        } catch (IllegalArgumentException refused) {
            throw new ParameterException(command.commandLine(), refused.getMessage(), refused);
        }
    }

    /**
     * The recipe of a training that goes on: as it was, but for what is said now.
     *
     * @throws ParameterException if another network is asked for, or a setting or value is not allowed; names it
     */
    Recipe changing(Recipe begun) {
        if (model != null && !model.equals(begun.network().network())) {
            throw new ParameterException(
                    command.commandLine(),
                    "The training to go on with is of the network %s, but --model is %s."
                            .formatted(begun.network().network(), model));
        }
        try {
            return changed(begun);
        } catch (IllegalArgumentException refused) {
            throw new ParameterException(command.commandLine(), refused.getMessage(), refused);
        }
    }

    private Recipe changed(Recipe recipe) {
        Recipe changed = recipe;
        for (Map.Entry<String, String> setting : all().entrySet()) {
            changed = changed.with(setting.getKey(), setting.getValue());
        }
        return changed.requireSound();
    }

    private NetworkSpec network(Task task) throws IOException {
        if (model == null) {
            return NetworkSpec.of(task.networks().getFirst().name());
        }
        return model.endsWith(".json") ? NetworkSpecJson.read(Files.readString(Path.of(model))) : NetworkSpec.of(model);
    }

    /** The settings by key; an option of its own wins over {@code --set}. */
    private Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>(settings);
        put(all, "history", history);
        put(all, "horizon", horizon);
        put(all, "dropLast", dropLast);
        put(all, "epochs", epochs);
        put(all, "maximumSeconds", maximumSeconds);
        put(all, "seed", seed);
        put(all, "embeddings", embeddings);
        return all;
    }

    private static void put(Map<String, String> all, String key, String value) {
        if (value != null) {
            all.put(key, value);
        }
    }
}
