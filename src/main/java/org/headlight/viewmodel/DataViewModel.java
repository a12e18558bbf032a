package org.headlight.viewmodel;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.headlight.data.PartSizes;
import org.headlight.snapshot.ColumnUse;
import org.headlight.snapshot.FilePreview;
import org.headlight.snapshot.Setting;
import org.headlight.task.DataSet;
import org.headlight.task.FileOptions;
import org.headlight.task.Task;
import org.headlight.task.Tasks;
import org.headlight.task.classify.Classify;

/**
 * The data to learn from: a file or a folder, what it was found to be, and how it is cut. FX thread only.
 *
 * <p>A file that cannot be used leaves a sentence and changes nothing else: what was open stays open.
 */
public final class DataViewModel {
    private static final List<Setting> SPLIT = List.of(
            Setting.integer(
                    "validationShare", "Validate %", 10, 1, 45, "Share kept aside to choose the best weights by."),
            Setting.integer("testShare", "Test %", 10, 0, 45, "Share kept aside to judge the result by."));

    private final Background background;
    private final StatusViewModel status;
    private final SettingsViewModel texts = new SettingsViewModel(Classify.TASK.schema(), List.of("tokens"));
    private final SettingsViewModel split = new SettingsViewModel(SPLIT, List.of());
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper(this, "name", "");
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper(this, "summary", "");
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper(this, "error", "");
    private final ReadOnlyObjectWrapper<FilePreview> preview = new ReadOnlyObjectWrapper<>(this, "preview");
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(this, "ready");
    private final ReadOnlyObjectWrapper<DataSet> examples = new ReadOnlyObjectWrapper<>(this, "examples");
    private final ReadOnlyObjectWrapper<ReadingProgress> reading = new ReadOnlyObjectWrapper<>(this, "reading");
    private final Task task = Tasks.all().getFirst();
    private OpenedData opened;

    DataViewModel(Background background, StatusViewModel status) {
        this.background = background;
        this.status = status;
        ready.bind(examples.isNotNull());
    }

    /**
     * Opens a file or a folder of labelled texts; what it is, is found out from it.
     *
     * @param done is told once it can be seen, not when it failed
     */
    void open(Path source, Runnable done) {
        read(source, FileOptions.GUESSED, done);
    }

    private void read(Path source, FileOptions options, Runnable done) {
        cancel();
        ReadingProgress progress = new ReadingProgress(source.getFileName().toString(), background, status);
        reading.set(progress);
        error.set("");
        status.say(StatusViewModel.Kind.BUSY, "Reading %s.".formatted(source.getFileName()));
        background.run(
                () -> OpenedData.read(source, task, options, progress),
                result -> {
                    if (reading.get() == progress) {
                        reading.set(null);
                        show(result);
                        done.run();
                    }
                },
                sentence -> {
                    if (reading.get() == progress) {
                        reading.set(null);
                        refuse(sentence);
                    }
                });
    }

    private void show(OpenedData result) {
        opened = result;
        name.set(result.preview().name());
        preview.set(result.preview());
        summary.set(result.summary());
        error.set(result.lacking().orElse(""));
        examples.set(result.examples().orElse(null));
        status.say(StatusViewModel.Kind.DONE, "%s: %s.".formatted(name.get(), summary.get()));
    }

    private void refuse(String sentence) {
        error.set(sentence);
        status.say(StatusViewModel.Kind.FAILED, sentence);
    }

    /** Calls off the reading that is going on, if there is one; what was open stays open. */
    public void cancel() {
        if (reading.get() != null) {
            reading.get().cancel();
            reading.set(null);
            status.say(StatusViewModel.Kind.READY, "Reading was called off.");
        }
    }

    /** Forgets the data, before a run is opened that came without. */
    void clear() {
        cancel();
        opened = null;
        name.set("");
        summary.set("");
        error.set("");
        preview.set(null);
        examples.set(null);
    }

    /** What columns can be used for. */
    public List<ColumnUse> uses() {
        return task.files().uses();
    }

    /**
     * Uses a column otherwise.
     *
     * @param column its place, from 0
     * @param use what for; empty for nothing
     */
    public void assign(int column, Optional<ColumnUse> use) {
        FilePreview shown = opened.preview();
        Optional<ColumnUse> before = shown.columns().get(column).use();
        if (before.equals(use)) {
            return;
        }
        if (use.isEmpty() && before.orElseThrow().required()) {
            error.set("One column must be the %s: choose another for that instead."
                    .formatted(before.get().words()));
            return;
        }
        String name = shown.columns().get(column).name();
        FileOptions options = FileOptions.of(shown);
        read(opened.source(), use.map(now -> options.with(now, name)).orElseGet(() -> options.without(name)), () -> {});
    }

    /** Takes the first row as the names of the columns, or not. */
    public void setHeader(boolean header) {
        if (opened != null && preview.get().hasHeader() != header) {
            read(opened.source(), FileOptions.GUESSED.withHeader(header), () -> {});
        }
    }

    /** How large the parts are. */
    PartSizes partSizes() {
        int validation = split.settingsProperty().get().integer("validationShare");
        int test = split.settingsProperty().get().integer("testShare");
        return PartSizes.shares((100 - validation - test) / 100.0, validation / 100.0, test / 100.0);
    }

    /** What was read; null while there is nothing to learn from. */
    ReadOnlyObjectProperty<DataSet> examplesProperty() {
        return examples.getReadOnlyProperty();
    }

    /** Name of the file or folder; empty while there is none. */
    public ReadOnlyStringProperty nameProperty() {
        return name.getReadOnlyProperty();
    }

    /** How much it is and how it is written. */
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** Why the last file or choice could not be used; empty if it could. */
    public ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    /** The beginning of the file; null while there is none. */
    public ReadOnlyObjectProperty<FilePreview> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /** Whether there is something to learn from. */
    public ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    /** Whether a file is being read, which can be called off. */
    public ObservableValue<Boolean> readingProperty() {
        return reading.isNotNull();
    }

    /** How texts are cut into tokens. */
    public SettingsViewModel textSettings() {
        return texts;
    }

    /** How many texts are kept aside, in hundredths. */
    public SettingsViewModel splitSettings() {
        return split;
    }
}
