package org.headlight.viewmodel.attention;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.headlight.data.DataFormatException;
import org.headlight.render.NumberText;
import org.headlight.snapshot.Answer;
import org.headlight.snapshot.Forecast;
import org.headlight.snapshot.Moment;
import org.headlight.snapshot.NoAnswer;
import org.headlight.snapshot.Prediction;
import org.headlight.snapshot.Probe;
import org.headlight.snapshot.SeriesWindow;
import org.headlight.viewmodel.moments.MomentsViewModel;

/**
 * The examples that are watched: some of the validation part, and every sentence the user types. FX thread only.
 *
 * <p>Whoever runs the network listens to {@link #probes()}; the answers come back through the shown moment.
 */
public final class ProbesViewModel {
    /** How many examples can be watched at once, so that watching stays cheap. */
    static final int MOST = 12;

    /** How many examples are watched unless the user chooses others. */
    public static final int USUAL = 6;

    private final MomentsViewModel moments;
    private Probe visitor;
    private Function<String, Probe> finder = text -> new Probe(text, Optional.empty());
    private final ObservableList<Probe> probes = FXCollections.observableArrayList();
    private final ObservableList<ProbeRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Probe> chosen = new ReadOnlyObjectWrapper<>(this, "chosen");
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper(this, "error", "");

    public ProbesViewModel(MomentsViewModel moments) {
        this.moments = moments;
        moments.shownProperty().addListener(observable -> refresh());
    }

    /** Watches other examples. */
    public void replace(List<Probe> examples) {
        probes.setAll(examples);
        error.set("");
        chosen.set(probes.isEmpty() ? null : probes.getFirst());
        refresh();
    }

    /** Watches one sentence more and shows it, or of a series one row; what is there already is only shown. */
    public void add(String sentence) {
        String text = sentence.strip();
        Optional<Probe> same =
                probes.stream().filter(probe -> probe.text().equals(text)).findFirst();
        if (text.isEmpty()) {
            error.set(areOfSeries() ? "Type a time, or the number of a row." : "Type a sentence of at least one word.");
        } else if (same.isPresent()) {
            choose(same.get());
        } else if (probes.size() >= MOST) {
            error.set("%d examples are watched already; remove one first.".formatted(MOST));
        } else if (areOfSeries()) {
            find(text);
        } else {
            watch(new Probe(text, Optional.empty()));
        }
    }

    /** Watches an example for as long as no other is looked at in passing, and shows it; one that is watched is only shown. */
    public void visit(Probe example) {
        if (probes.contains(example)) {
            choose(example);
            return;
        }
        int place = visitor == null ? -1 : probes.indexOf(visitor);
        visitor = example;
        if (place >= 0) {
            probes.set(place, example);
        } else if (probes.size() >= MOST) {
            probes.set(probes.size() - 1, example);
        } else {
            probes.add(example);
        }
        choose(example);
        refresh();
    }

    private void find(String row) {
        try {
            Probe found = finder.apply(row);
            if (probes.contains(found)) {
                choose(found);
            } else if (found.window()
                    .map(ProbesViewModel::shape)
                    .equals(probes.getFirst().window().map(ProbesViewModel::shape))) {
                watch(found);
            } else {
                error.set("The options of the examples were changed after this network began; train anew to ask so.");
            }
        } catch (DataFormatException refused) {
            error.set(refused.getMessage());
        }
    }

    /** What windows that one network reads have in common. */
    private static List<Object> shape(SeriesWindow window) {
        return List.of(window.columns(), window.history().rows(), window.truth().rows());
    }

    private void watch(Probe probe) {
        probes.add(probe);
        choose(probe);
        refresh();
    }

    /** Finds the stretches of a series that are asked for; what it finds must be quick to have. */
    public void findThrough(Function<String, Probe> newFinder) {
        finder = newFinder;
    }

    /** Whether the examples are stretches of a series, which are asked for by time or number. */
    public boolean areOfSeries() {
        return probes.stream().anyMatch(probe -> probe.window().isPresent());
    }

    /** Watches an example no longer. */
    public void remove(Probe probe) {
        int index = probes.indexOf(probe);
        if (index >= 0 && probes.size() > 1) {
            probes.remove(index);
            if (probe.equals(chosen.get())) {
                chosen.set(probes.get(Math.min(index, probes.size() - 1)));
            }
            refresh();
        }
    }

    /** Shows a watched example in every view. */
    public void choose(Probe probe) {
        error.set("");
        chosen.set(probe);
    }

    /** Shows the watched example a number of places further, round and round. */
    public void move(int places) {
        if (!probes.isEmpty()) {
            choose(probes.get(Math.floorMod(probes.indexOf(chosen.get()) + places, probes.size())));
        }
    }

    /** Only rows that read differently are replaced, so that a list does not repaint with every moment. */
    private void refresh() {
        for (int i = 0; i < probes.size(); i++) {
            ProbeRow row = row(probes.get(i));
            if (i >= rows.size()) {
                rows.add(row);
            } else if (!rows.get(i).equals(row)) {
                rows.set(i, row);
            }
        }
        if (rows.size() > probes.size()) {
            rows.remove(probes.size(), rows.size());
        }
    }

    private ProbeRow row(Probe probe) {
        Moment moment = moments.shownProperty().get();
        return Optional.ofNullable(moment)
                .flatMap(seen -> ShownMap.attention(seen, probe))
                .map(seen -> new ProbeRow(probe, verdict(probe, seen.answer()), words(seen.answer())))
                .orElse(new ProbeRow(probe, ProbeRow.Verdict.UNKNOWN, ""));
    }

    private static ProbeRow.Verdict verdict(Probe probe, Answer answer) {
        return probe.label()
                .filter(label -> !answer.label().isEmpty())
                .map(label -> label.equals(answer.label()) ? ProbeRow.Verdict.RIGHT : ProbeRow.Verdict.WRONG)
                .orElse(ProbeRow.Verdict.UNKNOWN);
    }

    private static String words(Answer answer) {
        return switch (answer) {
            case Prediction prediction ->
                "%s %s".formatted(prediction.label(), NumberText.fixed(prediction.confidence(), 2));
            case Forecast forecast -> forecast.label();
            case NoAnswer none -> "";
        };
    }

    /** The watched examples in their order. Not to be changed from outside. */
    public ObservableList<Probe> probes() {
        return probes;
    }

    /** The same with what the network says at the shown moment. Not to be changed from outside. */
    public ObservableList<ProbeRow> rows() {
        return rows;
    }

    /** The example that every view shows; null while there is none. */
    public ReadOnlyObjectProperty<Probe> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Why the last sentence was not taken; empty if it was. */
    public ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }
}
