package org.headlight.viewmodel;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.headlight.data.attention.AttentionFile;
import org.headlight.run.Run;
import org.headlight.run.RunFolder;
import org.headlight.task.DataSet;
import org.headlight.task.Tasks;
import org.headlight.viewmodel.engine.RunViewModel;
import org.headlight.viewmodel.runs.KnownRun;
import org.headlight.viewmodel.runs.RunsViewModel;
import org.headlight.viewmodel.work.Background;
import org.headlight.viewmodel.work.StatusViewModel;

/**
 * Puts something else on the workbench: data, a trained run, or a sample that is both. FX thread only.
 *
 * <p>What cannot be opened leaves a sentence, and what was open stays open.
 */
final class Opening {
    private final Background background;
    private final StatusViewModel status;
    private final Setup setup;
    private final SpecFile specs;
    private final ForeignAttention foreign;
    private final RunViewModel run;
    private final RunsViewModel runs;
    private final RunDisplay display;
    private final Observation observation;
    private final ScreenViewModel screen;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(this, "title", "");
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper(this, "error", "");

    Opening(
            Background background,
            StatusViewModel status,
            Setup setup,
            SpecFile specs,
            ForeignAttention foreign,
            RunViewModel run,
            RunsViewModel runs,
            RunDisplay display,
            Observation observation,
            ScreenViewModel screen) {
        this.background = background;
        this.status = status;
        this.setup = setup;
        this.specs = specs;
        this.foreign = foreign;
        this.run = run;
        this.runs = runs;
        this.display = display;
        this.observation = observation;
        this.screen = screen;
        error.bind(Bindings.createStringBinding(
                () -> setup.data().errorProperty().get()
                        + run.errorProperty().get()
                        + foreign.errorProperty().get(),
                setup.data().errorProperty(),
                run.errorProperty(),
                foreign.errorProperty()));
    }

    /** Opens whatever it is: the folder of a run, attention, the spec of a network, or a file or folder of data. */
    void open(Path path) {
        if (AttentionFile.is(path)) {
            openAttention(path);
            return;
        }
        if (SpecFile.isSpec(path)) {
            openSpec(path);
            return;
        }
        if (RunFolder.isRun(path)) {
            openRun(path);
        } else {
            openData(done -> setup.data().open(path, done), () -> {});
        }
    }

    private void openSpec(Path file) {
        if (!refuseWhileTraining()) {
            specs.open(file);
            screen.show(View.DATA);
        }
    }

    private void openAttention(Path file) {
        if (!refuseWhileTraining()) {
            foreign.open(file, recording -> {
                setup.data().clear();
                title.set(file.getFileName().toString());
                observation.show(recording);
                screen.show(View.HEATMAP);
            });
        }
    }

    private void openRun(Path folder) {
        if (!refuseWhileTraining()) {
            run.open(List.of(folder), opened -> {
                foreign.leave();
                if (!isOfOpenData(opened.getFirst())) {
                    setup.data().clear();
                    observation.clear();
                    title.set(folder.getFileName().toString());
                }
                show(opened);
            });
        }
    }

    /** Whether a run goes on the list of those that are there, instead of taking their place. */
    private boolean isOfOpenData(Run opened) {
        DataSet examples = setup.data().examplesProperty().get();
        return examples != null
                && opened.recipe().task() == setup.task().taskProperty().get()
                && examples.examples().identity().sha256().equals(opened.data().sha256());
    }

    private void openData(Consumer<Runnable> open, Runnable done) {
        if (!refuseWhileTraining()) {
            open.accept(() -> {
                title.set(setup.data().nameProperty().get());
                observation.clear();
                foreign.leave();
                screen.show(View.DATA);
                done.run();
            });
        }
    }

    /** Opens a sample with its trained runs, so that every view has something to show. */
    void openWithRuns(Sample sample) {
        openData(sample, () -> run.open(sample.runs(), this::show));
    }

    /** Opens a sample's data, and goes on with it. */
    void openData(Sample sample, Runnable done) {
        openData(shown -> setup.data().open(sample.data(), Tasks.get(sample.task()), shown), done);
    }

    /** Opens a text that was pasted, as if it were a file. */
    void openText(String text) {
        background.run(
                () -> Files.writeString(Files.createTempDirectory("headlight").resolve("pasted text.txt"), text),
                this::open,
                this::refuse);
    }

    private boolean refuseWhileTraining() {
        boolean training = setup.training().activeProperty().get();
        if (training) {
            refuse("A training is going on; stop it before you open something else.");
        }
        return training;
    }

    private void refuse(String sentence) {
        status.say(StatusViewModel.Kind.FAILED, sentence);
    }

    /** Takes runs into the list and shows the first of them. */
    private void show(List<Run> opened) {
        List<KnownRun> known = opened.stream().map(runs::add).toList();
        display.open(known.getFirst());
        screen.show(View.HEATMAP);
    }

    /** Shows another run of the same data; a training that goes on is what is shown until it ends. */
    void choose(KnownRun chosen) {
        if (chosen != runs.currentProperty().get() && !refuseWhileTraining()) {
            display.change(chosen);
            screen.showAttention();
        }
    }

    ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }
}
