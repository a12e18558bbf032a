package org.headlight.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.headlight.model.network.NetworkKind;
import org.headlight.run.contest.Budget;
import org.headlight.run.contest.Contenders;
import org.headlight.task.Recipe;
import org.headlight.task.Task;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which networks stand against each other, and what each may spend. */
final class ContenderOptions {
    private static final int USUAL_EPOCHS = 5;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--models",
            split = ",",
            paramLabel = "NAME[:KEY=VALUE]",
            description =
                    "The networks, with options, such as bigru-additive:pooling=mean; all of the task unless said.")
    private List<String> models = List.of();

    @Option(names = "--epochs", paramLabel = "N", description = "Passes over the training part for each (5).")
    private Integer epochs;

    @Option(names = "--steps", paramLabel = "N", description = "Or updates for each.")
    private Integer steps;

    @Option(names = "--seconds", paramLabel = "N", description = "Or seconds for each.")
    private Integer seconds;

    @Option(
            names = "--seed",
            defaultValue = "1",
            paramLabel = "N",
            description = "Start of all chance, the same for all (${DEFAULT-VALUE}).")
    private int seed;

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "A setting for all networks that have it.")
    private Map<String, String> settings = new LinkedHashMap<>();

    int seed() {
        return seed;
    }

    /**
     * A recipe for each network, all with the same seed and the same to spend.
     *
     * @throws ParameterException if a network, a setting or a value is unknown or does not go with the others; names it
     */
    List<Recipe> recipes(Task task) {
        try {
            Budget budget = budget();
            List<String> all = models.isEmpty()
                    ? task.networks().stream().map(NetworkKind::name).toList()
                    : models;
            Set<String> unused = new HashSet<>(settings.keySet());
            List<Recipe> recipes = new ArrayList<>();
            for (String model : all) {
                recipes.add(recipe(model, task, budget, unused));
            }
            if (!unused.isEmpty()) {
                throw new IllegalArgumentException(
                        "None of these networks has a setting \"%s\".".formatted(String.join("\", \"", unused)));
            }
            return recipes;
        } catch (IllegalArgumentException refused) {
            throw new ParameterException(command.commandLine(), refused.getMessage(), refused);
        }
    }

    private Recipe recipe(String model, Task task, Budget budget, Set<String> unused) {
        Recipe recipe = Recipe.of(Contenders.parse(model));
        if (recipe.task() != task) {
            throw new IllegalArgumentException("The network %s is for --task %s, but --task is %s."
                    .formatted(recipe.network().network(), recipe.task().name(), task.name()));
        }
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            if (recipe.has(setting.getKey())) {
                recipe = recipe.with(setting.getKey(), setting.getValue());
                unused.remove(setting.getKey());
            }
        }
        return budget.of(recipe).with("seed", Integer.toString(seed)).requireSound();
    }

    private Budget budget() {
        List<Budget> said = new ArrayList<>();
        add(said, Budget.Unit.EPOCHS, epochs);
        add(said, Budget.Unit.STEPS, steps);
        add(said, Budget.Unit.SECONDS, seconds);
        if (said.size() > 1) {
            throw new IllegalArgumentException("Say one of --epochs, --steps and --seconds, not several.");
        }
        return said.isEmpty() ? new Budget(Budget.Unit.EPOCHS, USUAL_EPOCHS) : said.getFirst();
    }

    private static void add(List<Budget> said, Budget.Unit unit, Integer amount) {
        if (amount != null) {
            said.add(new Budget(unit, amount));
        }
    }
}
