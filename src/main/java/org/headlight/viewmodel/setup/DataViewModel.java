package org.headlight.viewmodel.setup;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.headlight.snapshot.ColumnUse;
import org.headlight.snapshot.FilePreview;
import org.headlight.task.DataSet;
import org.headlight.task.FileOptions;
import org.headlight.task.Task;
import org.headlight.task.Tasks;
import org.headlight.viewmodel.work.Background;
import org.headlight.viewmodel.work.ReadingProgress;
import org.headlight.viewmodel.work.StatusViewModel;

/**
 * The data to learn from: a file or a folder, and what it was found to be. FX thread only.
 *
 * <p>A file that cannot be used leaves a sentence and changes nothing else: what was open stays open.
 */
public final class DataViewModel {
    private final Background background;
    private final StatusViewModel status;
    private final TaskViewModel task;
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper(this, "name", "");
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper(this, "summary", "");
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper(this, "error", "");
    private final ReadOnlyObjectWrapper<FilePreview> preview = new ReadOnlyObjectWrapper<>(this, "preview");
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(this, "ready");
    private final ReadOnlyObjectWrapper<DataSet> examples = new ReadOnlyObjectWrapper<>(this, "examples");
    private final ReadOnlyObjectWrapper<ReadingProgress> reading = new ReadOnlyObjectWrapper<>(this, "reading");
    private OpenedData opened;

    public DataViewModel(Background background, StatusViewModel status, TaskViewModel task) {
        this.background = background;
        this.status = status;
        this.task = task;
        ready.bind(examples.isNotNull());
    }

    /**
     * Opens a file or a folder; what it is, is found out from it.
     *
     * @param done is told once it can be seen, not when it failed
     */
    public void open(Path source, Runnable done) {
        read(source, Tasks::of, FileOptions.GUESSED, done);
    }

    /** Opens a file or a folder for a task, whatever it looks like. */
    public void open(Path source, Task known, Runnable done) {
        read(source, path -> known, FileOptions.GUESSED, done);
    }

    /** Learns something else, by its title: from what is open, if that can be; the choice stays as it is otherwise. */
    public void chooseTask(String title) {
        Task chosen = Tasks.titled(title);
        if (opened == null) {
            task.use(chosen);
        } else if (chosen != opened.task()) {
            open(opened.source(), chosen, () -> {});
        }
    }

    private void reread(FileOptions options) {
        read(opened.source(), path -> opened.task(), options, () -> {});
    }

    private void read(Path source, Function<Path, Task> recognition, FileOptions options, Runnable done) {
        cancel();
        ReadingProgress progress = new ReadingProgress(source.getFileName().toString(), background, status);
        reading.set(progress);
        error.set("");
        status.say(StatusViewModel.Kind.BUSY, "Reading %s.".formatted(source.getFileName()));
        background.run(
                () -> OpenedData.read(source, recognition.apply(source), options, progress),
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
        task.use(result.task());
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
    public void clear() {
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
        return task.taskProperty().get().files().uses();
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
        reread(use.map(now -> options.with(now, name)).orElseGet(() -> options.without(name)));
    }

    /** Takes the first row as the names of the columns, or not. */
    public void setHeader(boolean header) {
        if (opened != null && preview.get().hasHeader() != header) {
            reread(FileOptions.GUESSED.withHeader(header));
        }
    }

    /** What was read; null while there is nothing to learn from. */
    public ReadOnlyObjectProperty<DataSet> examplesProperty() {
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
}
