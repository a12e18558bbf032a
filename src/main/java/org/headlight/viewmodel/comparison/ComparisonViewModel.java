package org.headlight.viewmodel.comparison;

import java.util.List;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.headlight.analysis.WordMaps;
import org.headlight.snapshot.AttentionMap;
import org.headlight.snapshot.ProbeAttention;
import org.headlight.viewmodel.attention.AttentionViewModel;
import org.headlight.viewmodel.attention.Cell;
import org.headlight.viewmodel.attention.ScaleViewModel;
import org.headlight.viewmodel.exhibit.Exhibit;
import org.headlight.viewmodel.moments.MomentsViewModel;
import org.headlight.viewmodel.runs.KnownRun;
import org.headlight.viewmodel.runs.RunsViewModel;

/**
 * Two maps of the chosen example and what lies between them: any head, layer mean or known answer of any run, at any recorded
 * moment. Nothing is computed while the view is not on screen. FX thread only.
 */
public final class ComparisonViewModel {
    private final AttentionViewModel attention;
    private final ScaleViewModel scale;
    private final ObservableValue<Boolean> onScreen;
    private final OperandsViewModel operands;
    private final OperandFinder finder;
    private final ObjectProperty<Cell> cell = new SimpleObjectProperty<>(this, "cell");
    private final ObjectProperty<Cell> pinned = new SimpleObjectProperty<>(this, "pinned");
    private final BooleanProperty byWord = new SimpleBooleanProperty(this, "byWord");
    private final ReadOnlyBooleanWrapper alignable = new ReadOnlyBooleanWrapper(this, "alignable");
    private final ReadOnlyObjectWrapper<Comparison> comparison = new ReadOnlyObjectWrapper<>(this, "comparison");
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper(this, "refusal", "");
    private final ReadOnlyLongWrapper version = new ReadOnlyLongWrapper(this, "version");

    /** @param onScreen whether the view can be seen */
    public ComparisonViewModel(
            AttentionViewModel attention,
            MomentsViewModel moments,
            RunsViewModel runs,
            ScaleViewModel scale,
            ObservableValue<Boolean> onScreen) {
        this.attention = attention;
        this.scale = scale;
        this.onScreen = onScreen;
        this.operands = new OperandsViewModel(attention, moments, runs);
        this.finder = operands.finder();
        for (Observable change : List.of(
                operands.versionProperty(),
                byWord,
                runs.versionProperty(),
                runs.currentProperty(),
                attention.seenProperty(),
                moments.bestStepProperty(),
                scale.colorMapProperty(),
                scale.rangeProperty(),
                onScreen)) {
            change.addListener(observable -> refresh());
        }
    }

    private void refresh() {
        ProbeAttention seen = attention.seenProperty().get();
        if (seen == null || seen.maps().isEmpty()) {
            comparison.set(null);
            return;
        }
        operands.offer(seen);
        if (onScreen.getValue()) {
            compare(seen);
        } else {
            comparison.set(null);
        }
        version.set(version.get() + 1);
    }

    private void compare(ProbeAttention seen) {
        Operand a = operands.aProperty().get();
        Operand b = operands.bProperty().get();
        Optional<AttentionMap> before = finder.map(a, seen.probe());
        Optional<AttentionMap> after = finder.map(b, seen.probe());
        alignable.set(false);
        if (before.isPresent() && after.isPresent()) {
            compare(seen, before.get(), after.get());
        } else {
            refuse(before.isEmpty() ? finder.missing("A", a, seen) : finder.missing("B", b, seen));
        }
    }

    private void compare(ProbeAttention seen, AttentionMap before, AttentionMap after) {
        Optional<WordMaps> words = WordMaps.of(before, after);
        Optional<String> reason = Likeness.refusal(before, after, twoRuns().isPresent());
        if (byWord.get() && words.isPresent()) {
            show(seen, words.get().before(), words.get().after(), Likeness.BY_WORD);
        } else if (reason.isEmpty()) {
            show(seen, before, after, Likeness.note(before, after));
        } else {
            refuse(reason.get());
            alignable.set(words.isPresent());
        }
    }

    private void refuse(String reason) {
        refusal.set(reason);
        comparison.set(null);
    }

    private void show(ProbeAttention seen, AttentionMap before, AttentionMap after, String note) {
        refusal.set("");
        String differs = twoRuns()
                .map(two -> " " + RunsViewModel.difference(two.getFirst(), two.getLast()))
                .orElse("");
        comparison.set(new ComparisonComposer(
                        scale.colorMapProperty().get(),
                        scale.rangeProperty().get(),
                        seen.probe(),
                        operands.title(operands.aProperty().get(), seen),
                        operands.title(operands.bProperty().get(), seen),
                        note + differs)
                .compose(before, after));
    }

    /** The runs of both sides, if both are trained and they are two. */
    private Optional<List<KnownRun>> twoRuns() {
        Optional<KnownRun> one = finder.run(operands.aProperty().get());
        Optional<KnownRun> other = finder.run(operands.bProperty().get());
        return one.isPresent() && other.isPresent() && one.get() != other.get()
                ? Optional.of(List.of(one.get(), other.get()))
                : Optional.empty();
    }

    /** Both maps and their difference, to be taken home. */
    public Exhibit exhibit() {
        return Exhibit.of("Comparison", "comparison", comparison.map(Comparison::figure));
    }

    /** The two sides. */
    public OperandsViewModel operands() {
        return operands;
    }

    /** The cell that is hovered in any of the three maps; null for none. */
    public ObjectProperty<Cell> cellProperty() {
        return cell;
    }

    /** The cell that stays chosen in all three maps; null for none. */
    public ObjectProperty<Cell> pinnedProperty() {
        return pinned;
    }

    /** Whether the maps are laid over each other by the words that both have. */
    public BooleanProperty byWordProperty() {
        return byWord;
    }

    /** Whether maps that were refused can be laid over each other by their words. */
    public ReadOnlyBooleanProperty alignableProperty() {
        return alignable.getReadOnlyProperty();
    }

    /** The two maps and their difference; null where they cannot be compared. */
    public ReadOnlyObjectProperty<Comparison> comparisonProperty() {
        return comparison.getReadOnlyProperty();
    }

    /** Why they cannot be compared; empty if they can. */
    public ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /** Changes whenever there may be other operands to choose from. */
    public ReadOnlyLongProperty versionProperty() {
        return version.getReadOnlyProperty();
    }
}
