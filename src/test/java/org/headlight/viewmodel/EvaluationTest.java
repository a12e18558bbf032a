package org.headlight.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.headlight.evaluation.classification.ClassifierReport;
import org.headlight.render.figure.FigureFormat;
import org.headlight.snapshot.TrainingState;
import org.headlight.viewmodel.engine.FakeEngine;
import org.headlight.viewmodel.evaluation.ConfusionCell;
import org.headlight.viewmodel.evaluation.EvaluationViewModel;
import org.headlight.viewmodel.evaluation.JudgedRow;
import org.headlight.viewmodel.evaluation.MetricReading;
import org.headlight.viewmodel.evaluation.PredictionsViewModel;
import org.headlight.viewmodel.evaluation.Standing;
import org.headlight.viewmodel.exhibit.Exhibit;
import org.headlight.viewmodel.work.Background;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Judging in the window, with an engine that takes no time. */
class EvaluationTest {
    @TempDir
    Path folder;

    private final FakeEngine engine = new FakeEngine();
    private final WorkbenchViewModel workbench = new WorkbenchViewModel(
            engine, new Background(Runnable::run, Runnable::run), List.of(), name -> Optional.empty());
    private final EvaluationViewModel evaluation = workbench.evaluation();

    private void train() throws IOException {
        open();
        workbench.train();
        engine.step(300);
        engine.end(TrainingState.FINISHED, "Done.");
    }

    private void open() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            text.append(i % 2 == 0 ? "ham\tsee you at lunch " : "spam\tcall and win ")
                    .append("x".repeat(i % 11))
                    .append(i)
                    .append('\n');
        }
        workbench.open(Files.writeString(folder.resolve("messages.tsv"), text));
    }

    @Test
    void whatFillsTheViewIsAlwaysKnown() throws IOException {
        assertEquals(Standing.UNTRAINED, evaluation.standingProperty().get());
        open();
        workbench.train();
        assertEquals(Standing.LEARNING, evaluation.standingProperty().get());
        engine.step(10);
        engine.end(TrainingState.FINISHED, "Done.");
        assertEquals(Standing.READY, evaluation.standingProperty().get());
        workbench.viewProperty().set(View.EVALUATE);
        assertEquals(Standing.JUDGED, evaluation.standingProperty().get());
    }

    @Test
    void itIsJudgedWhenItIsLookedAtAndMayBeCalledOff() throws IOException {
        engine.judgeLater();
        train();
        workbench.viewProperty().set(View.EVALUATE);
        assertEquals(Standing.JUDGING, evaluation.standingProperty().get());
        assertEquals(0, evaluation.progressProperty().get());
        evaluation.cancel();
        assertEquals(Standing.READY, evaluation.standingProperty().get());
        engine.judge();
        assertNull(evaluation.evaluationProperty().get(), "what was called off does not come after all");
        evaluation.judge();
        engine.judge();
        assertEquals(Standing.JUDGED, evaluation.standingProperty().get());
        assertTrue(Double.isNaN(evaluation.progressProperty().get()));
    }

    @Test
    void whatIsShownStaysWhileItIsJudgedAnew() throws IOException {
        train();
        workbench.viewProperty().set(View.EVALUATE);
        var first = evaluation.evaluationProperty().get();
        engine.judgeLater();
        evaluation.judge();
        assertEquals(first, evaluation.evaluationProperty().get());
        assertEquals(Standing.JUDGED, evaluation.standingProperty().get());
        engine.judge();
        assertNotNull(evaluation.evaluationProperty().get());
    }

    @Test
    void aNewTrainingForgetsWhatWasJudged() throws IOException {
        train();
        workbench.viewProperty().set(View.EVALUATE);
        workbench.train();
        assertNull(evaluation.evaluationProperty().get());
        assertEquals(Standing.LEARNING, evaluation.standingProperty().get());
    }

    @Test
    void aCellOfTheMatrixListsItsExamples() throws IOException {
        train();
        workbench.viewProperty().set(View.EVALUATE);
        PredictionsViewModel predictions = evaluation.predictions();
        int all = predictions.shown().size();
        assertEquals(20, all, "a tenth of 200 is kept aside");
        ClassifierReport report =
                (ClassifierReport) evaluation.evaluationProperty().get().report();
        for (int truth = 0; truth < 2; truth++) {
            for (int answer = 0; answer < 2; answer++) {
                predictions.toggle(new ConfusionCell(truth, answer));
                assertEquals(
                        report.answers().confusion().at(truth, answer),
                        predictions.shown().size());
                predictions.toggle(new ConfusionCell(truth, answer));
            }
        }
        assertEquals(all, predictions.shown().size(), "the same cell again lists all");
        predictions.verdictsProperty().set(PredictionsViewModel.Verdicts.WRONG);
        assertEquals(
                Math.round((1 - report.answers().accuracy()) * all),
                predictions.shown().size());
        predictions.toggle(new ConfusionCell(0, 0));
        assertEquals(
                PredictionsViewModel.Verdicts.ALL,
                predictions.verdictsProperty().get());
        predictions.cellProperty().set(null);
        predictions.lettersProperty().set("WIN");
        assertTrue(
                predictions.shown().stream().allMatch(row -> row.values().get(1).equals("spam")));
    }

    @Test
    void aRowOpensTheExampleInPassing() throws IOException {
        train();
        workbench.viewProperty().set(View.EVALUATE);
        int watched = workbench.probes().probes().size();
        JudgedRow first = evaluation.predictions().shown().get(0);
        JudgedRow second = evaluation.predictions().shown().get(1);
        evaluation.choose(first);
        assertEquals(first.probe().get(), workbench.probes().chosenProperty().get());
        assertEquals(
                first.probe().get(), workbench.attention().mapProperty().get().probe());
        evaluation.choose(second);
        assertEquals(second.probe().get(), workbench.probes().chosenProperty().get());
        assertEquals(watched + 1, workbench.probes().probes().size(), "one visitor at a time");
    }

    @Test
    void numbersStandBesideBaselinesOnOneScale() throws IOException {
        train();
        workbench.viewProperty().set(View.EVALUATE);
        List<MetricReading> metrics = evaluation.evaluationProperty().get().metrics();
        MetricReading accuracy = metrics.getFirst();
        assertEquals("higher is better", accuracy.direction());
        assertTrue(accuracy.interval().endsWith("95 %, Wilson"), accuracy.interval());
        assertEquals(
                Double.parseDouble(accuracy.value()), accuracy.bars().getFirst().fraction(), 5e-4);
        assertTrue(accuracy.bars().getFirst().low() < accuracy.bars().getFirst().fraction());
        MetricReading calibration = metrics.get(3);
        assertEquals("lower is better", calibration.direction());
        assertEquals("none", calibration.bars().get(1).text(), "the majority is never sure of anything else");
        MetricReading entropy = metrics.get(2);
        assertEquals(
                1,
                entropy.bars().stream()
                        .mapToDouble(bar -> Double.isNaN(bar.high()) ? bar.fraction() : bar.high())
                        .max()
                        .orElseThrow(),
                1e-9,
                "the largest fills the scale");
    }

    @Test
    void matrixPredictionsAndLayersAreWritten() throws IOException {
        train();
        workbench.viewProperty().set(View.EVALUATE);
        Exhibit matrix = workbench.export().inViewProperty().getValue();
        for (FigureFormat format : FigureFormat.values()) {
            Path target = folder.resolve(workbench.export().suggestedName(matrix, format));
            workbench.export().write(matrix, format, target);
            assertTrue(
                    Files.size(target) > 20,
                    workbench.status().messageProperty().get());
        }
        Path counts = folder.resolve("counts.csv");
        workbench.export().write(matrix, FigureFormat.CSV, counts);
        assertEquals("is \\ answered,ham,spam", Files.readAllLines(counts).getFirst());
        Path layers = folder.resolve("layers.csv");
        workbench.network().write(layers);
        assertEquals(
                "layer,type,output shape,parameters", Files.readAllLines(layers).getFirst());
        evaluation.predictions().toggle(new ConfusionCell(0, 0));
        Path listed = folder.resolve("listed.csv");
        evaluation.writeListed(listed);
        List<String> lines = Files.readAllLines(listed);
        assertEquals("number,verdict,Text,Label,Predicted,Confidence", lines.getFirst());
        assertEquals(evaluation.predictions().shown().size() + 1, lines.size(), "what is listed is written");
    }

    @Test
    void theDiagramIsTheSummaryAndSaysWhatDiffers() throws IOException {
        train();
        assertTrue(workbench.network().differencesProperty().getValue().startsWith("Every option is as "));
        workbench
                .model()
                .settingsProperty()
                .get()
                .field("dropout")
                .orElseThrow()
                .valueProperty()
                .set("0.25");
        assertTrue(
                workbench.network().differencesProperty().getValue().contains("dropout 0.25 instead of "),
                workbench.network().differencesProperty().getValue());
        var diagram = workbench.network().diagramProperty().getValue();
        assertEquals(workbench.model().madeProperty().get().parameters(), diagram.parameters());
        assertEquals(1, diagram.blocks().getFirst().share(), 1e-9, "the one layer has all parameters");
    }
}
