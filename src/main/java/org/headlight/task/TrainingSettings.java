package org.headlight.task;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.headlight.model.network.NetworkKind;
import org.headlight.snapshot.Setting;

/** How a network is taught: the options of a training, whatever the network. Immutable. */
public final class TrainingSettings {
    private static final List<Setting> LENGTH = List.of(
            Setting.integer("epochs", "Epochs", 20, 1, 10_000, "How many times every training example is used."),
            Setting.integer("batchSize", "Batch size", 32, 1, 4_096, "How many examples are used for one update."));

    private static final List<Setting> UPDATE = List.of(
            Setting.real(
                    "rate", "Learning rate", 0.001, 0, 10, "How far one update goes; may be changed while training."),
            Setting.choice(
                    "optimizer",
                    "Optimizer",
                    List.of("adam", "adamw", "sgd", "rmsprop"),
                    "What makes an update of a gradient; sgd wants a larger learning rate than the others, such as 0.1."),
            Setting.real("momentum", "Momentum", 0.9, 0, 0.999, "Share of the last update that goes on in the next.")
                    .onlyWith("optimizer", "sgd"),
            Setting.toggle("nesterov", "Nesterov", false, "Looks ahead by the momentum before it turns.")
                    .onlyWith("optimizer", "sgd"),
            Setting.real(
                            "weightDecay",
                            "Weight decay",
                            0.01,
                            0,
                            1,
                            "Share of every weight that an update takes away, at a learning rate of 1.")
                    .onlyWith("optimizer", "adamw", "sgd"),
            Setting.real(
                    "gradientClip",
                    "Gradient clip",
                    1.0,
                    0,
                    1_000_000,
                    "Longest gradient allowed; a longer one is shortened to it. 0 never shortens."));

    private static final List<Setting> SCHEDULE = List.of(
            Setting.choice(
                    "schedule",
                    "Schedule",
                    List.of("constant", "warmup", "cosine", "step", "plateau"),
                    "How the learning rate goes on: it stays, rises and falls as in a transformer, falls along a cosine, "
                            + "falls every few epochs, or when the validation loss no longer does."),
            Setting.integer(
                            "warmupSteps",
                            "Warm-up steps",
                            100,
                            1,
                            1_000_000,
                            "Updates in which the rate rises evenly to its full height.")
                    .onlyWith("schedule", "warmup", "cosine"),
            Setting.real("rateFactor", "Rate factor", 0.5, 0.001, 1, "What the rate is multiplied by when it falls.")
                    .onlyWith("schedule", "step", "plateau"),
            Setting.integer(
                            "rateEpochs",
                            "Falls after",
                            2,
                            1,
                            10_000,
                            "Epochs after which the rate falls; for plateau those without a better validation loss.")
                    .onlyWith("schedule", "step", "plateau"));

    private static final List<Setting> END = List.of(
            Setting.toggle(
                    "earlyStopping",
                    "Early stopping",
                    true,
                    "Ends the training when the validation loss has stopped falling."),
            Setting.integer(
                            "patience",
                            "Patience",
                            4,
                            1,
                            1_000,
                            "How many epochs without a better validation loss end the training.")
                    .onlyWith("earlyStopping", "true"),
            Setting.integer(
                    "maximumSeconds",
                    "Longest time (s)",
                    0,
                    0,
                    1_000_000,
                    "Seconds after which the training ends and keeps what it has. 0 sets no limit."),
            Setting.integer(
                    "maximumSteps",
                    "Most steps",
                    0,
                    0,
                    100_000_000,
                    "Updates after which the training ends and keeps what it has. 0 sets no limit."),
            Setting.integer(
                    "seed",
                    "Seed",
                    1,
                    0,
                    999_999_999,
                    "Start of all randomness: the same seed gives the same training."));

    private TrainingSettings() {}

    /**
     * What may be set in a training, in the order it is shown, with the initial values of the network, or else of its task.
     *
     * @param network one that can learn the task
     */
    public static List<Setting> of(Task task, NetworkKind network) {
        Map<String, String> initial = new HashMap<>(task.training());
        initial.putAll(network.training());
        List<Setting> schema = new ArrayList<>(LENGTH);
        schema.addAll(UPDATE);
        schema.addAll(SCHEDULE);
        schema.addAll(task.loss());
        schema.addAll(END);
        schema.replaceAll(setting -> setting.startingAt(initial.getOrDefault(setting.key(), setting.initial())));
        return List.copyOf(schema);
    }
}
