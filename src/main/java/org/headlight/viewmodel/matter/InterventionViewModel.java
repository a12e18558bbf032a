package org.headlight.viewmodel.matter;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.headlight.snapshot.AttentionSite;
import org.headlight.snapshot.Intervention;
import org.headlight.snapshot.Moment;
import org.headlight.snapshot.Probe;
import org.headlight.snapshot.ProbeAttention;
import org.headlight.snapshot.TokenText;
import org.headlight.viewmodel.attention.AttentionViewModel;
import org.headlight.viewmodel.attention.ProbesViewModel;
import org.headlight.viewmodel.engine.RunViewModel;
import org.headlight.viewmodel.engine.TrainingViewModel;
import org.headlight.viewmodel.moments.MomentsViewModel;
import org.headlight.viewmodel.work.Background;
import org.headlight.viewmodel.work.StatusViewModel;

/**
 * What the user has taken from the network: masked tokens of the chosen example, and heads that are off. FX thread only.
 *
 * <p>A trained run answers anew at once, and every view shows what is left. While a training goes on its heads can be switched off in
 * what is watched, which changes nothing of what it learns; tokens wait for its end. Another example gets its tokens back and leaves
 * the heads off; another run gets everything back.
 */
public final class InterventionViewModel {
    private final RunViewModel run;
    private final TrainingViewModel training;
    private final ProbesViewModel probes;
    private final AttentionViewModel attention;
    private final MomentsViewModel moments;
    private final StatusViewModel status;
    private final Inquiry inquiry;
    private final ReadOnlyObjectWrapper<Intervention> intervention =
            new ReadOnlyObjectWrapper<>(this, "intervention", Intervention.NONE);
    private final ReadOnlyObjectWrapper<List<Taken>> taken = new ReadOnlyObjectWrapper<>(this, "taken", List.of());
    private final ReadOnlyObjectWrapper<EffectReading> effect = new ReadOnlyObjectWrapper<>(this, "effect");

    public InterventionViewModel(
            RunViewModel run,
            TrainingViewModel training,
            ProbesViewModel probes,
            AttentionViewModel attention,
            MomentsViewModel moments,
            Background background,
            StatusViewModel status) {
        this.run = run;
        this.training = training;
        this.probes = probes;
        this.attention = attention;
        this.moments = moments;
        this.status = status;
        this.inquiry = new Inquiry(background);
        probes.chosenProperty()
                .addListener(observable -> take(intervention.get().withMasked(Set.of())));
        run.openProperty().addListener(observable -> restore());
        run.summaryProperty().addListener(observable -> restore());
    }

    /** Switches a head off, or on again. */
    public void toggle(AttentionSite head) {
        take(intervention.get().toggled(head));
    }

    /** Masks a token of what is read, from 0, or gives it back. */
    public void toggle(int token) {
        toggle(Set.of(token));
    }

    /** Masks tokens or rows, or gives them back if all of them are masked. */
    public void toggle(Set<Integer> tokens) {
        Optional<String> refusal = maskRefusal();
        if (refusal.isPresent()) {
            status.say(StatusViewModel.Kind.FAILED, refusal.get());
            return;
        }
        Set<Integer> masked = new TreeSet<>(intervention.get().masked());
        if (!masked.addAll(tokens)) {
            masked.removeAll(tokens);
        }
        take(intervention.get().withMasked(masked));
    }

    /** Why no token can be masked now; empty if one can. */
    public Optional<String> maskRefusal() {
        if (!run.openProperty().get()) {
            return Optional.of("Tokens can be masked once the training has ended.");
        }
        boolean looksAtRead = Optional.ofNullable(attention.mapProperty().get())
                .map(map -> read().filter(map.key()::equals).isPresent())
                .orElse(false);
        return looksAtRead
                ? Optional.empty()
                : Optional.of("This head does not look at what is read; choose one that does to mask a token.");
    }

    /** The tokens or rows that are read; empty where nothing was seen. */
    public Optional<TokenText> read() {
        return Optional.ofNullable(attention.seenProperty().get()).flatMap(ProbeAttention::read);
    }

    /** Gives one thing back. */
    public void restore(Taken one) {
        one.token().ifPresent(token -> take(intervention.get().toggled(token)));
        one.head().ifPresent(this::toggle);
    }

    /** Gives everything back. */
    public void restore() {
        take(Intervention.NONE);
    }

    private void take(Intervention wished) {
        if (wished.equals(intervention.get())) {
            return;
        }
        intervention.set(wished);
        taken.set(Taken.of(wished, read()));
        training.intervene(wished.withMasked(Set.of()));
        Probe probe = probes.chosenProperty().get();
        if (wished.isNone() || probe == null || !run.openProperty().get()) {
            inquiry.cancel();
            effect.set(null);
            attention.showInstead(null);
            return;
        }
        inquiry.start(
                List.of(Intervention.NONE, wished),
                question -> run.answer(probe, question),
                answers -> show(answers.getFirst(), answers.getLast()),
                sentence -> status.say(StatusViewModel.Kind.FAILED, sentence));
    }

    private void show(ProbeAttention before, ProbeAttention after) {
        effect.set(EffectReading.of(before.answer(), after.answer()));
        moments.choose(run.step());
        attention.showInstead(new Moment(run.step(), List.of(after)));
        String names = taken.get().stream().map(Taken::name).collect(Collectors.joining(", "));
        status.say(StatusViewModel.Kind.DONE, "Answered without %s.".formatted(names));
    }

    /** What is taken. */
    public ReadOnlyObjectProperty<Intervention> interventionProperty() {
        return intervention.getReadOnlyProperty();
    }

    /** The same by name, tokens first. */
    public ReadOnlyObjectProperty<List<Taken>> takenProperty() {
        return taken.getReadOnlyProperty();
    }

    /** The answer before and after; null while nothing is taken, or a training goes on. */
    public ReadOnlyObjectProperty<EffectReading> effectProperty() {
        return effect.getReadOnlyProperty();
    }
}
