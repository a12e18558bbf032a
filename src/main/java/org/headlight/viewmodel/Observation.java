package org.headlight.viewmodel;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import org.headlight.data.attention.AttentionRecording;
import org.headlight.run.Run;
import org.headlight.snapshot.EpochScore;
import org.headlight.snapshot.Moment;
import org.headlight.snapshot.Probe;
import org.headlight.snapshot.ProbeAttention;
import org.headlight.training.Training;
import org.headlight.viewmodel.attention.ProbesViewModel;
import org.headlight.viewmodel.engine.RunViewModel;
import org.headlight.viewmodel.engine.TrainingViewModel;
import org.headlight.viewmodel.moments.MomentsViewModel;
import org.headlight.viewmodel.runs.KnownRun;
import org.headlight.viewmodel.runs.RunsViewModel;

/**
 * What can be seen of a network: its losses and its attention to the probes, while it learns and once it has learned. FX
 * thread only.
 *
 * <p>While training the probes are watched along; afterwards the run answers at once.
 */
final class Observation {
    private final ProbesViewModel probes;
    private final MomentsViewModel moments;
    private final TrainingViewModel training;
    private final RunViewModel run;
    private final RunsViewModel runs;
    private int epochsSeen;

    Observation(
            ProbesViewModel probes,
            MomentsViewModel moments,
            TrainingViewModel training,
            RunViewModel run,
            RunsViewModel runs) {
        this.probes = probes;
        this.moments = moments;
        this.training = training;
        this.run = run;
        this.runs = runs;
        probes.probes().addListener((ListChangeListener<Probe>) change -> watch());
    }

    private void watch() {
        if (training.activeProperty().get()) {
            training.watch(probes.probes());
        } else {
            KnownRun asked = runs.currentProperty().get();
            run.attend(probes.probes(), best -> {
                moments.showBest(best);
                runs.learn(asked, best);
            });
        }
    }

    /** Forgets everything, before other data. */
    void clear() {
        run.clear();
        runs.clear();
        moments.clear();
        probes.replace(List.of());
        training.show(List.of(), List.of());
    }

    /** Shows attention that another program wrote; what was open before is gone. */
    void show(AttentionRecording recording) {
        clear();
        probes.replace(recording.probes());
        moments.showRecorded(recording.moments());
    }

    /** Shows how a run of the list came to be, and where it looks; what was seen of the one before is kept with it. */
    void show(KnownRun shown) {
        runs.remember(moments.recorded());
        runs.show(shown);
        run.keep(shown.run());
        moments.replace(shown.recorded());
        training.show(shown.run().steps(), shown.run().epochs());
        List<ProbeAttention> known = probes.probes().stream()
                .flatMap(probe -> shown.seen(probe).stream())
                .toList();
        if (!known.isEmpty()) {
            moments.showBest(new Moment(shown.step(), known));
        }
        if (known.size() < probes.probes().size()) {
            watch();
        }
    }

    /**
     * Makes room for a new training; probes that are there stay, so that trainings can be compared.
     *
     * @param worthwhile those to watch if there are none
     * @return the probes to watch
     */
    List<Probe> prepare(List<Probe> worthwhile) {
        runs.remember(moments.recorded());
        runs.show(null);
        run.clear();
        moments.clear();
        if (probes.probes().isEmpty()) {
            probes.replace(worthwhile);
        }
        return List.copyOf(probes.probes());
    }

    /** Watches a training that was started just now. */
    void begin(Training started) {
        epochsSeen = 0;
        training.begin(started);
    }

    /**
     * Asks the run that came of the training from now on; it joins those that are there.
     *
     * @param folder where it was saved; empty where it was not
     */
    void keep(Run trained, Optional<Path> folder) {
        runs.show(runs.add(trained, folder));
        run.keep(trained);
        watch();
    }

    /**
     * Takes what arrived since the last pulse.
     *
     * @param onScreen whether attention is on screen now
     * @param nanoseconds time of the pulse
     */
    void onPulse(boolean onScreen, long nanoseconds) {
        training.onPulse(onScreen && moments.liveProperty().get());
        moments.onPulse(nanoseconds);
        for (EpochScore epoch : training.epochsFrom(epochsSeen)) {
            epochsSeen++;
            if (epoch.best()) {
                moments.markBest(epoch.step());
            }
        }
    }
}
