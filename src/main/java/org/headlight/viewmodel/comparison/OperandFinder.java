package org.headlight.viewmodel.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.headlight.render.NumberText;
import org.headlight.render.figure.SiteText;
import org.headlight.snapshot.AttentionKind;
import org.headlight.snapshot.AttentionMap;
import org.headlight.snapshot.Moment;
import org.headlight.snapshot.Probe;
import org.headlight.snapshot.ProbeAttention;
import org.headlight.viewmodel.attention.AttentionViewModel;
import org.headlight.viewmodel.attention.ShownMap;
import org.headlight.viewmodel.moments.MomentHistory;
import org.headlight.viewmodel.moments.MomentsViewModel;
import org.headlight.viewmodel.runs.KnownRun;
import org.headlight.viewmodel.runs.RunsViewModel;

/** Finds the maps that operands name, in the network that every view shows or in another run. FX thread only. */
final class OperandFinder {
    private final AttentionViewModel attention;
    private final MomentsViewModel moments;
    private final RunsViewModel runs;

    OperandFinder(AttentionViewModel attention, MomentsViewModel moments, RunsViewModel runs) {
        this.attention = attention;
        this.moments = moments;
        this.runs = runs;
    }

    /** Whether there still is such a run. */
    boolean isThere(Operand operand) {
        return operand.run().map(runs.list()::contains).orElse(true);
    }

    /** Everything an operand can be of in its run; empty while that is not known. */
    List<Subject> subjects(Operand operand, ProbeAttention shown) {
        return seen(operand, shown).map(Subject::all).orElse(List.of());
    }

    private Optional<ProbeAttention> seen(Operand operand, ProbeAttention shown) {
        return other(operand).map(run -> runs.seen(run, shown.probe())).orElse(Optional.of(shown));
    }

    /** The run that is chosen, if it is not shown anyway. */
    private Optional<KnownRun> other(Operand operand) {
        return operand.run().filter(run -> run != runs.currentProperty().get());
    }

    private MomentHistory history(Operand operand, Probe probe) {
        Optional<KnownRun> other = other(operand);
        other.ifPresent(run -> runs.seen(run, probe));
        return other.map(run -> run.history(probe)).orElse(moments);
    }

    /** The map; empty while there is none. */
    Optional<AttentionMap> map(Operand operand, Probe probe) {
        return operand.occasion()
                .find(history(operand, probe))
                .flatMap(moment -> ShownMap.attention(moment, probe))
                .flatMap(operand.subject()::map);
    }

    /** Why there is no map, one sentence. */
    String missing(String letter, Operand operand, ProbeAttention shown) {
        Optional<ProbeAttention> seen = seen(operand, shown);
        String occasion = operand.occasion().title();
        if (seen.isEmpty()) {
            return "%s: %s is being asked about this example.".formatted(letter, name(operand));
        }
        if (seen.get().maps().isEmpty()) {
            return "%s: %s has no attention to compare.".formatted(letter, name(operand));
        }
        return operand.occasion().find(history(operand, shown.probe())).isEmpty()
                ? "%s: there is no moment “%s” yet.".formatted(letter, occasion)
                : "%s: this example was not watched at “%s”; choose another moment.".formatted(letter, occasion);
    }

    private String name(Operand operand) {
        return operand.run().map(run -> run.nameProperty().get()).orElse("the network");
    }

    /** The operand in words, with the step that it is of, and its run where there are others. */
    String title(Operand operand, Probe probe, boolean withRun) {
        boolean known = operand.subject().kind() == Subject.Kind.KNOWN_ANSWER;
        String when = operand.occasion()
                .find(history(operand, probe))
                .map(Moment::step)
                .map(step -> ", step " + NumberText.count(step))
                .orElse("");
        String run = withRun && !known ? runName(operand) + ", " : "";
        return run + operand.subject().title(isAlone()) + (known ? "" : when);
    }

    private String runName(Operand operand) {
        KnownRun current = runs.currentProperty().get();
        return operand.run()
                .or(() -> Optional.ofNullable(current))
                .map(run -> run.nameProperty().get())
                .orElse("the network in training");
    }

    /** The run that an operand is of; empty for a network that is still in training. */
    Optional<KnownRun> run(Operand operand) {
        return operand.run().or(() -> Optional.ofNullable(runs.currentProperty().get()));
    }

    /** Whether there are heads in one part of the network alone, so that it need not be named. */
    boolean isAlone() {
        return attention.sites().sitesProperty().get().stream()
                        .filter(site -> site.kind() != AttentionKind.POOLING)
                        .map(SiteText::stack)
                        .distinct()
                        .count()
                <= 1;
    }

    /** The moments that can be chosen for an operand: the named ones, the shown one to hold, and the one it has. */
    List<Occasion> occasions(Operand operand) {
        Optional<KnownRun> other = operand == null ? Optional.empty() : other(operand);
        List<Occasion> all = new ArrayList<>(
                other.isEmpty()
                        ? Occasion.ALWAYS
                        : other.get().recorded().isEmpty() ? List.of(Occasion.BEST) : Occasion.OF_OTHERS);
        Moment shown = moments.shownProperty().get();
        if (other.isEmpty() && shown != null) {
            all.add(Occasion.held(shown.step()));
        }
        if (operand != null && !all.contains(operand.occasion())) {
            all.add(operand.occasion());
        }
        return all;
    }
}
