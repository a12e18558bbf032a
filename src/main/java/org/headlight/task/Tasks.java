package org.headlight.task;

import java.util.List;
import java.util.stream.Collectors;
import org.headlight.task.classify.Classify;
import org.headlight.task.forecast.Forecasting;
import org.headlight.task.language.Language;
import org.headlight.task.translate.Translate;

/** Every task there is: adding one is a line here and its room. Immutable. */
public final class Tasks {
    private static final List<Task> ALL = List.of(Classify.TASK, Translate.TASK, Forecasting.TASK, Language.TASK);

    private Tasks() {}

    /** Every task, the usual one first. */
    public static List<Task> all() {
        return ALL;
    }

    /**
     * A task by its name.
     *
     * @throws IllegalArgumentException if there is none; names those there are
     */
    public static Task get(String name) {
        return ALL.stream()
                .filter(task -> task.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no task \"%s\"; there are %s."
                        .formatted(name, ALL.stream().map(Task::name).collect(Collectors.joining(", ")))));
    }

    /**
     * The task that a network is for.
     *
     * @throws IllegalArgumentException if there is no such network
     */
    public static Task of(String network) {
        return ALL.stream()
                .filter(task ->
                        task.networks().stream().anyMatch(kind -> kind.name().equals(network)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No task has the network \"%s\".".formatted(network)));
    }
}
