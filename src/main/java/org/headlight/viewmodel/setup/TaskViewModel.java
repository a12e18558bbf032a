package org.headlight.viewmodel.setup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.headlight.data.PartSizes;
import org.headlight.model.network.NetworkKind;
import org.headlight.snapshot.Setting;
import org.headlight.snapshot.Settings;
import org.headlight.task.Task;
import org.headlight.task.Tasks;
import org.headlight.task.TrainingSettings;

/**
 * What is to be learned, and the options that follow from it: those of the examples, of their parts and of the training. FX
 * thread only.
 *
 * <p>Each task keeps its own options, so that going to another and back loses nothing. Networks of a task may begin a training with
 * other values; what the user has changed stays as it is when another is chosen.
 */
public final class TaskViewModel {
    private static final List<String> ESSENTIAL = List.of("tokens", "history", "horizon", "window");
    private static final List<String> ESSENTIAL_OF_TRAINING = List.of("epochs", "batchSize", "rate", "seed");
    private static final List<Setting> PARTS = List.of(
            Setting.integer(
                    "validationShare", "Validate %", 10, 1, 45, "Share kept aside to choose the best weights by."),
            Setting.integer("testShare", "Test %", 10, 0, 45, "Share kept aside to judge the result by."));

    private final Map<Task, Forms> forms = new HashMap<>();
    private final ReadOnlyObjectWrapper<Task> task = new ReadOnlyObjectWrapper<>(this, "task");
    private final ReadOnlyObjectWrapper<Forms> shown = new ReadOnlyObjectWrapper<>(this, "shown");

    /** The options of one task. */
    private record Forms(
            SettingsViewModel examples, SettingsViewModel parts, NetworkKind taught, SettingsViewModel training) {
        static Forms of(Task task) {
            PartSizes usual = task.files().usualParts();
            SettingsViewModel parts = new SettingsViewModel(
                    List.of(
                            PARTS.get(0).startingAt(percent(usual.validation())),
                            PARTS.get(1).startingAt(percent(usual.test()))),
                    List.of());
            return new Forms(
                    new SettingsViewModel(task.schema(), ESSENTIAL),
                    parts,
                    task.networks().getFirst(),
                    training(task, task.networks().getFirst()));
        }

        /** The same for another network of the task: options that were left at their initial value get that of the network. */
        Forms taughtTo(Task task, NetworkKind network) {
            SettingsViewModel other = training(task, network);
            other.show(training.changes());
            return new Forms(examples, parts, network, other);
        }

        private static SettingsViewModel training(Task task, NetworkKind network) {
            return new SettingsViewModel(TrainingSettings.of(task, network), ESSENTIAL_OF_TRAINING);
        }

        private static String percent(double share) {
            return Long.toString(Math.round(100 * share));
        }
    }

    public TaskViewModel() {
        use(Tasks.all().getFirst());
    }

    /** Goes over to a task. */
    public void use(Task chosen) {
        shown.set(forms.computeIfAbsent(chosen, Forms::of));
        task.set(chosen);
    }

    /** Goes over to a network of the task, whose training may begin with other values. */
    public void teach(NetworkKind network) {
        if (shown.get().taught() != network) {
            forms.put(task.get(), shown.get().taughtTo(task.get(), network));
            shown.set(forms.get(task.get()));
        }
    }

    /** What every task is called on the screen, the usual one first. */
    public List<String> titles() {
        return Tasks.all().stream().map(Task::title).toList();
    }

    /** The title of the chosen task. */
    public ObservableValue<String> titleProperty() {
        return task.map(Task::title);
    }

    /** The unit of the loss, in words. */
    public ObservableValue<String> lossUnitProperty() {
        return task.map(Task::lossUnit);
    }

    /** What a user does to see a trained network at work. */
    public ObservableValue<String> askingProperty() {
        return task.map(Task::asking);
    }

    /** The chosen task. */
    public ReadOnlyObjectProperty<Task> taskProperty() {
        return task.getReadOnlyProperty();
    }

    /** How examples become what a network reads, as a form; another one with another task. */
    public ObservableValue<SettingsViewModel> examplesProperty() {
        return shown.map(Forms::examples);
    }

    /** How many examples are kept aside, in hundredths, as a form; another one with another task. */
    public ObservableValue<SettingsViewModel> partsProperty() {
        return shown.map(Forms::parts);
    }

    /** How the network is taught, as a form; another one with another task or network. */
    public ObservableValue<SettingsViewModel> trainingProperty() {
        return shown.map(Forms::training);
    }

    /** The checked values of {@link #examplesProperty}. */
    public ObservableValue<Settings> exampleSettings() {
        return examplesProperty().flatMap(SettingsViewModel::settingsProperty);
    }

    /** The checked values of {@link #partsProperty}. */
    public ObservableValue<Settings> partSettings() {
        return partsProperty().flatMap(SettingsViewModel::settingsProperty);
    }

    /** The checked values of {@link #trainingProperty}. */
    public ObservableValue<Settings> trainingSettings() {
        return trainingProperty().flatMap(SettingsViewModel::settingsProperty);
    }

    /** How large the parts are. */
    public PartSizes partSizes() {
        int validation = partSettings().getValue().integer("validationShare");
        int test = partSettings().getValue().integer("testShare");
        return PartSizes.shares((100 - validation - test) / 100.0, validation / 100.0, test / 100.0);
    }

    /** What is wrong with the first option that cannot be used; empty if all can. */
    public Optional<String> firstError() {
        Forms all = shown.get();
        return all.examples().firstError().or(all.parts()::firstError).or(all.training()::firstError);
    }
}
