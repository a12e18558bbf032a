package org.headlight.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.headlight.run.RunFolder;
import org.headlight.snapshot.Moment;
import org.headlight.snapshot.TrainingState;
import org.headlight.viewmodel.engine.FakeEngine;
import org.headlight.viewmodel.runs.KnownRun;
import org.headlight.viewmodel.work.Background;
import org.headlight.viewmodel.work.StatusViewModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several runs of the same data, trained one after another with an engine that a test moves by hand. */
class RunsTest {
    @TempDir
    Path folder;

    private final FakeEngine engine = new FakeEngine();
    private final WorkbenchViewModel workbench = new WorkbenchViewModel(
            engine, new Background(Runnable::run, Runnable::run), List.of(), name -> Optional.empty());
    private long now;

    @BeforeEach
    void openMessages() throws IOException {
        workbench.open(write("messages.tsv", "win a prize"));
    }

    private Path write(String name, String spam) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            lines.append("ham\tsee you at the station at %d o'clock\n".formatted(i));
            lines.append("spam\t%s of %d pounds, call now\n".formatted(spam, i));
        }
        return Files.writeString(folder.resolve(name), lines);
    }

    private void train(int steps) {
        workbench.train();
        engine.step(steps / 2);
        workbench.onPulse(++now);
        engine.step(steps / 2);
        workbench.onPulse(++now);
        engine.end(TrainingState.FINISHED, "Finished.");
        workbench.onPulse(++now);
    }

    private void set(String key, String value) {
        workbench
                .model()
                .settingsProperty()
                .get()
                .field(key)
                .orElseThrow()
                .valueProperty()
                .set(value);
    }

    private List<String> names() {
        return workbench.runs().list().stream()
                .map(known -> known.nameProperty().get())
                .toList();
    }

    @Test
    void aNewTrainingKeepsTheRunBefore() {
        train(200);
        assertEquals(List.of("bigru-additive"), names());
        set("hiddenSize", "128");
        workbench.train();
        assertNull(workbench.runs().currentProperty().get());
        engine.step(200);
        engine.end(TrainingState.FINISHED, "Finished.");
        assertEquals(List.of("bigru-additive, hidden size 64", "bigru-additive, hidden size 128"), names());
        assertSame(
                workbench.runs().list().get(1),
                workbench.runs().currentProperty().get());
    }

    @Test
    void anotherRunBringsItsCurvesItsMomentsAndItsSettings() {
        train(200);
        set("hiddenSize", "128");
        train(600);
        KnownRun first = workbench.runs().list().getFirst();
        workbench.chooseRun(first);
        assertEquals(200, workbench.training().stepsFrom(0).size());
        assertEquals(
                List.of(100, 200),
                workbench.moments().recorded().stream().map(Moment::step).toList());
        assertEquals(200, workbench.moments().shown().step());
        assertEquals("64", workbench.model().specProperty().get().settings().text("hiddenSize"));
        workbench.chooseRun(workbench.runs().list().get(1));
        assertEquals(600, workbench.training().stepsFrom(0).size());
        assertEquals(
                List.of(300, 600),
                workbench.moments().recorded().stream().map(Moment::step).toList());
    }

    @Test
    void runsLookAtTheSameExamples() {
        train(200);
        var watched = List.copyOf(workbench.probes().probes());
        train(200);
        workbench.chooseRun(workbench.runs().list().getFirst());
        assertEquals(watched, workbench.probes().probes());
        workbench.probes().add("a new sentence");
        workbench.chooseRun(workbench.runs().list().get(1));
        assertEquals("a new sentence", workbench.probes().chosenProperty().get().text());
        assertNotNull(workbench.attention().seenProperty().get());
    }

    @Test
    void whileATrainingGoesOnItIsWhatIsShown() {
        train(200);
        workbench.train();
        workbench.chooseRun(workbench.runs().list().getFirst());
        assertNull(workbench.runs().currentProperty().get());
        assertEquals(
                StatusViewModel.Kind.FAILED, workbench.status().kindProperty().get());
    }

    @Test
    void aTrainingThatKeptNothingLeavesTheOthersToBeChosen() {
        train(200);
        workbench.train();
        engine.fail("Out of luck.");
        workbench.chooseRun(workbench.runs().list().getFirst());
        assertSame(
                workbench.runs().list().getFirst(),
                workbench.runs().currentProperty().get());
    }

    @Test
    void aRunOfTheSameDataJoinsTheListAndOneOfOtherDataStartsAnother() throws IOException {
        train(200);
        Path kept = folder.resolve("kept");
        RunFolder.save(workbench.runs().list().getFirst().run(), kept);
        workbench.open(kept);
        assertEquals(List.of("bigru-additive", "bigru-additive (2)"), names());
        assertEquals("messages.tsv", workbench.titleProperty().get());
        workbench.open(write("others.tsv", "buy a watch"));
        assertEquals(List.of(), names());
        workbench.open(kept);
        assertEquals(List.of("bigru-additive"), names());
        assertEquals("kept", workbench.titleProperty().get());
    }
}
