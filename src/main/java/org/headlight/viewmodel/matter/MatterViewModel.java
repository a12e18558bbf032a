package org.headlight.viewmodel.matter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.headlight.analysis.Removal;
import org.headlight.snapshot.Answer;
import org.headlight.snapshot.AttentionMap;
import org.headlight.snapshot.AttentionSite;
import org.headlight.snapshot.Intervention;
import org.headlight.snapshot.Probe;
import org.headlight.snapshot.ProbeAttention;
import org.headlight.snapshot.Token;
import org.headlight.viewmodel.attention.AttentionViewModel;
import org.headlight.viewmodel.attention.ProbesViewModel;
import org.headlight.viewmodel.engine.RunViewModel;
import org.headlight.viewmodel.work.Background;

/**
 * Whether attention at the chosen head tells what the answer to the chosen example hangs on: every token is masked in turn, then the
 * most attended together and as many at random, and the gradient is taken. After Jain and Wallace 2019 and Serrano and Smith 2019.
 * Computed when it is asked for. FX thread only.
 */
public final class MatterViewModel {
    private static final long SEED = 1;

    private final RunViewModel run;
    private final AttentionViewModel attention;
    private final ProbesViewModel probes;
    private final Inquiry inquiry;
    private final ReadOnlyObjectWrapper<MatterReading> reading = new ReadOnlyObjectWrapper<>(this, "reading");
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper(this, "refusal", "");

    public MatterViewModel(
            RunViewModel run, AttentionViewModel attention, ProbesViewModel probes, Background background) {
        this.run = run;
        this.attention = attention;
        this.probes = probes;
        this.inquiry = new Inquiry(background);
        run.openProperty().addListener(observable -> forget());
        run.summaryProperty().addListener(observable -> forget());
        probes.chosenProperty().addListener(observable -> forget());
        attention.sites().chosenProperty().addListener(observable -> forget());
    }

    private void forget() {
        inquiry.cancel();
        reading.set(null);
        refusal.set("");
    }

    /** Finds out. */
    public void ask() {
        forget();
        Probe probe = probes.chosenProperty().get();
        AttentionSite site = attention.sites().chosenProperty().get();
        if (probe == null || site == null || !run.openProperty().get()) {
            refusal.set("This needs an example: type a sentence, or choose one.");
            return;
        }
        inquiry.start(
                List.of(Intervention.NONE),
                question -> run.answer(probe, question),
                whole -> ask(probe, site, whole.getFirst()),
                refusal::set);
    }

    private void ask(Probe probe, AttentionSite site, ProbeAttention whole) {
        Optional<AttentionMap> map = whole.maps().stream()
                .filter(one -> one.site().equals(site))
                .filter(one -> whole.read().filter(one.key()::equals).isPresent())
                .findFirst();
        if (map.isEmpty() || map.get().weights().columns() < 2) {
            refusal.set(
                    map.isEmpty()
                            ? "This head does not look at what is read; choose one that does."
                            : "This needs at least two tokens.");
            return;
        }
        double[] weights = received(map.get());
        Removal removal = Removal.of(weights, SEED);
        List<Intervention> questions = questions(weights.length, removal);
        inquiry.start(
                questions,
                question -> answer(probe, question),
                answers -> conclude(probe, whole.answer(), map.get(), removal, answers),
                refusal::set);
    }

    private CompletionStage<Answer> answer(Probe probe, Intervention question) {
        return run.answer(probe, question).thenApply(ProbeAttention::answer);
    }

    /** The mean weight each key gets from all queries: [keys]. */
    private static double[] received(AttentionMap map) {
        int queries = map.weights().rows();
        return IntStream.range(0, map.weights().columns())
                .mapToDouble(key -> IntStream.range(0, queries)
                        .mapToDouble(query -> map.weights().at(query, key))
                        .average()
                        .orElse(0))
                .toArray();
    }

    /** Each token alone, and then for each count the most attended and the random ones. */
    private static List<Intervention> questions(int tokens, Removal removal) {
        List<Intervention> questions = new ArrayList<>();
        IntStream.range(0, tokens).forEach(token -> questions.add(Intervention.masking(Set.of(token))));
        for (int i = 0; i < removal.counts().size(); i++) {
            questions.add(Intervention.masking(removal.mostAttended().get(i)));
            removal.random().get(i).forEach(draw -> questions.add(Intervention.masking(draw)));
        }
        return questions;
    }

    private void conclude(Probe probe, Answer whole, AttentionMap map, Removal removal, List<Answer> answers) {
        int tokens = map.weights().columns();
        List<List<Answer>> removed = IntStream.range(0, removal.counts().size())
                .mapToObj(
                        i -> answers.subList(tokens + i * (1 + Removal.DRAWS), tokens + (i + 1) * (1 + Removal.DRAWS)))
                .toList();
        inquiry.start(
                List.of(probe),
                run::gradients,
                gradients -> reading.set(MatterReading.of(
                        map.key().tokens().stream().map(Token::text).toList(),
                        received(map),
                        whole,
                        answers.subList(0, tokens),
                        gradients.getFirst(),
                        removal,
                        removed)),
                refusal::set);
    }

    /** What was found out; null while nothing was. */
    public ReadOnlyObjectProperty<MatterReading> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /** Why it could not be found out; empty if it could, or was not asked. */
    public ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /** How far it is. */
    public Inquiry inquiry() {
        return inquiry;
    }
}
