package org.headlight.viewmodel.evaluation;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.headlight.data.Progress;
import org.headlight.evaluation.Report;
import org.headlight.run.Run;
import org.headlight.task.FileOptions;
import org.headlight.task.Material;
import org.headlight.viewmodel.attention.ProbesViewModel;
import org.headlight.viewmodel.engine.Engine;
import org.headlight.viewmodel.engine.RunViewModel;
import org.headlight.viewmodel.exhibit.Exhibit;
import org.headlight.viewmodel.work.Background;
import org.headlight.viewmodel.work.StatusViewModel;

/**
 * How good the open run is on examples it did not learn from. It is judged when the view is first looked at, on the engine's
 * thread and by the same code as on the command line; what is shown stays until there is something newer. FX thread only.
 */
public final class EvaluationViewModel {
    private final Engine engine;
    private final Background background;
    private final StatusViewModel status;
    private final RunViewModel run;
    private final Function<Run, Optional<Callable<Material>>> openData;
    private final ReadOnlyBooleanProperty learning;
    private final ObservableValue<Boolean> onScreen;
    private final ProbesViewModel probes;
    private final AttentionStrips strips;
    private final PredictionsViewModel predictions = new PredictionsViewModel();
    private final ReadOnlyObjectWrapper<Standing> standing =
            new ReadOnlyObjectWrapper<>(this, "standing", Standing.UNTRAINED);
    private final ReadOnlyObjectWrapper<Evaluation> evaluation = new ReadOnlyObjectWrapper<>(this, "evaluation");
    private final ReadOnlyObjectWrapper<JudgedRow> chosen = new ReadOnlyObjectWrapper<>(this, "chosen");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress", Double.NaN);
    private final ReadOnlyObjectWrapper<Subject> part = new ReadOnlyObjectWrapper<>(this, "part");
    private Optional<Subject> subject = Optional.empty();
    private Judging judging;
    private Run lastTrained;
    private Material lastMaterial;

    /**
     * @param openData cuts the open data as for a run that learned from it; empty if it learned from other data
     * @param learning whether a training goes on
     * @param onScreen whether the view can be seen
     * @param probes watch the example that is chosen from the table
     */
    public EvaluationViewModel(
            Engine engine,
            Background background,
            StatusViewModel status,
            RunViewModel run,
            Function<Run, Optional<Callable<Material>>> openData,
            ReadOnlyBooleanProperty learning,
            ObservableValue<Boolean> onScreen,
            ProbesViewModel probes) {
        this.engine = engine;
        this.background = background;
        this.status = status;
        this.run = run;
        this.openData = openData;
        this.learning = learning;
        this.onScreen = onScreen;
        this.probes = probes;
        strips = new AttentionStrips(engine, background);
        run.runProperty().addListener((observable, before, now) -> begin());
        learning.addListener(observable -> stand());
        onScreen.addListener((observable, before, now) -> judgeAtFirstSight());
    }

    /** Another run: what was judged is no longer what is open. */
    private void begin() {
        cancel();
        subject = Optional.empty();
        part.set(null);
        show(null);
        Run begun = run.runProperty().get();
        if (begun != null) {
            Material known = lastMaterial;
            Optional<Callable<Material>> cut = begun == lastTrained ? Optional.of(() -> known) : openData.apply(begun);
            cut.ifPresent(material -> findPart(begun, material));
        }
    }

    private void findPart(Run begun, Callable<Material> material) {
        background.run(
                () -> material.call().heldBack().map(Subject::of),
                kept -> {
                    if (run.runProperty().get() == begun) {
                        part.set(kept.orElse(null));
                        subject = kept;
                        stand();
                        judgeAtFirstSight();
                    }
                },
                this::refuse);
    }

    private void show(Evaluation shown) {
        chosen.set(null);
        evaluation.set(shown);
        strips.ask(shown == null ? null : run.runProperty().get());
        predictions.show(shown == null ? null : shown.table());
        stand();
    }

    private void stand() {
        boolean trained = run.runProperty().get() != null;
        standing.set(
                evaluation.get() != null
                        ? Standing.JUDGED
                        : judging != null
                                ? Standing.JUDGING
                                : trained && subject.isPresent()
                                        ? Standing.READY
                                        : trained
                                                ? Standing.NOTHING_TO_JUDGE_BY
                                                : learning.get() ? Standing.LEARNING : Standing.UNTRAINED);
    }

    /** Remembers what the newest run was trained with, so that it is judged by exactly what was kept aside then. */
    public void learned(Run trained, Material material) {
        lastTrained = trained;
        lastMaterial = material;
    }

    /** Judges by what was kept aside, after a file was judged by. */
    public void judgeByPart() {
        if (part.get() != null) {
            subject = Optional.of(part.get());
            judge();
        }
    }

    /** Judges by the examples of a file, all of them, as the command line does. */
    public void judgeByFile(Path file) {
        Run judged = run.runProperty().get();
        if (judged == null) {
            return;
        }
        status.say(StatusViewModel.Kind.BUSY, "Reading %s.".formatted(file.getFileName()));
        background.run(
                () -> judged.coding().read(file, FileOptions.GUESSED, Progress.NONE),
                examples -> {
                    subject = Optional.of(Subject.ofFile(file.getFileName().toString(), examples));
                    judge();
                },
                this::refuse);
    }

    private void judgeAtFirstSight() {
        if (onScreen.getValue() && standing.get() == Standing.READY) {
            judge();
        }
    }

    /** Judges the open run now, again if it was judged; what is shown stays until that is done. */
    public void judge() {
        Run judged = run.runProperty().get();
        if (judged == null || subject.isEmpty() || judging != null) {
            return;
        }
        Subject by = subject.get();
        Judging own = new Judging(background.screen(), progress::set);
        judging = own;
        progress.set(0);
        stand();
        status.say(StatusViewModel.Kind.BUSY, "Judging by the %s.".formatted(by.name()));
        engine.evaluate(judged, by.examples(), own)
                .whenComplete(background.<Report>returning(
                        report -> background.run(
                                () -> Evaluation.of(judged, by, report),
                                shown -> end(own, shown),
                                sentence -> fail(own, sentence)),
                        sentence -> fail(own, sentence)));
    }

    private void end(Judging ended, Evaluation shown) {
        if (ended == judging) {
            ended.cancel();
            judging = null;
            progress.set(Double.NaN);
            show(shown);
            status.say(StatusViewModel.Kind.DONE, "Judged by the %s.".formatted(shown.title()));
        }
    }

    private void fail(Judging failed, String sentence) {
        if (failed == judging) {
            failed.cancel();
            judging = null;
            progress.set(Double.NaN);
            stand();
            refuse(sentence);
        }
    }

    private void refuse(String sentence) {
        status.say(StatusViewModel.Kind.FAILED, sentence);
    }

    /** Calls off the judging that goes on; what was shown stays. */
    public void cancel() {
        if (judging != null) {
            judging.cancel();
            judging = null;
            progress.set(Double.NaN);
            stand();
            status.say(StatusViewModel.Kind.DONE, "Judging was called off.");
        }
    }

    /** Writes what is listed as CSV. */
    public void writeListed(Path target) {
        JudgedTable table = predictions.tableProperty().get();
        List<JudgedRow> listed = List.copyOf(predictions.shown());
        background.run(
                () -> {
                    ListedFile.write(table, listed, target);
                    return target;
                },
                written -> status.say(StatusViewModel.Kind.DONE, "Saved %s.".formatted(written)),
                this::refuse);
    }

    /** Which class was taken for which, to be taken home; its value is null where there are no classes. */
    public Exhibit exhibit() {
        return Exhibit.of(
                "Confusion matrix",
                "confusion",
                evaluation.map(shown -> shown.detail().confusion().orElse(null)));
    }

    /** Shows a judged example in every view of the attention, and what is said of it beside. */
    public void choose(JudgedRow row) {
        chosen.set(row);
        if (row != null) {
            probes.visit(row.probe().get());
        }
    }

    /** Whether something was kept aside when the run learned, and is open. */
    public BooleanExpression hasPartProperty() {
        return part.isNotNull();
    }

    /** Where judging stands. */
    public ReadOnlyObjectProperty<Standing> standingProperty() {
        return standing.getReadOnlyProperty();
    }

    /** What is shown; null while nothing was judged. */
    public ReadOnlyObjectProperty<Evaluation> evaluationProperty() {
        return evaluation.getReadOnlyProperty();
    }

    /** The example that was chosen from the table last; null for none. */
    public ReadOnlyObjectProperty<JudgedRow> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** How far judging is, in [0, 1]; NaN while nothing is being judged. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Whose weights are judged: the step they were kept at, in words. */
    public ObservableValue<String> momentProperty() {
        return run.runProperty()
                .map(trained -> "Step %,d%s"
                        .formatted(
                                RunViewModel.step(trained),
                                trained.metrics().best().isPresent() ? ", best validation" : ""))
                .orElse("");
    }

    /** Which examples are listed. */
    public PredictionsViewModel predictions() {
        return predictions;
    }

    /** Where the network looks in those that are listed. */
    public AttentionStrips strips() {
        return strips;
    }
}
