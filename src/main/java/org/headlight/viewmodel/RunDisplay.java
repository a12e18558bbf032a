package org.headlight.viewmodel;

import java.util.List;
import java.util.Optional;
import org.headlight.data.PartSizes;
import org.headlight.run.Run;
import org.headlight.snapshot.Probe;
import org.headlight.snapshot.SeriesWindow;
import org.headlight.task.DataSet;
import org.headlight.viewmodel.attention.ProbesViewModel;
import org.headlight.viewmodel.runs.KnownRun;
import org.headlight.viewmodel.work.Background;
import org.headlight.viewmodel.work.StatusViewModel;

/** Puts a trained run before the user: what it was made with, how it came to be, and where it looks. FX thread only. */
final class RunDisplay {
    private final Background background;
    private final StatusViewModel status;
    private final Setup setup;
    private final ProbesViewModel probes;
    private final Observation observation;

    RunDisplay(
            Background background,
            StatusViewModel status,
            Setup setup,
            ProbesViewModel probes,
            Observation observation) {
        this.background = background;
        this.status = status;
        this.setup = setup;
        this.probes = probes;
        this.observation = observation;
    }

    /**
     * Shows a run that was opened, with examples that are worth watching.
     *
     * @param then is told once they are there, or none are to come
     */
    void open(KnownRun opened, Runnable then) {
        setUpLike(opened.run());
        observation.show(opened);
        findProbes(opened.run(), then);
    }

    /** Shows another run of the same data, with the examples that are watched already, if it can read them. */
    void change(KnownRun chosen) {
        boolean readable = probes.probes().stream().allMatch(probe -> canRead(chosen.run(), probe));
        setUpLike(chosen.run());
        observation.show(chosen);
        if (!readable) {
            findProbes(chosen.run(), () -> {});
        }
    }

    /** A window of a series fits one length of history and horizon alone. */
    private static boolean canRead(Run run, Probe probe) {
        Optional<SeriesWindow> window = probe.window();
        return window.isEmpty()
                || window.get().history().rows() == run.recipe().examples().integer("history")
                        && window.get().truth().rows()
                                == run.recipe().examples().integer("horizon");
    }

    private void setUpLike(Run run) {
        setup.show(run.recipe());
        setup.model().sizeFor(run.coding().sizes());
    }

    private void findProbes(Run run, Runnable then) {
        DataSet examples = setup.data().examplesProperty().get();
        if (examples == null) {
            probes.replace(List.of());
            then.run();
            return;
        }
        PartSizes sizes = setup.task().partSizes();
        background.run(
                () -> examples.divide(sizes, run.recipe().seed())
                        .probes(run.recipe().examples(), ProbesViewModel.USUAL),
                found -> {
                    probes.replace(found);
                    then.run();
                },
                sentence -> status.say(StatusViewModel.Kind.FAILED, sentence));
    }
}
