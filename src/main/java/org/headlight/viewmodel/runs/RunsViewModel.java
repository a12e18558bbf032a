package org.headlight.viewmodel.runs;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.headlight.run.Run;
import org.headlight.run.contest.RunDifference;
import org.headlight.run.contest.RunNames;
import org.headlight.snapshot.Moment;
import org.headlight.snapshot.Probe;
import org.headlight.snapshot.ProbeAttention;
import org.headlight.viewmodel.engine.Engine;
import org.headlight.viewmodel.work.Background;
import org.headlight.viewmodel.work.StatusViewModel;

/**
 * The trained runs of the open data: those of this session, opened ones, those that a sample brings; and which of them every view
 * shows. FX thread only.
 */
public final class RunsViewModel {
    private final Engine engine;
    private final Background background;
    private final StatusViewModel status;
    private final ObservableList<KnownRun> runs = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<KnownRun> current = new ReadOnlyObjectWrapper<>(this, "current");
    private final ReadOnlyLongWrapper version = new ReadOnlyLongWrapper(this, "version");
    private final Set<Question> asked = new HashSet<>();

    /** What was asked already. */
    private record Question(KnownRun run, Probe probe) {}

    public RunsViewModel(Engine engine, Background background, StatusViewModel status) {
        this.engine = engine;
        this.background = background;
        this.status = status;
    }

    /**
     * Takes a run into the list without showing it.
     *
     * @param folder where it is kept on disk; empty where it is not
     */
    public KnownRun add(Run trained, Optional<Path> folder) {
        KnownRun added = new KnownRun(trained, folder);
        rename(Stream.concat(runs.stream(), Stream.of(added)).toList());
        runs.add(added);
        version.set(version.get() + 1);
        return added;
    }

    /** Makes a run of the list the one that is shown; null while a training that has no run yet is. */
    public void show(KnownRun shown) {
        current.set(shown);
    }

    /** Takes a run out of the list; its folder stays. */
    public void remove(KnownRun known) {
        rename(runs.stream().filter(other -> other != known).toList());
        runs.remove(known);
        version.set(version.get() + 1);
    }

    /** Forgets all of them, before other data. */
    public void clear() {
        current.set(null);
        asked.clear();
        runs.clear();
    }

    /** Names depend on what else there is; who hears of a change of the list finds them right. */
    private static void rename(List<KnownRun> all) {
        List<String> names =
                RunNames.of(all.stream().map(known -> known.run().recipe()).toList());
        for (int i = 0; i < names.size(); i++) {
            all.get(i).rename(names.get(i));
        }
    }

    /** Keeps the moments of the run that is shown, before another one is. */
    public void remember(List<Moment> moments) {
        Optional.ofNullable(current.get()).ifPresent(shown -> shown.remember(moments));
    }

    /** Takes note of what the kept weights of a run do. */
    public void learn(KnownRun known, Moment best) {
        known.learn(best);
        version.set(version.get() + 1);
    }

    /**
     * What the kept weights of a run do with a probe; where it is not known yet it is asked for, and {@link #versionProperty}
     * changes when the answer is there.
     */
    public Optional<ProbeAttention> seen(KnownRun known, Probe probe) {
        Optional<ProbeAttention> seen = known.seen(probe);
        if (seen.isEmpty() && asked.add(new Question(known, probe))) {
            ask(known, probe);
        }
        return seen;
    }

    private void ask(KnownRun known, Probe probe) {
        engine.attend(known.run(), List.of(probe))
                .whenComplete(background.<List<ProbeAttention>>returning(
                        answer -> learn(known, new Moment(known.step(), answer)),
                        sentence -> status.say(StatusViewModel.Kind.FAILED, sentence)));
    }

    /** What differs between two runs, in a sentence. */
    public static String difference(KnownRun before, KnownRun after) {
        return RunDifference.between(before.run(), after.run()).words();
    }

    /** The runs beside the one that is shown. */
    public Stream<KnownRun> others() {
        return runs.stream().filter(known -> known != current.get());
    }

    /** All of them, the oldest first. Not to be changed from outside. */
    public ObservableList<KnownRun> list() {
        return runs;
    }

    /** The one that every view shows; null while that is a training, or nothing. */
    public ReadOnlyObjectProperty<KnownRun> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /** Changes whenever a run comes, goes, is renamed or answers. */
    public ReadOnlyLongProperty versionProperty() {
        return version.getReadOnlyProperty();
    }
}
