package org.headlight.viewmodel.engine;

import java.util.List;
import java.util.concurrent.CompletionStage;
import org.headlight.data.Examples;
import org.headlight.data.Progress;
import org.headlight.evaluation.Report;
import org.headlight.model.NetworkSpec;
import org.headlight.model.network.NetworkSizes;
import org.headlight.model.network.NetworkSummary;
import org.headlight.run.Run;
import org.headlight.snapshot.EngineLoading;
import org.headlight.snapshot.Intervention;
import org.headlight.snapshot.Probe;
import org.headlight.snapshot.ProbeAttention;
import org.headlight.training.Training;
import org.headlight.training.TrainingJob;
import org.headlight.training.TrainingRunner;

/** What the window asks of whoever trains; no method waits for the work. Safe from any thread. */
public interface Engine {

    /** Loads what is native now; fails with a sentence if that cannot be. */
    CompletionStage<Void> wake();

    /** How far what is native is unpacked. */
    EngineLoading loading();

    /** Trains a network; what happens is told through what is returned. */
    Training start(TrainingJob job);

    /** Where a trained run looks and what it says; one answer for each probe, in their order. */
    default CompletionStage<List<ProbeAttention>> attend(Run run, List<Probe> probes) {
        return attend(run, probes, Intervention.NONE);
    }

    /** The same while something is taken from the network, for every probe alike. */
    CompletionStage<List<ProbeAttention>> attend(Run run, List<Probe> probes, Intervention intervention);

    /**
     * How good a trained run is on examples it did not learn from; waits for a training that is going on.
     *
     * @param progress is told how far it is, on the engine's thread
     */
    CompletionStage<Report> evaluate(Run run, Examples examples, Progress progress);

    /** How much the answer hangs on each token or row that is read, by its gradient; at least 0 each. */
    CompletionStage<List<Float>> gradients(Run run, Probe probe);

    /** What a network is made of where the data has decided its sizes. */
    CompletionStage<NetworkSummary> summarize(NetworkSpec spec, NetworkSizes sizes);

    /** The real one. */
    static Engine of(TrainingRunner runner) {
        return new Engine() {
            @Override
            public CompletionStage<Void> wake() {
                return runner.wake();
            }

            @Override
            public EngineLoading loading() {
                return runner.loading();
            }

            @Override
            public Training start(TrainingJob job) {
                return runner.start(job);
            }

            @Override
            public CompletionStage<List<ProbeAttention>> attend(
                    Run run, List<Probe> probes, Intervention intervention) {
                return runner.attend(run, probes, intervention);
            }

            @Override
            public CompletionStage<Report> evaluate(Run run, Examples examples, Progress progress) {
                return runner.evaluate(run, examples, progress);
            }

            @Override
            public CompletionStage<List<Float>> gradients(Run run, Probe probe) {
                return runner.gradients(run, probe);
            }

            @Override
            public CompletionStage<NetworkSummary> summarize(NetworkSpec spec, NetworkSizes sizes) {
                return runner.summarize(spec, sizes);
            }
        };
    }
}
