package org.headlight.viewmodel.runs;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.headlight.run.Run;
import org.headlight.snapshot.Moment;
import org.headlight.snapshot.Probe;
import org.headlight.snapshot.ProbeAttention;
import org.headlight.viewmodel.engine.RunViewModel;
import org.headlight.viewmodel.moments.MomentHistory;

/** A run that is open, its name among the others, and what was seen of it. FX thread only. */
public final class KnownRun {
    private final Run run;
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper(this, "name", "");
    private final Map<Probe, ProbeAttention> answers = new HashMap<>();
    private List<Moment> recorded = List.of();
    private Optional<Path> folder;

    KnownRun(Run run, Optional<Path> folder) {
        this.run = run;
        this.folder = folder;
    }

    public Run run() {
        return run;
    }

    /** Where it is kept on disk; empty while it is not. */
    public Optional<Path> folder() {
        return folder;
    }

    /** Takes note of where it was saved. */
    public void keptIn(Path place) {
        folder = Optional.of(place);
    }

    /** The step whose weights are kept. */
    public int step() {
        return RunViewModel.step(run);
    }

    void rename(String newName) {
        name.set(newName);
    }

    /** Keeps the moments that were recorded of it, for the next time it is shown. */
    void remember(List<Moment> moments) {
        recorded = List.copyOf(moments);
        moments.stream().filter(moment -> moment.step() == step()).forEach(this::learn);
    }

    /** Takes note of what its kept weights do with some probes. */
    void learn(Moment best) {
        best.probes().forEach(seen -> answers.put(seen.probe(), seen));
    }

    /** What its kept weights do with a probe; empty while nobody asked. */
    public Optional<ProbeAttention> seen(Probe probe) {
        return Optional.ofNullable(answers.get(probe));
    }

    /** Its recorded moments as far as a probe was watched, the kept weights among them. */
    public MomentHistory history(Probe probe) {
        return MomentHistory.of(
                recorded,
                step(),
                seen(probe).map(answer -> new Moment(step(), List.of(answer))).orElse(null));
    }

    /** The moments that were recorded while it learned, oldest first; none of one that was read from disk. */
    public List<Moment> recorded() {
        return recorded;
    }

    /** What it is called: no more than tells it from the others. */
    public ReadOnlyStringProperty nameProperty() {
        return name.getReadOnlyProperty();
    }

    @Override
    public String toString() {
        return name.get();
    }
}
