package org.headlight.viewmodel.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
import org.headlight.snapshot.Moment;
import org.headlight.snapshot.Probe;
import org.headlight.snapshot.ProbeAttention;
import org.headlight.viewmodel.work.Background;
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

    /** Opens a run from its folder; one that cannot be read leaves a sentence and the old run open. */
    public void open(Path folder, Consumer<Run> done) {
        error.set("");
        status.say(StatusViewModel.Kind.BUSY, "Reading the run %s.".formatted(folder.getFileName()));
        background.run(
                () -> RunFolder.load(folder),
                loaded -> {
                    keep(loaded);
                    status.say(StatusViewModel.Kind.DONE, "%s: trained run opened.".formatted(folder.getFileName()));
                    done.accept(loaded);
                },
                sentence -> {
                    error.set(sentence);
                    status.say(StatusViewModel.Kind.FAILED, sentence);
                });
    }

    /** Writes the open run into a folder. */
    public void save(Path folder) {
        Run kept = run.get();
        background.run(
                () -> {
                    RunFolder.save(kept, folder);
                    return folder;
                },
                saved -> status.say(StatusViewModel.Kind.DONE, "The run was saved in %s.".formatted(saved)),
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

    /** The step whose weights a run has: the best one, or the last if none was judged. */
    static int step(Run run) {
        Optional<EpochScore> best = run.metrics().best();
        return best.map(EpochScore::step).orElse(run.metrics().steps());
    }

    /** The open run; null while there is none. */
    ReadOnlyObjectProperty<Run> runProperty() {
        return run.getReadOnlyProperty();
    }

    private static String summary(Run run) {
        RunMetrics metrics = run.metrics();
        String test = metrics.test().entrySet().stream()
                .findFirst()
                .map(best -> ", test %s %s".formatted(best.getKey(), NumberText.value(best.getValue())))
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
