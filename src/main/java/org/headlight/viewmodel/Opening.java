package org.headlight.viewmodel;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.headlight.data.DataIdentity;
import org.headlight.data.attention.AttentionFile;
import org.headlight.export.provenance.FigureReader;
import org.headlight.export.provenance.Provenance;
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
    private final List<Sample> samples;
    private final Restoring restoring;
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
            ScreenViewModel screen,
            List<Sample> samples,
            Restoring restoring) {
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
        this.samples = samples;
        this.restoring = restoring;
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
        if (FigureReader.isFigure(path)) {
            openFigure(path);
            return;
        }
        if (AttentionFile.is(path)) {
            openAttention(path);
            return;
        }
        if (SpecFile.isSpec(path)) {
            openSpec(path);
            return;
        }
        if (RunFolder.isRun(path)) {
            openRunOrSample(path, () -> {});
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

    private void openFigure(Path file) {
        if (!refuseWhileTraining()) {
            background.run(() -> FigureReader.read(file), this::bringBack, this::refuse);
        }
    }

    /** Opens what a figure was made of, unless it is open already, and goes to what it shows. */
    private void bringBack(Provenance figure) {
        KnownRun shown = runs.currentProperty().get();
        if (shown != null && restoring.isOf(figure, shown)) {
            restoring.show(figure);
            return;
        }
        Optional<Path> folder = restoring.folder(figure);
        if (folder.isEmpty()) {
            refuse(restoring.missing(figure));
            return;
        }
        openRunOrSample(folder.get(), () -> showFigure(figure));
    }

    /** Opens a run; one of a sample comes with the sample's data and other runs. */
    private void openRunOrSample(Path folder, Runnable then) {
        Path whole = folder.toAbsolutePath().normalize();
        samples.stream()
                .filter(sample -> sample.runs().contains(whole))
                .findFirst()
                .ifPresentOrElse(sample -> openWithRuns(sample, whole, then), () -> openRun(folder, then));
    }

    private void showFigure(Provenance figure) {
        if (restoring.isOf(figure, runs.currentProperty().get())) {
            restoring.show(figure);
        } else {
            refuse("The run at %s is another one than the figure was made of, so only the run was opened."
                    .formatted(figure.run()));
        }
    }

    /** @param then is told once there are examples to look at, or none are to come */
    void openRun(Path folder, Runnable then) {
        if (!refuseWhileTraining()) {
            run.open(List.of(folder), opened -> {
                foreign.leave();
                boolean known = isOfOpenData(opened.getFirst());
                if (!known) {
                    setup.data().clear();
                    observation.clear();
                    title.set(folder.getFileName().toString());
                }
                KnownRun first = take(opened, List.of(folder)).getFirst();
                Optional<Path> place = known ? Optional.empty() : placeOfData(first.run());
                display.open(first, place.isPresent() ? () -> {} : then);
                screen.show(View.HEATMAP);
                place.ifPresent(data -> openDataOf(first, data, then));
            });
        }
    }

    /** Where the data of a run still lies; where it is gone, the user hears of it. */
    private Optional<Path> placeOfData(Run opened) {
        DataIdentity identity = opened.data();
        Optional<Path> place =
                Optional.of(identity.place()).filter(path -> !path.isEmpty()).map(Path::of);
        if (place.isPresent() && Files.notExists(place.get())) {
            status.say(
                    StatusViewModel.Kind.FAILED,
                    "The run is open, but its data is not at %s any more; open %s to see its examples."
                            .formatted(place.get(), identity.name()));
            return Optional.empty();
        }
        return place;
    }

    private void openDataOf(KnownRun opened, Path place, Runnable then) {
        setup.data().open(place, opened.run().recipe().task(), () -> {
            if (isOfOpenData(opened.run())) {
                display.open(opened, then);
            } else {
                setup.data().clear();
                refuse("The run is open without its data: %s was changed since the run learned from it."
                        .formatted(place));
                then.run();
            }
        });
    }

    /** Whether a run goes on the list of those that are there, instead of taking their place. */
    private boolean isOfOpenData(Run opened) {
        DataSet examples = setup.data().examplesProperty().get();
        return examples != null
                && opened.recipe().task() == setup.task().taskProperty().get()
                && examples.examples().identity().isSameAs(opened.data());
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
        openWithRuns(sample, sample.runs().getFirst(), () -> {});
    }

    private void openWithRuns(Sample sample, Path first, Runnable then) {
        openData(
                sample,
                () -> run.open(sample.runs(), opened -> {
                    List<KnownRun> known = take(opened, sample.runs());
                    display.open(known.get(sample.runs().indexOf(first)), then);
                    screen.show(View.HEATMAP);
                }));
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

    /** Takes runs into the list, each with the folder it came from. */
    private List<KnownRun> take(List<Run> opened, List<Path> folders) {
        List<KnownRun> known = new ArrayList<>();
        for (int i = 0; i < opened.size(); i++) {
            known.add(runs.add(opened.get(i), Optional.of(folders.get(i))));
        }
        return known;
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
