package org.headlight.viewmodel.matter;

import org.headlight.viewmodel.attention.AttentionViewModel;
import org.headlight.viewmodel.attention.ProbesViewModel;
import org.headlight.viewmodel.engine.RunViewModel;
import org.headlight.viewmodel.engine.TrainingViewModel;
import org.headlight.viewmodel.moments.MomentsViewModel;
import org.headlight.viewmodel.work.Background;
import org.headlight.viewmodel.work.StatusViewModel;

/** The three ways to find out what an answer hangs on: by hand, head by head, and for a whole example. FX thread only. */
public final class Examination {
    private final InterventionViewModel interventions;
    private final ImportanceViewModel importance;
    private final MatterViewModel matter;

    public Examination(
            RunViewModel run,
            TrainingViewModel training,
            ProbesViewModel probes,
            AttentionViewModel attention,
            MomentsViewModel moments,
            Background background,
            StatusViewModel status) {
        interventions = new InterventionViewModel(run, training, probes, attention, moments, background, status);
        importance = new ImportanceViewModel(run, attention, probes, background, status);
        matter = new MatterViewModel(run, attention, probes, background);
    }

    public InterventionViewModel interventions() {
        return interventions;
    }

    public ImportanceViewModel importance() {
        return importance;
    }

    public MatterViewModel matter() {
        return matter;
    }
}
