package org.headlight.viewmodel.matter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.headlight.snapshot.AttentionMap;
import org.headlight.snapshot.AttentionSite;
import org.headlight.snapshot.Intervention;
import org.headlight.snapshot.Matrix;
import org.headlight.snapshot.TrainingState;
import org.headlight.viewmodel.View;
import org.headlight.viewmodel.WorkbenchViewModel;
import org.headlight.viewmodel.engine.FakeEngine;
import org.headlight.viewmodel.heads.HeadMeasure;
import org.headlight.viewmodel.work.Background;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is taken from the network, on an engine whose first label falls by a tenth a head and by the weight of a masked token. */
class ExaminationTest {
    private static final double CLOSE = 1e-5;

    @TempDir
    Path folder;

    private final FakeEngine engine = new FakeEngine();
    private final Queue<Runnable> screen = new ArrayDeque<>();
    private final WorkbenchViewModel workbench = new WorkbenchViewModel(
            engine, new Background(Runnable::run, screen::add), List.of(), name -> Optional.empty());
    private final InterventionViewModel interventions = workbench.examination().interventions();

    @BeforeEach
    void train() throws IOException {
        engine.layers(1);
        String rows = IntStream.range(0, 100)
                .mapToObj(i -> "%s\tmessage number %d of many".formatted(i % 3 == 0 ? "ham" : "spam", i))
                .collect(Collectors.joining("\n"));
        workbench.open(Files.writeString(folder.resolve("messages.tsv"), rows));
        settle();
        workbench.train();
        settle();
        engine.step(400);
        settle();
    }

    private void finish() {
        engine.end(TrainingState.FINISHED, "Finished.");
        settle();
    }

    /** Does what comes home to the screen, until nothing does. */
    private void settle() {
        workbench.onPulse(0);
        for (Runnable task = screen.poll(); task != null; task = screen.poll()) {
            task.run();
        }
    }

    private AttentionSite head(int index) {
        return workbench.attention().seenProperty().get().maps().get(index).site();
    }

    @Test
    void aHeadThatIsOffIsToldWithTheAnswerBeforeAndAfter() {
        finish();
        double whole = first();
        interventions.toggle(head(0));
        settle();
        EffectReading effect = interventions.effectProperty().get();
        assertEquals(0.1 * whole, Math.abs(effect.likelihoodBefore() - effect.likelihoodAfter()), CLOSE);
        assertEquals(List.of("Encoder self L1 H1"), names());
        interventions.toggle(head(1));
        settle();
        assertEquals(2, names().size());
        interventions.restore();
        settle();
        assertNull(interventions.effectProperty().get());
        assertEquals(List.of(), names());
    }

    /** What the engine gave the first label before anything was taken. */
    private double first() {
        return workbench
                .attention()
                .seenProperty()
                .get()
                .prediction()
                .orElseThrow()
                .probabilities()
                .getFirst();
    }

    private List<String> names() {
        return interventions.takenProperty().get().stream().map(Taken::name).toList();
    }

    @Test
    void aMaskedTokenIsNamedAndGivenBackByAClick() {
        finish();
        interventions.toggle(0);
        settle();
        assertEquals(List.of("message"), names());
        assertEquals(
                List.of(0),
                List.copyOf(interventions.interventionProperty().get().masked()));
        interventions.restore(interventions.takenProperty().get().getFirst());
        settle();
        assertTrue(interventions.interventionProperty().get().isNone());
    }

    /** The views draw what is left, and what was recorded comes back with the token. */
    @Test
    void everyViewShowsWhatIsLeft() {
        finish();
        Object before = workbench.attention().seenProperty().get();
        interventions.toggle(0);
        settle();
        assertFalse(before.equals(workbench.attention().seenProperty().get()));
        interventions.restore();
        settle();
        assertEquals(before, workbench.attention().seenProperty().get());
    }

    @Test
    void anotherExampleHasItsTokensBackAndTheHeadStaysOff() {
        finish();
        AttentionSite head = head(0);
        interventions.toggle(0);
        interventions.toggle(head);
        settle();
        workbench.probes().move(1);
        settle();
        assertEquals(
                Intervention.without(head), interventions.interventionProperty().get());
        assertEquals(1, names().size());
    }

    /** What is watched leaves the head out; tokens must wait, with the reason. */
    @Test
    void whileTrainingOnlyHeadsCanBeSwitchedOff() {
        interventions.toggle(head(0));
        assertEquals(
                Intervention.without(head(0)),
                interventions.interventionProperty().get());
        assertNull(interventions.effectProperty().get());
        interventions.toggle(0);
        assertEquals(
                "Tokens can be masked once the training has ended.",
                workbench.status().messageProperty().get());
        finish();
        assertTrue(interventions.interventionProperty().get().isNone(), "another network has everything");
    }

    @Test
    void importanceIsTheChangeWithoutEachHeadAndAskedOnlyOnceItIsSeen() {
        finish();
        var importance = workbench.examination().importance();
        assertTrue(importance.importanceProperty().get().isEmpty());
        workbench.viewProperty().set(View.HEADS);
        workbench.heads().measureProperty().set(HeadMeasure.IMPORTANCE);
        settle();
        assertEquals(3, importance.importanceProperty().get().size());
        double first = first();
        importance.importanceProperty().get().values().forEach(change -> assertEquals(0.1 * first, change, CLOSE));
        workbench.probes().move(1);
        assertTrue(importance.importanceProperty().get().isEmpty(), "it was of another example");
    }

    /** This engine's answer falls by just the weight of what is masked, so that both orders are one. */
    @Test
    void attentionThatDecidesAgreesWithLeavingOut() {
        finish();
        int last = workbench.attention().seenProperty().get().maps().size() - 1;
        workbench.attention().sites().chosenProperty().set(head(last));
        AttentionMap map = workbench.attention().seenProperty().get().maps().get(last);
        MatterViewModel matter = workbench.examination().matter();
        matter.ask();
        settle();
        MatterReading reading = matter.readingProperty().get();
        Matrix weights = map.weights();
        assertEquals(weights.columns(), reading.tokens().size());
        assertEquals(1, reading.withLeavingOut(), CLOSE);
        assertEquals(1, reading.withGradient(), CLOSE);
        assertTrue(reading.falls().getFirst().attended()
                >= reading.falls().getFirst().random());
        assertTrue(reading.sentence().startsWith("What gets weight is by and large"));
        workbench.probes().move(1);
        assertNull(matter.readingProperty().get());
    }

    /** While a network learns, alarms are looked for at most once a second. */
    @Test
    void alarmsWaitForThePulse() {
        engine.step(300);
        workbench.onPulse(0);
        settle();
        String before = workbench.alarms().summaryProperty().get();
        workbench.onPulse(2_000_000_000L);
        settle();
        assertEquals("None in 700 steps.", workbench.alarms().summaryProperty().get(), "after: " + before);
    }

    @Test
    void whatIsUnderWayCanBeCalledOff() {
        finish();
        MatterViewModel matter = workbench.examination().matter();
        matter.ask();
        assertTrue(matter.inquiry().busyProperty().get());
        matter.inquiry().cancel();
        settle();
        assertNull(matter.readingProperty().get());
        assertFalse(matter.inquiry().busyProperty().get());
    }
}
