package org.headlight.task;

import java.nio.file.Path;
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
     * A task by its name on the screen.
     *
     * @throws java.util.NoSuchElementException if there is none
     */
    public static Task titled(String title) {
        return ALL.stream()
                .filter(task -> task.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    /**
     * The task that a file or folder looks most as if it were for.
     *
     * @throws org.headlight.data.DataFormatException if there is no such file, or it is no text
     */
    public static Task of(Path path) {
        Task likeliest = ALL.getFirst();
        double most = 0;
        for (Task task : ALL) {
            double likeness = task.files().likeness(path);
            if (likeness > most) {
                likeliest = task;
                most = likeness;
            }
        }
        return likeliest;
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
