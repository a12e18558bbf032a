package org.headlight.viewmodel.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.headlight.analysis.MapComparison;
import org.headlight.render.NumberText;
import org.headlight.render.figure.SiteText;
import org.headlight.snapshot.AttentionKind;
import org.headlight.snapshot.AttentionMap;
import org.headlight.snapshot.AttentionSite;
import org.headlight.snapshot.Moment;
import org.headlight.snapshot.ProbeAttention;
import org.headlight.viewmodel.attention.AttentionViewModel;
import org.headlight.viewmodel.attention.Cell;
import org.headlight.viewmodel.attention.ScaleViewModel;
import org.headlight.viewmodel.attention.ShownMap;
import org.headlight.viewmodel.exhibit.Exhibit;
import org.headlight.viewmodel.moments.MomentsViewModel;

/**
 * Two maps of the chosen example and what lies between them: any head, layer mean or known answer at any recorded moment.
 * Nothing is computed while the view is not on screen. FX thread only.
 */
public final class ComparisonViewModel {
    private final AttentionViewModel attention;
    private final MomentsViewModel moments;
    private final ScaleViewModel scale;
    private final ObservableValue<Boolean> onScreen;
    private final ObjectProperty<Operand> a = new SimpleObjectProperty<>(this, "a");
    private final ObjectProperty<Operand> b = new SimpleObjectProperty<>(this, "b");
    private final ObjectProperty<Cell> cell = new SimpleObjectProperty<>(this, "cell");
    private final ObjectProperty<Cell> pinned = new SimpleObjectProperty<>(this, "pinned");
    private final ReadOnlyObjectWrapper<List<Subject>> subjects =
            new ReadOnlyObjectWrapper<>(this, "subjects", List.of());
    private final ReadOnlyObjectWrapper<Comparison> comparison = new ReadOnlyObjectWrapper<>(this, "comparison");
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper(this, "refusal", "");
    private boolean changing;

    /** @param onScreen whether the view can be seen */
    public ComparisonViewModel(
            AttentionViewModel attention,
            MomentsViewModel moments,
            ScaleViewModel scale,
            ObservableValue<Boolean> onScreen) {
        this.attention = attention;
        this.moments = moments;
        this.scale = scale;
        this.onScreen = onScreen;
        for (Observable change : List.of(
                a,
                b,
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
        boolean nothing = seen == null || seen.maps().isEmpty();
        if (changing || nothing) {
            if (nothing) {
                comparison.set(null);
            }
            return;
        }
        offer(seen);
        if (onScreen.getValue()) {
            compare(seen);
        } else {
            comparison.set(null);
        }
    }

    /** Takes note of what there is to compare; operands that are not there any more give way to the usual ones. */
    private void offer(ProbeAttention seen) {
        List<Subject> all = Subject.all(seen);
        if (!all.equals(subjects.get())) {
            subjects.set(all);
        }
        if (a.get() == null
                || b.get() == null
                || !all.contains(a.get().subject())
                || !all.contains(b.get().subject())) {
            choose(usual(all));
        }
    }

    /** The chosen head at first and now; where only one moment is known, the first two heads. */
    private List<Operand> usual(List<Subject> all) {
        AttentionSite chosen = attention.sites().chosenProperty().get();
        boolean grown = moments.recorded().size() > 1;
        Subject first = grown && all.contains(Subject.head(chosen)) ? Subject.head(chosen) : all.getFirst();
        Subject second = grown || all.size() == 1 ? first : all.get(1);
        return List.of(
                new Operand(first, grown ? Occasion.FIRST : Occasion.SHOWN), new Operand(second, Occasion.SHOWN));
    }

    private void choose(List<Operand> two) {
        changing = true;
        a.set(two.get(0));
        b.set(two.get(1));
        changing = false;
    }

    private void compare(ProbeAttention seen) {
        Optional<AttentionMap> before = find(a.get(), seen);
        Optional<AttentionMap> after = find(b.get(), seen);
        String reason = before.isEmpty()
                ? missing("A", a.get())
                : after.isEmpty()
                        ? missing("B", b.get())
                        : MapComparison.refusal(before.get(), after.get()).orElse("");
        refusal.set(reason);
        comparison.set(reason.isEmpty() ? composer(seen).compose(before.get(), after.get()) : null);
    }

    private Optional<AttentionMap> find(Operand operand, ProbeAttention seen) {
        return operand.occasion()
                .find(moments)
                .flatMap(moment -> ShownMap.attention(moment, seen.probe()))
                .flatMap(operand.subject()::map);
    }

    private String missing(String name, Operand operand) {
        return operand.occasion().find(moments).isEmpty()
                ? "%s: there is no moment “%s” yet."
                        .formatted(name, operand.occasion().title())
                : "%s: this example was not watched at “%s”; choose another moment."
                        .formatted(name, operand.occasion().title());
    }

    private ComparisonComposer composer(ProbeAttention seen) {
        return new ComparisonComposer(
                scale.colorMapProperty().get(),
                scale.rangeProperty().get(),
                seen.probe(),
                title(a.get()),
                title(b.get()));
    }

    /** Both maps and their difference, to be taken home. */
    public Exhibit exhibit() {
        return Exhibit.of("Comparison", "comparison", comparison.map(Comparison::figure));
    }

    /** The operand in words, with the step that it is of. */
    public String title(Operand operand) {
        String when = operand.occasion()
                .find(moments)
                .map(Moment::step)
                .map(step -> ", step " + NumberText.count(step))
                .orElse("");
        return operand.subject().title(isAlone()) + (operand.subject().kind() == Subject.Kind.KNOWN_ANSWER ? "" : when);
    }

    /** Whether there are heads in one part of the network alone, so that it need not be named. */
    public boolean isAlone() {
        return attention.sites().sitesProperty().get().stream()
                        .filter(site -> site.kind() != AttentionKind.POOLING)
                        .map(SiteText::stack)
                        .distinct()
                        .count()
                <= 1;
    }

    /** The moments that can be chosen for an operand: the named ones, the shown one to hold, and the one it has. */
    public List<Occasion> occasions(Operand operand) {
        List<Occasion> all = new ArrayList<>(Occasion.ALWAYS);
        Moment shown = moments.shownProperty().get();
        if (shown != null) {
            all.add(Occasion.held(shown.step()));
        }
        if (operand != null && !all.contains(operand.occasion())) {
            all.add(operand.occasion());
        }
        return all;
    }

    /** A becomes B and B becomes A. */
    public void swap() {
        choose(List.of(b.get(), a.get()));
        refresh();
    }

    /** Marks a head for the comparison: the newest two are compared, at the shown moment. */
    public void mark(AttentionSite site) {
        Operand added = new Operand(Subject.head(site), Occasion.SHOWN);
        if (!added.equals(b.get())) {
            Operand first = b.get() == null ? added : new Operand(b.get().subject(), Occasion.SHOWN);
            choose(List.of(first, added));
            refresh();
        }
    }

    /** Compares a head with itself at the first moment. */
    public void compareWithItsBeginning(AttentionSite site) {
        choose(List.of(
                new Operand(Subject.head(site), Occasion.FIRST), new Operand(Subject.head(site), Occasion.SHOWN)));
        refresh();
    }

    /** The heads that are compared, with the letter of each; one that is both has both. */
    public Map<AttentionSite, String> letters() {
        Map<AttentionSite, String> letters = new LinkedHashMap<>();
        if (a.get() != null && b.get() != null) {
            put(letters, a.get(), "A");
            put(letters, b.get(), "B");
        }
        return letters;
    }

    private static void put(Map<AttentionSite, String> letters, Operand operand, String letter) {
        if (operand.subject().kind() == Subject.Kind.HEAD) {
            letters.merge(operand.subject().site(), letter, String::concat);
        }
    }

    /** The first operand; null while there is nothing to compare. */
    public ObjectProperty<Operand> aProperty() {
        return a;
    }

    /** The second operand; null while there is nothing to compare. */
    public ObjectProperty<Operand> bProperty() {
        return b;
    }

    /** The cell that is hovered in any of the three maps; null for none. */
    public ObjectProperty<Cell> cellProperty() {
        return cell;
    }

    /** The cell that stays chosen in all three maps; null for none. */
    public ObjectProperty<Cell> pinnedProperty() {
        return pinned;
    }

    /** Everything that can be compared. */
    public ReadOnlyObjectProperty<List<Subject>> subjectsProperty() {
        return subjects.getReadOnlyProperty();
    }

    /** The two maps and their difference; null where they cannot be compared. */
    public ReadOnlyObjectProperty<Comparison> comparisonProperty() {
        return comparison.getReadOnlyProperty();
    }

    /** Why they cannot be compared; empty if they can. */
    public ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }
}
