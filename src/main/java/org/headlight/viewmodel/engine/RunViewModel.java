package org.headlight.viewmodel.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.headlight.render.NumberText;
import org.headlight.run.Run;
import org.headlight.run.RunFolder;
import org.headlight.run.RunMetrics;
import org.headlight.snapshot.EpochScore;
import org.headlight.snapshot.Intervention;
import org.headlight.snapshot.Moment;
import org.headlight.snapshot.Probe;
import org.headlight.snapshot.ProbeAttention;
import org.headlight.viewmodel.work.Background;
import org.headlight.viewmodel.work.MetricWords;
import org.headlight.viewmodel.work.Phrase;
import org.headlight.viewmodel.work.StatusViewModel;

/** The trained run that is open: just trained or read from disk. It answers any sentence at once. FX thread only. */
public final class RunViewModel {
    private final Engine engine;
    private final Background background;
    private final StatusViewModel status;
    private final ReadOnlyObjectWrapper<Run> run = new ReadOnlyObjectWrapper<>(this, "run");
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper(this, "error", "");
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper(this, "summary", "");
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(this, "open");
    private int asked;

    public RunViewModel(Engine engine, Background background, StatusViewModel status) {
        this.engine = engine;
        this.background = background;
        this.status = status;
        open.bind(run.isNotNull());
        summary.bind(run.map(RunViewModel::summary).orElse(""));
    }

    /** Reads runs from their folders; where one cannot be read there is a sentence, and what was open stays open. */
    public void open(List<Path> folders, Consumer<List<Run>> done) {
        String name = folders.getFirst().getFileName().toString();
        boolean alone = folders.size() == 1;
        error.set("");
        status.say(
                StatusViewModel.Kind.BUSY,
                alone ? "Reading the run %s.".formatted(name) : "Reading %d runs.".formatted(folders.size()));
        background.run(
                () -> load(folders),
                loaded -> {
                    status.say(
                            StatusViewModel.Kind.DONE,
                            alone
                                    ? "%s: trained run opened.".formatted(name)
                                    : "%d trained runs opened.".formatted(folders.size()));
                    done.accept(loaded);
                },
                sentence -> {
                    error.set(sentence);
                    status.say(StatusViewModel.Kind.FAILED, sentence);
                });
    }

    private static List<Run> load(List<Path> folders) throws IOException {
        List<Run> loaded = new ArrayList<>();
        for (Path folder : folders) {
            loaded.add(RunFolder.load(folder));
        }
        return loaded;
    }

    /**
     * Writes the open run into a folder.
     *
     * @param done takes the folder once the run is there
     */
    public void save(Path folder, Consumer<Path> done) {
        Run kept = run.get();
        background.run(
                () -> {
                    RunFolder.save(kept, folder);
                    return folder;
                },
                saved -> {
                    done.accept(saved);
                    status.say(StatusViewModel.Kind.DONE, "The run was saved in %s.".formatted(saved));
                },
                sentence -> status.say(StatusViewModel.Kind.FAILED, sentence));
    }

    public void keep(Run trained) {
        run.set(trained);
    }

    public void clear() {
        asked++;
        run.set(null);
    }

    /** Asks the run about probes; the answer is the moment its weights were kept at. Only the last question is answered. */
    public void attend(List<Probe> probes, Consumer<Moment> answer) {
        Run kept = run.get();
        if (kept == null || probes.isEmpty()) {
            return;
        }
        int question = ++asked;
        engine.attend(kept, List.copyOf(probes))
                .whenComplete(background.<List<ProbeAttention>>returning(
                        attention -> {
                            if (question == asked) {
                                answer.accept(new Moment(step(kept), attention));
                            }
                        },
                        sentence -> status.say(StatusViewModel.Kind.FAILED, sentence)));
    }

    /**
     * What the open run does with a probe while something is taken from it; there must be one.
     *
     * @param intervention what is taken
     */
    public CompletionStage<ProbeAttention> answer(Probe probe, Intervention intervention) {
        return engine.attend(run.get(), List.of(probe), intervention).thenApply(List::getFirst);
    }

    /** How much the open run's answer hangs on each token or row that is read, by its gradient; there must be one. */
    public CompletionStage<List<Float>> gradients(Probe probe) {
        return engine.gradients(run.get(), probe);
    }

    /** The step whose weights the open run has; there must be one. */
    public int step() {
        return step(run.get());
    }

    /** The step whose weights a run has: the best one, or the last if none was judged. */
    public static int step(Run run) {
        Optional<EpochScore> best = run.metrics().best();
        return best.map(EpochScore::step).orElse(run.metrics().steps());
    }

    /** The open run; null while there is none. */
    public ReadOnlyObjectProperty<Run> runProperty() {
        return run.getReadOnlyProperty();
    }

    private static String summary(Run run) {
        RunMetrics metrics = run.metrics();
        String test = metrics.test().entrySet().stream()
                .findFirst()
                .map(best -> ", test %s %s".formatted(MetricWords.of(best.getKey()), NumberText.value(best.getValue())))
                .orElse("");
        return "Trained in %s%s".formatted(Phrase.duration(metrics.seconds()), test);
    }

    /** How long the run took and how good it is; empty while there is none. */
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** How the run does on its test part; null while there is none, or it was not judged. */
    public ObservableValue<TestTable> testProperty() {
        return run.map(trained -> TestTable.of(trained.metrics()).orElse(null));
    }

    /** Whether there is a trained run. */
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** Why the last run could not be opened; empty if it could. */
    public ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }
}
