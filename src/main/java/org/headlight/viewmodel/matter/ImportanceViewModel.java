package org.headlight.viewmodel.matter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.headlight.analysis.AnswerChange;
import org.headlight.snapshot.Answer;
import org.headlight.snapshot.AttentionMap;
import org.headlight.snapshot.AttentionSite;
import org.headlight.snapshot.Intervention;
import org.headlight.snapshot.Probe;
import org.headlight.snapshot.ProbeAttention;
import org.headlight.viewmodel.attention.AttentionViewModel;
import org.headlight.viewmodel.attention.ProbesViewModel;
import org.headlight.viewmodel.engine.RunViewModel;
import org.headlight.viewmodel.work.Background;
import org.headlight.viewmodel.work.StatusViewModel;

/**
 * How far the answer to the chosen example moves when a head is off, for every head alone: Michel et al. 2019, section 3.1, on one
 * example. Computed when it is asked for, and forgotten with the example. FX thread only.
 */
public final class ImportanceViewModel {
    private final RunViewModel run;
    private final AttentionViewModel attention;
    private final ProbesViewModel probes;
    private final StatusViewModel status;
    private final Inquiry inquiry;
    private final ReadOnlyObjectWrapper<Map<AttentionSite, Double>> importance =
            new ReadOnlyObjectWrapper<>(this, "importance", Map.of());
    private Probe asked;

    public ImportanceViewModel(
            RunViewModel run,
            AttentionViewModel attention,
            ProbesViewModel probes,
            Background background,
            StatusViewModel status) {
        this.run = run;
        this.attention = attention;
        this.probes = probes;
        this.status = status;
        this.inquiry = new Inquiry(background);
        run.openProperty().addListener(observable -> forget());
        run.summaryProperty().addListener(observable -> forget());
        probes.chosenProperty().addListener(observable -> forget());
    }

    private void forget() {
        inquiry.cancel();
        asked = null;
        importance.set(Map.of());
    }

    /** Computes it for the chosen example, if that is not done or under way. */
    public void ask() {
        Probe probe = probes.chosenProperty().get();
        List<AttentionSite> heads =
                Optional.ofNullable(attention.seenProperty().get()).map(ProbeAttention::maps).stream()
                        .flatMap(List::stream)
                        .map(AttentionMap::site)
                        .toList();
        if (probe == null
                || probe.equals(asked)
                || heads.isEmpty()
                || !run.openProperty().get()) {
            return;
        }
        asked = probe;
        List<Intervention> questions = Stream.concat(
                        Stream.of(Intervention.NONE), heads.stream().map(Intervention::without))
                .toList();
        inquiry.start(
                questions,
                question -> run.answer(probe, question).thenApply(ProbeAttention::answer),
                answers -> show(heads, answers),
                sentence -> status.say(StatusViewModel.Kind.FAILED, sentence));
    }

    private void show(List<AttentionSite> heads, List<Answer> answers) {
        Map<AttentionSite, Double> found = new LinkedHashMap<>();
        for (int i = 0; i < heads.size(); i++) {
            found.put(heads.get(i), Math.abs(AnswerChange.of(answers.getFirst(), answers.get(i + 1))));
        }
        importance.set(found);
    }

    /** Calls it off; what was there stays. */
    public void cancel() {
        inquiry.cancel();
        asked = importance.get().isEmpty() ? null : asked;
    }

    /**
     * The change of the answer without each head, at least 0: of the probability of what was said, or the mean distance of a forecast
     * in the file's units; empty while it is not known.
     */
    public ReadOnlyObjectProperty<Map<AttentionSite, Double>> importanceProperty() {
        return importance.getReadOnlyProperty();
    }

    /** How far it is. */
    public Inquiry inquiry() {
        return inquiry;
    }
}
