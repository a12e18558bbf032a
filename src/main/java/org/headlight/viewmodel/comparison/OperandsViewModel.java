package org.headlight.viewmodel.comparison;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.headlight.snapshot.AttentionSite;
import org.headlight.snapshot.ProbeAttention;
import org.headlight.viewmodel.attention.AttentionViewModel;
import org.headlight.viewmodel.moments.MomentsViewModel;
import org.headlight.viewmodel.runs.KnownRun;
import org.headlight.viewmodel.runs.RunsViewModel;

/** The two sides of a comparison, and what each of them can be. FX thread only. */
public final class OperandsViewModel {
    private final AttentionViewModel attention;
    private final MomentsViewModel moments;
    private final RunsViewModel runs;
    private final OperandFinder finder;
    private final ObjectProperty<Operand> a = new SimpleObjectProperty<>(this, "a");
    private final ObjectProperty<Operand> b = new SimpleObjectProperty<>(this, "b");
    private final ReadOnlyLongWrapper version = new ReadOnlyLongWrapper(this, "version");
    private boolean changing;

    OperandsViewModel(AttentionViewModel attention, MomentsViewModel moments, RunsViewModel runs) {
        this.attention = attention;
        this.moments = moments;
        this.runs = runs;
        this.finder = new OperandFinder(attention, moments, runs);
        a.addListener(observable -> announce());
        b.addListener(observable -> announce());
    }

    private void announce() {
        if (!changing) {
            version.set(version.get() + 1);
        }
    }

    /** Takes note of what there is to compare; operands that are not there any more give way. */
    void offer(ProbeAttention seen) {
        List<Subject> all = Subject.all(seen);
        if (isLost(a.get(), all) || isLost(b.get(), all)) {
            set(usual(all));
        } else {
            set(List.of(offered(a.get(), seen), offered(b.get(), seen)));
        }
    }

    private boolean isLost(Operand operand, List<Subject> all) {
        return operand == null
                || !finder.isThere(operand)
                || operand.run().isEmpty() && !all.contains(operand.subject());
    }

    /** Another network may have other heads: its first takes the place of one that it does not have. */
    private Operand offered(Operand operand, ProbeAttention seen) {
        List<Subject> all = finder.subjects(operand, seen);
        return all.isEmpty() || all.contains(operand.subject()) ? operand : operand.with(all.getFirst());
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

    /** Sets both, of which nobody hears before both are set. */
    private void set(List<Operand> two) {
        changing = true;
        a.set(two.get(0));
        b.set(two.get(1));
        changing = false;
    }

    private void choose(Operand first, Operand second) {
        set(List.of(first, second));
        announce();
    }

    /** A becomes B and B becomes A. */
    public void swap() {
        choose(b.get(), a.get());
    }

    /** Marks a head for the comparison: the newest two are compared, at the shown moment. */
    public void mark(AttentionSite site) {
        Operand added = new Operand(Subject.head(site), Occasion.SHOWN);
        if (!added.equals(b.get())) {
            choose(b.get() == null ? added : new Operand(b.get().subject(), Occasion.SHOWN), added);
        }
    }

    /** Compares a head with itself at the first moment. */
    public void compareWithItsBeginning(AttentionSite site) {
        Subject head = Subject.head(site);
        choose(new Operand(head, Occasion.FIRST), new Operand(head, Occasion.SHOWN));
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
        if (operand.subject().kind() == Subject.Kind.HEAD && operand.run().isEmpty()) {
            letters.merge(operand.subject().site(), letter, String::concat);
        }
    }

    /** The operand in words, with the step that it is of, and its run where the other is of another. */
    String title(Operand operand, ProbeAttention seen) {
        return finder.title(operand, seen.probe(), !a.get().run().equals(b.get().run()));
    }

    OperandFinder finder() {
        return finder;
    }

    /** Whether there are heads in one part of the network alone, so that it need not be named. */
    public boolean isAlone() {
        return finder.isAlone();
    }

    /** Everything that an operand can be of in its run. */
    public List<Subject> subjects(Operand operand) {
        ProbeAttention seen = attention.seenProperty().get();
        return seen == null || operand == null ? List.of() : finder.subjects(operand, seen);
    }

    /** The moments that can be chosen for an operand: the named ones, the shown one to hold, and the one it has. */
    public List<Occasion> occasions(Operand operand) {
        return finder.occasions(operand);
    }

    /** The runs that can be chosen for an operand; empty stands for the network that every view shows. */
    public List<Optional<KnownRun>> runs() {
        return Stream.concat(
                        Stream.of(Optional.<KnownRun>empty()), runs.others().map(Optional::of))
                .toList();
    }

    /** What a run is called in a choice. */
    public String name(Optional<KnownRun> run) {
        KnownRun current = runs.currentProperty().get();
        return run.or(() -> Optional.ofNullable(current))
                .map(known -> known.nameProperty().get())
                .orElse("in training");
    }

    /** The first operand; null while there is nothing to compare. */
    public ObjectProperty<Operand> aProperty() {
        return a;
    }

    /** The second operand; null while there is nothing to compare. */
    public ObjectProperty<Operand> bProperty() {
        return b;
    }

    /** Changes whenever the user has chosen others. */
    ReadOnlyLongProperty versionProperty() {
        return version.getReadOnlyProperty();
    }
}
