package org.headlight.task;

import java.util.List;
import org.headlight.snapshot.Setting;
import org.headlight.snapshot.Settings;

/** How a network is taught: the options of a training, whatever the network. Immutable. */
public final class TrainingSettings {

    /** What may be set, in the order it is shown. */
    public static final List<Setting> SCHEMA = List.of(
            Setting.integer("epochs", "Epochs", 20, 1, 10_000, "How many times every training example is used."),
            Setting.integer("batchSize", "Batch size", 32, 1, 4_096, "How many examples are used for one update."),
            Setting.real(
                    "rate", "Learning rate", 0.001, 0, 10, "How far one update goes; may be changed while training."),
            Setting.real(
                    "gradientClip",
                    "Gradient clip",
                    1.0,
                    0,
                    1_000_000,
                    "Longest gradient allowed; a longer one is shortened to it. 0 never shortens."),
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
                    "How many epochs without a better validation loss end the training."),
            Setting.integer(
                    "maximumSeconds",
                    "Longest time (s)",
                    0,
                    0,
                    1_000_000,
                    "Seconds after which the training ends and keeps what it has. 0 sets no limit."),
            Setting.integer(
                    "seed",
                    "Seed",
                    1,
                    0,
                    999_999_999,
                    "Start of all randomness: the same seed gives the same training."));

    private TrainingSettings() {}

    /** Every option at its initial value. */
    public static Settings initial() {
        return Settings.initial(SCHEMA);
    }
}
