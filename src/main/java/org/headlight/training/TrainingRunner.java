package org.headlight.training;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.headlight.data.LabelledText;
import org.headlight.evaluation.ClassificationReport;
import org.headlight.model.NetworkSpec;
import org.headlight.model.NetworkSummary;
import org.headlight.run.Run;
import org.headlight.snapshot.Probe;
import org.headlight.snapshot.ProbeAttention;

/**
 * The one thread that owns everything native: it trains, and between trainings it answers questions about trained runs.
 *
 * <p>Work is done in the order it was asked for; a question asked while a training runs is answered after it, so watch a
 * sentence during a training by making it a probe. Safe from any thread; no method waits for the work.
 */
public final class TrainingRunner implements AutoCloseable {

    /** @param threads how many threads may calculate at the same moment, at least 1 */
    public TrainingRunner(int threads) {}

    /** Trains a network; what happens is told through what is returned. */
    public Training start(TrainingJob job) {
        throw new UnsupportedOperationException();
    }

    /**
     * Where a trained run looks and what it says.
     *
     * @param run the run
     * @param probes the texts, in any number
     * @return one answer for each, in their order
     */
    public CompletionStage<List<ProbeAttention>> attend(Run run, List<Probe> probes) {
        return CompletableFuture.failedStage(new UnsupportedOperationException());
    }

    /**
     * How good a trained run is.
     *
     * @param run the run
     * @param texts examples with labels that the run knows; it should not have learned from them
     * @return the report; fails with {@link org.headlight.data.DataFormatException} if a label is unknown
     */
    public CompletionStage<ClassificationReport> evaluate(Run run, List<LabelledText> texts) {
        return CompletableFuture.failedStage(new UnsupportedOperationException());
    }

    /**
     * What a network is made of.
     *
     * @param spec the network
     * @param vocabularySize entries of the vocabulary
     * @param classes how many classes there are
     */
    public CompletionStage<NetworkSummary> summarize(NetworkSpec spec, int vocabularySize, int classes) {
        return CompletableFuture.failedStage(new UnsupportedOperationException());
    }

    /** Stops a running training, keeps what it learned, ends the thread and frees what is native. Waits for it. */
    @Override
    public void close() {}
}
