package org.headlight.viewmodel;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.headlight.run.CheckpointFiles;
import org.headlight.training.Resumption;
import org.headlight.viewmodel.runs.KnownRun;
import org.headlight.viewmodel.runs.RunsViewModel;
import org.headlight.viewmodel.work.Background;
import org.headlight.viewmodel.work.StatusViewModel;

/**
 * Goes on with a training that was stopped, cut off or finished: from its end in the same run, or from an earlier checkpoint in a
 * branch, with whatever training options are set up now. FX thread only.
 */
public final class GoingOn {
    private final Background background;
    private final StatusViewModel status;
    private final Setup setup;
    private final RunsViewModel runs;
    private final Teaching teaching;
    private boolean waiting;
    private final ReadOnlyObjectWrapper<List<Integer>> checkpoints =
            new ReadOnlyObjectWrapper<>(this, "checkpoints", List.of());

    GoingOn(Background background, StatusViewModel status, Setup setup, RunsViewModel runs, Teaching teaching) {
        this.background = background;
        this.status = status;
        this.setup = setup;
        this.runs = runs;
        this.teaching = teaching;
        runs.currentProperty().addListener((observable, before, now) -> look(now));
    }

    private void look(KnownRun shown) {
        checkpoints.set(List.of());
        Optional<Path> folder = Optional.ofNullable(shown).flatMap(KnownRun::folder);
        folder.ifPresent(place -> background.run(
                () -> CheckpointFiles.steps(place),
                steps -> {
                    if (runs.currentProperty().get() == shown) {
                        checkpoints.set(steps);
                        if (waiting && !steps.isEmpty()) {
                            goOn();
                        }
                        waiting = false;
                    }
                },
                this::refuse));
    }

    /**
     * The checkpoint from which the moment of a step would be lived again: the last one before it, or the first there is.
     *
     * @param step updates made at that moment
     * @return empty if there is none at all
     */
    public Optional<Integer> nearest(int step) {
        List<Integer> steps = checkpoints.get();
        return steps.stream()
                .filter(kept -> kept <= step)
                .reduce((earlier, later) -> later)
                .or(() -> steps.stream().findFirst());
    }

    /** Goes on from the newest checkpoint of the run that is shown, as soon as it is known which that is. */
    public void goOn() {
        waiting = checkpoints.get().isEmpty();
        if (!waiting) {
            goOn(checkpoints.get().getLast());
        }
    }

    /** Goes on from a checkpoint of the run that is shown. */
    public void goOn(int step) {
        KnownRun shown = runs.currentProperty().get();
        Optional<Path> folder = Optional.ofNullable(shown).flatMap(KnownRun::folder);
        if (folder.isEmpty()) {
            refuse("The run is not on disk, so there is no checkpoint to go on from.");
        } else if (setup.data().examplesProperty().get() == null) {
            refuse("Open the data of the run first, %s, to go on with its training."
                    .formatted(shown.run().data().name()));
        } else {
            boolean newest = step == checkpoints.get().getLast();
            background.run(
                    () -> new Resumption(shown.run(), CheckpointFiles.read(folder.get(), step)),
                    from -> begin(from, newest ? folder : Optional.empty(), shown),
                    this::refuse);
        }
    }

    private void begin(Resumption from, Optional<Path> sameFolder, KnownRun shown) {
        int epochs = setup.recipe().training().integer("epochs");
        if (from.checkpoint().position().epoch() > epochs) {
            refuse("All %,d epochs are done: raise Epochs under Training to go on from here.".formatted(epochs));
            return;
        }
        teaching.goOn(from, sameFolder, () -> sameFolder.ifPresent(folder -> runs.remove(shown)));
    }

    private void refuse(String sentence) {
        status.say(StatusViewModel.Kind.FAILED, sentence);
    }

    /** The steps of the run that is shown from which it can be gone on, lowest first. */
    public ReadOnlyObjectProperty<List<Integer>> checkpointsProperty() {
        return checkpoints.getReadOnlyProperty();
    }
}
