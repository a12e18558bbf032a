package org.headlight.viewmodel.runs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import org.headlight.run.contest.ContestTable;
import org.headlight.snapshot.Probe;
import org.headlight.snapshot.ProbeAttention;
import org.headlight.viewmodel.attention.ProbesViewModel;
import org.headlight.viewmodel.attention.ScaleViewModel;

/**
 * All runs on one page: how their losses fell, how they did, and where they look in the chosen example. Nothing is computed while
 * the page is not on screen. FX thread only.
 */
public final class RunResultsViewModel {
    private final RunsViewModel runs;
    private final ProbesViewModel probes;
    private final ScaleViewModel scale;
    private final ObservableValue<Boolean> onScreen;
    private final BooleanProperty validation = new SimpleBooleanProperty(this, "validation", true);
    private final ReadOnlyObjectWrapper<List<RunCurve>> curves = new ReadOnlyObjectWrapper<>(this, "curves", List.of());
    private final ReadOnlyObjectWrapper<RunNumbers> numbers =
            new ReadOnlyObjectWrapper<>(this, "numbers", new RunNumbers(List.of(), List.of()));
    private final ReadOnlyObjectWrapper<List<RunMap>> maps = new ReadOnlyObjectWrapper<>(this, "maps", List.of());

    /** @param onScreen whether the page can be seen */
    public RunResultsViewModel(
            RunsViewModel runs, ProbesViewModel probes, ScaleViewModel scale, ObservableValue<Boolean> onScreen) {
        this.runs = runs;
        this.probes = probes;
        this.scale = scale;
        this.onScreen = onScreen;
        for (Observable cause : List.of(runs.list(), validation, onScreen)) {
            cause.addListener(observable -> compareNumbers());
        }
        for (Observable cause : List.of(
                runs.list(),
                runs.versionProperty(),
                probes.chosenProperty(),
                scale.colorMapProperty(),
                scale.rangeProperty(),
                onScreen)) {
            cause.addListener(observable -> compareMaps());
        }
    }

    private void compareNumbers() {
        if (onScreen.getValue()) {
            curves.set(all().map(this::curve).toList());
            numbers.set(RunNumbers.of(ContestTable.of(
                    all().map(known -> known.nameProperty().get()).toList(),
                    all().map(KnownRun::run).toList())));
        }
    }

    private RunCurve curve(KnownRun known) {
        String name = known.nameProperty().get();
        return validation.get() ? RunCurve.validation(name, known.run()) : RunCurve.training(name, known.run());
    }

    private void compareMaps() {
        Probe probe = probes.chosenProperty().get();
        if (onScreen.getValue() && probe != null) {
            Map<KnownRun, ProbeAttention> seen = new LinkedHashMap<>();
            all().toList()
                    .forEach(known -> seen.put(known, runs.seen(known, probe).orElse(null)));
            maps.set(new RunMapsComposer(
                            scale.colorMapProperty().get(),
                            scale.rangeProperty().get())
                    .compose(seen));
        } else {
            maps.set(List.of());
        }
    }

    private Stream<KnownRun> all() {
        return runs.list().stream();
    }

    /** Whether the curves are of the validation part instead of the training part. */
    public BooleanProperty validationProperty() {
        return validation;
    }

    /** A curve for each run, in the order of the list. */
    public ReadOnlyObjectProperty<List<RunCurve>> curvesProperty() {
        return curves.getReadOnlyProperty();
    }

    /** How all of them did. */
    public ReadOnlyObjectProperty<RunNumbers> numbersProperty() {
        return numbers.getReadOnlyProperty();
    }

    /** A map for each run, in the order of the list; none while no example is chosen. */
    public ReadOnlyObjectProperty<List<RunMap>> mapsProperty() {
        return maps.getReadOnlyProperty();
    }
}
