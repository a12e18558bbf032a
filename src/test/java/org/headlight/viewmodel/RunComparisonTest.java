package org.headlight.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.headlight.snapshot.TrainingState;
import org.headlight.viewmodel.comparison.Comparison;
import org.headlight.viewmodel.comparison.ComparisonViewModel;
import org.headlight.viewmodel.comparison.Occasion;
import org.headlight.viewmodel.comparison.OperandsViewModel;
import org.headlight.viewmodel.engine.FakeEngine;
import org.headlight.viewmodel.runs.KnownRun;
import org.headlight.viewmodel.work.Background;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Maps of two runs against each other. */
class RunComparisonTest {
    @TempDir
    Path folder;

    private final FakeEngine engine = new FakeEngine();
    private final WorkbenchViewModel workbench = new WorkbenchViewModel(
            engine, new Background(Runnable::run, Runnable::run), List.of(), name -> Optional.empty());
    private final ComparisonViewModel comparison = workbench.comparison();
    private final OperandsViewModel operands = comparison.operands();

    @BeforeEach
    void trainTwo() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            lines.append("ham\tsee you at the station at %d o'clock\n".formatted(i));
            lines.append("spam\twin a prize of %d pounds, call now\n".formatted(i));
        }
        workbench.open(Files.writeString(folder.resolve("messages.tsv"), lines));
        train(200);
        workbench
                .model()
                .settingsProperty()
                .get()
                .field("hiddenSize")
                .orElseThrow()
                .valueProperty()
                .set("128");
        train(1000);
        workbench.viewProperty().set(View.COMPARE);
    }

    private void train(int steps) {
        workbench.train();
        engine.step(100);
        workbench.onPulse(1);
        engine.step(steps - 100);
        workbench.onPulse(2);
        engine.end(TrainingState.FINISHED, "Finished.");
        workbench.onPulse(3);
    }

    private KnownRun first() {
        return workbench.runs().list().getFirst();
    }

    private void compareWithTheFirst() {
        operands.aProperty().set(operands.aProperty().get().with(Optional.of(first())));
        operands.bProperty().set(operands.bProperty().get().with(Occasion.BEST));
    }

    @Test
    void theRunsBesideTheShownOneCanBeChosen() {
        assertEquals(List.of(Optional.empty(), Optional.of(first())), operands.runs());
        assertEquals("bigru-additive, hidden size 128", operands.name(Optional.empty()));
        assertEquals("bigru-additive, hidden size 64", operands.name(Optional.of(first())));
    }

    @Test
    void anOperandOfAnotherRunIsItsKeptWeights() {
        compareWithTheFirst();
        Comparison now = comparison.comparisonProperty().get();
        assertEquals("", comparison.refusalProperty().get());
        assertTrue(
                now.figure()
                        .title()
                        .matches("A: bigru-additive, hidden size 64, .*, step 200\\. "
                                + "B: bigru-additive, hidden size 128, .*, step 1,000\\."),
                now.figure().title());
        assertTrue(
                now.figure().caption().endsWith(" Differs: hidden size 64 → 128."),
                now.figure().caption());
        assertFalse(now.changes().isEmpty());
    }

    @Test
    void itsRecordedMomentsCanBeChosenToo() {
        compareWithTheFirst();
        assertEquals(
                List.of(Occasion.BEST, Occasion.FIRST, Occasion.NEWEST),
                operands.occasions(operands.aProperty().get()));
        operands.aProperty().set(operands.aProperty().get().with(Occasion.FIRST));
        assertTrue(comparison.comparisonProperty().get().figure().title().contains("step 100. B"));
    }

    @Test
    void anExampleThatARunNeverSawIsAskedFor() {
        compareWithTheFirst();
        workbench.probes().add("call the station now");
        assertNotNull(comparison.comparisonProperty().get());
        assertEquals(
                "call the station now",
                comparison.comparisonProperty().get().before().key().source());
    }

    @Test
    void aRunThatIsGoneGivesWay() {
        compareWithTheFirst();
        workbench.runs().remove(first());
        assertEquals(Optional.empty(), operands.aProperty().get().run());
        assertNotNull(comparison.comparisonProperty().get());
    }

    @Test
    void comparingGoesOnWhileAnotherIsTrained() {
        compareWithTheFirst();
        workbench.train();
        assertNull(comparison.comparisonProperty().get());
        engine.step(50);
        workbench.onPulse(9);
        operands.bProperty().set(operands.bProperty().get().with(Occasion.SHOWN));
        Comparison now = comparison.comparisonProperty().get();
        assertTrue(
                now.figure().title().contains("B: the network in training, "),
                now.figure().title());
        assertTrue(now.figure().title().endsWith("step 50."), now.figure().title());
    }
}
