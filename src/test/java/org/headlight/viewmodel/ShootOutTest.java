package org.headlight.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.headlight.snapshot.TrainingState;
import org.headlight.viewmodel.engine.FakeEngine;
import org.headlight.viewmodel.runs.RunCurve;
import org.headlight.viewmodel.runs.RunMap;
import org.headlight.viewmodel.runs.RunNumbers;
import org.headlight.viewmodel.runs.ShootOutViewModel;
import org.headlight.viewmodel.work.Background;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several networks trained in turn, and the page on which they stand. */
class ShootOutTest {
    @TempDir
    Path folder;

    private final FakeEngine engine = new FakeEngine();
    private final WorkbenchViewModel workbench = new WorkbenchViewModel(
            engine, new Background(Runnable::run, Runnable::run), List.of(), name -> Optional.empty());
    private final ShootOutViewModel shootOut = workbench.shootOut();

    @BeforeEach
    void openMessages() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            lines.append("ham\tsee you at the station at %d o'clock\n".formatted(i));
            lines.append("spam\twin a prize of %d pounds, call now\n".formatted(i));
        }
        workbench.open(Files.writeString(folder.resolve("messages.tsv"), lines));
        workbench.viewProperty().set(View.SHOOT_OUT);
    }

    private void choose(String... names) {
        for (String name : names) {
            shootOut.chosen()
                    .add(shootOut.offered().stream()
                            .filter(contender -> contender.name().equals(name))
                            .findFirst()
                            .orElseThrow());
        }
    }

    private void end(TrainingState state) {
        engine.step(400);
        workbench.onPulse(1);
        engine.end(state, "Ended.");
    }

    private List<String> names() {
        return workbench.runs().list().stream()
                .map(known -> known.nameProperty().get())
                .toList();
    }

    @Test
    void networksAreTrainedInTurnWithTheSameToSpend() {
        choose("bigru-additive, pooling mean", "transformer");
        shootOut.amountProperty().set(3);
        shootOut.start();
        assertEquals("1 of 2: bigru-additive", shootOut.progressProperty().get());
        assertEquals("mean", engine.job().recipe().network().settings().text("pooling"));
        assertEquals(3, engine.job().recipe().training().integer("epochs"));
        assertFalse(engine.job().recipe().training().isOn("earlyStopping"));
        end(TrainingState.FINISHED);
        assertEquals("2 of 2: transformer", shootOut.progressProperty().get());
        assertEquals("transformer", engine.job().recipe().network().network());
        assertTrue(shootOut.activeProperty().get());
        end(TrainingState.FINISHED);
        assertFalse(shootOut.activeProperty().get());
        assertEquals(List.of("bigru-additive", "transformer"), names());
        assertEquals(View.SHOOT_OUT, workbench.viewProperty().get());
    }

    @Test
    void oneThatFailsDoesNotKeepTheOthersFromTheirTurn() {
        choose("transformer", "multi-head");
        shootOut.start();
        engine.fail("The loss is not a number.");
        assertEquals("multi-head", engine.job().recipe().network().network());
        end(TrainingState.FINISHED);
        assertEquals(List.of("multi-head"), names());
    }

    @Test
    void callingItOffKeepsWhatIsDone() {
        choose("transformer", "multi-head", "conv-attention");
        shootOut.start();
        end(TrainingState.FINISHED);
        shootOut.cancel();
        assertTrue(engine.control().isStopped());
        end(TrainingState.STOPPED);
        assertFalse(shootOut.activeProperty().get());
        assertEquals(List.of("transformer", "multi-head"), names());
        assertEquals("multi-head", engine.job().recipe().network().network());
    }

    @Test
    void theFormsStayAsTheyWere() {
        choose("transformer");
        shootOut.start();
        end(TrainingState.FINISHED);
        assertEquals("bigru-additive", workbench.model().specProperty().get().network());
    }

    @Test
    void thePageHasCurvesNumbersAndMapsOfAllRuns() {
        choose("transformer", "multi-head");
        shootOut.start();
        end(TrainingState.FINISHED);
        end(TrainingState.FINISHED);
        List<RunCurve> curves = workbench.results().curvesProperty().get();
        assertEquals(
                List.of("transformer", "multi-head"),
                curves.stream().map(RunCurve::name).toList());
        assertEquals(
                List.of(200, 400),
                curves.getFirst().points().stream().map(RunCurve.Point::step).toList());
        // The engine of the test says that 400 steps took 98 seconds.
        assertEquals(49, curves.getFirst().points().getFirst().seconds(), 1e-9);
        RunNumbers numbers = workbench.results().numbersProperty().get();
        assertEquals(List.of("parameters", "ms a step", "accuracy"), numbers.columns());
        assertEquals(List.of("0", "245.0", "0.912"), numbers.rows().getFirst().cells());
        List<RunMap> maps = workbench.results().mapsProperty().get();
        assertEquals(2, maps.size());
        assertEquals(
                maps.get(0).figure().orElseThrow().scale(),
                maps.get(1).figure().orElseThrow().scale());
        workbench.results().validationProperty().set(false);
        assertTrue(
                workbench.results().curvesProperty().get().getFirst().points().size() > 2);
    }

    @Test
    void nothingIsAskedWhileThePageIsHidden() {
        workbench.viewProperty().set(View.HEATMAP);
        choose("transformer");
        shootOut.start();
        end(TrainingState.FINISHED);
        assertEquals(List.of(), workbench.results().mapsProperty().get());
        workbench.viewProperty().set(View.SHOOT_OUT);
        assertEquals(1, workbench.results().mapsProperty().get().size());
    }
}
