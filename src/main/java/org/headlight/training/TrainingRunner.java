package org.headlight.training;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.headlight.data.Examples;
import org.headlight.data.Progress;
import org.headlight.evaluation.Report;
import org.headlight.model.NetworkSpec;
import org.headlight.model.Networks;
import org.headlight.model.network.Network;
import org.headlight.model.network.NetworkSizes;
import org.headlight.model.network.NetworkSummary;
import org.headlight.run.Run;
import org.headlight.snapshot.EngineLoading;
import org.headlight.snapshot.Intervention;
import org.headlight.snapshot.Probe;
import org.headlight.snapshot.ProbeAttention;
import org.headlight.snapshot.TrainingFrame;
import org.headlight.snapshot.TrainingProgress;
import org.headlight.snapshot.TrainingState;
import org.headlight.task.Solver;
import org.headlight.tensor.NativeEngine;
import org.headlight.tensor.Tape;

/**
 * The one thread that owns everything native: it trains, and between trainings it answers questions about trained runs.
 *
 * <p>Work is done in the order it was asked for; a question asked while a training runs is answered after it, so watch a
 * sentence during a training by making it a probe. Safe from any thread; no method but {@link #close} waits for the work.
 *
 * <p>The thread keeps the program alive as long as it works, so that nothing learned is lost, and no longer: it ends when it
 * has had nothing to do for a moment and is made anew when there is work.
 */
public final class TrainingRunner implements AutoCloseable {
    private static final int IDLE_SECONDS = 1;

    private final ThreadPoolExecutor engine;
    private final WorkerPool workers;
    private final Tape tape;
    private final Set<Training> unfinished = ConcurrentHashMap.newKeySet();
    private Optional<OpenRun> open = Optional.empty();

    /** A run whose network is in native memory. */
    private record OpenRun(Run run, Solver solver) {}

    /** @param threads how many threads may calculate at the same moment, at least 1 */
    public TrainingRunner(int threads) {
        workers = new WorkerPool(threads);
        tape = new Tape(workers);
        engine = new ThreadPoolExecutor(
                1,
                1,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                work -> new Thread(work, "headlight-engine"));
        engine.allowCoreThreadTimeOut(true);
    }

    /** Loads the native libraries now, so that later work need not wait for them; unpacks them on a machine's first start. */
    public CompletionStage<Void> wake() {
        return CompletableFuture.runAsync(NativeEngine::start, engine);
    }

    /** How far the native libraries are unpacked; to be asked while {@link #wake} or the first work is going on. */
    public EngineLoading loading() {
        return new EngineLoading(
                NativeEngine.isUnpacked() ? NativeEngine.expectedBytes() : NativeEngine.unpackedBytes(),
                NativeEngine.expectedBytes());
    }

    /**
     * Trains a network; what happens is told through what is returned.
     *
     * @throws java.util.concurrent.RejectedExecutionException if this runner is closed
     */
    public Training start(TrainingJob job) {
        CompletableFuture<TrainingResult> result = new CompletableFuture<>();
        Training training =
                new Training(job, new TrainingControl(job.probes()), new TrainingMailbox(), new LossHistory(), result);
        job.from().ifPresent(from -> training.history().add(from));
        tell(
                training,
                TrainingState.RUNNING,
                "Reading %,d %s."
                        .formatted(job.material().size(), job.material().task().examples()));
        unfinished.add(training);
        engine.execute(() -> result.complete(train(training)));
        return training;
    }

    private TrainingResult train(Training training) {
        try (TrainingSession session = new TrainingSession(training, tape)) {
            return session.run();
        } catch (Throwable e) {
            String sentence = Failure.sentence(e);
            tell(training, TrainingState.FAILED, sentence);
            return new TrainingResult(TrainingState.FAILED, sentence, Optional.empty(), Optional.empty());
        } finally {
            unfinished.remove(training);
        }
    }

    /**
     * Where a trained run looks and what it says.
     *
     * @param run the run
     * @param probes the texts, in any number
     * @return one answer for each, in their order
     */
    public CompletionStage<List<ProbeAttention>> attend(Run run, List<Probe> probes) {
        return attend(run, probes, Intervention.NONE);
    }

    /**
     * The same while something is taken from the network.
     *
     * @param intervention what is taken, for every probe alike
     */
    public CompletionStage<List<ProbeAttention>> attend(Run run, List<Probe> probes, Intervention intervention) {
        List<Probe> asked = List.copyOf(probes);
        return ask(() -> open(run).attend(asked, intervention));
    }

    /** How much a trained run's answer hangs on each token or row that is read, by its gradient; at least 0 each. */
    public CompletionStage<List<Float>> gradients(Run run, Probe probe) {
        return ask(() -> open(run).gradients(probe));
    }

    /**
     * How good a trained run is.
     *
     * @param run the run
     * @param examples of the run's task, at least one; it should not have learned from them
     * @param progress is told how far it is, on the engine thread
     * @return the report; fails with {@link org.headlight.data.DataFormatException} if they do not go with what it learned, and
     *     with {@link java.util.concurrent.CancellationException} if the progress was called off
     */
    public CompletionStage<Report> evaluate(Run run, Examples examples, Progress progress) {
        return ask(() -> {
            if (progress.isCancelled()) {
                throw new CancellationException("It was called off.");
            }
            return open(run).judge(examples, progress);
        });
    }

    /**
     * What only one task can be asked of a trained run.
     *
     * @param type what answers
     * @param question is asked on the engine thread, and keeps nothing of what it is given
     */
    public <S extends Solver, T> CompletionStage<T> ask(Run run, Class<S> type, Function<S, T> question) {
        return ask(() -> question.apply(type.cast(open(run))));
    }

    /**
     * What a network is made of.
     *
     * @param spec the network
     * @param sizes what the data decides about it
     */
    public CompletionStage<NetworkSummary> summarize(NetworkSpec spec, NetworkSizes sizes) {
        return ask(() -> {
            try (Network network = Networks.build(spec, sizes, 0)) {
                return network.summary();
            }
        });
    }

    /** Stops every training, keeps what it learned, ends the thread and frees what is native. Waits for it. */
    @Override
    public void close() {
        if (!engine.isShutdown()) {
            unfinished.forEach(training -> training.control().stop());
            engine.execute(this::free);
            engine.close();
            workers.close();
        }
    }

    private <T> CompletionStage<T> ask(Supplier<T> question) {
        return CompletableFuture.supplyAsync(question, engine);
    }

    /** The network of a run, built anew only if the last question was about another run. */
    private Solver open(Run run) {
        if (open.isEmpty() || open.get().run() != run) {
            open.ifPresent(last -> last.solver().close());
            open = Optional.empty();
            Solver solver = run.coding().solver(run.recipe(), tape);
            solver.network().load(run.weights());
            open = Optional.of(new OpenRun(run, solver));
        }
        return open.get().solver();
    }

    private void free() {
        open.ifPresent(last -> last.solver().close());
        tape.close();
    }

    private static void tell(Training training, TrainingState state, String sentence) {
        int epochs = training.job().recipe().training().integer("epochs");
        training.mailbox()
                .put(new TrainingFrame(
                        new TrainingProgress(state, 1, epochs, 0, 0, 0, Double.NaN, sentence), Optional.empty()));
    }
}
