package org.headlight.viewmodel;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.headlight.run.CheckpointFiles;
import org.headlight.run.Run;
import org.headlight.run.RunFolder;
import org.headlight.run.RunningMark;
import org.headlight.viewmodel.work.Background;
import org.headlight.viewmodel.work.StatusViewModel;

/** Trainings that a power cut or a crash broke off, and what can be done with them. FX thread only. */
public final class Recovery {
    private final Background background;
    private final StatusViewModel status;
    private final BiConsumer<Path, Runnable> open;
    private final GoingOn goingOn;
    private final ObservableList<CutOff> cutOff = FXCollections.observableArrayList();

    /**
     * A training that was broken off. Immutable.
     *
     * @param folder where its run is
     * @param data name of what it learned from
     * @param network name of its network
     * @param step updates that were kept
     */
    public record CutOff(Path folder, String data, String network, int step) {}

    /** @param open opens a run with its data and tells when it has */
    Recovery(Background background, StatusViewModel status, BiConsumer<Path, Runnable> open, GoingOn goingOn) {
        this.background = background;
        this.status = status;
        this.open = open;
        this.goingOn = goingOn;
    }

    /**
     * Looks for trainings that were broken off.
     *
     * @param runs the folder of runs
     */
    public void look(Path runs) {
        background.run(() -> find(runs), cutOff::setAll, this::refuse);
    }

    private static List<CutOff> find(Path runs) {
        List<CutOff> found = new ArrayList<>();
        for (Path folder : RunningMark.cutOff(runs)) {
            List<Integer> steps = CheckpointFiles.steps(folder);
            if (!steps.isEmpty()) {
                try {
                    Run run = RunFolder.load(folder);
                    found.add(new CutOff(
                            folder, run.data().name(), run.recipe().network().network(), steps.getLast()));
                } catch (IOException e) {
                    // A run that cannot be read cannot be gone on with; opening it by hand says why.
                }
            }
        }
        return found;
    }

    /** Opens what was broken off and trains on. */
    public void goOn(CutOff training) {
        cutOff.remove(training);
        open.accept(training.folder(), goingOn::goOn);
    }

    /** Opens what it had learned, and does not offer to go on any more. */
    public void open(CutOff training) {
        forget(training);
        open.accept(training.folder(), () -> {});
    }

    /** Leaves the run where it is, and does not offer to go on any more. */
    public void forget(CutOff training) {
        cutOff.remove(training);
        background.run(
                () -> {
                    RunningMark.forget(training.folder());
                    return training;
                },
                forgotten -> {},
                this::refuse);
    }

    private void refuse(String sentence) {
        status.say(StatusViewModel.Kind.FAILED, sentence);
    }

    /** What was broken off and not dealt with yet. Not to be changed from outside. */
    public ObservableList<CutOff> cutOff() {
        return cutOff;
    }
}
