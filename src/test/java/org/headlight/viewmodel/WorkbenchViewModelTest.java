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
import org.headlight.render.figure.FigureFormat;
import org.headlight.snapshot.ColumnUse;
import org.headlight.snapshot.FilePreview;
import org.headlight.snapshot.TrainingState;
import org.headlight.task.classify.ClassifyMaterial;
import org.headlight.viewmodel.engine.FakeEngine;
import org.headlight.viewmodel.exhibit.Exhibit;
import org.headlight.viewmodel.work.Background;
import org.headlight.viewmodel.work.StatusViewModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole of what a user can do, with an engine that a test moves by hand. */
class WorkbenchViewModelTest {
    @TempDir
    Path folder;

    private final FakeEngine engine = new FakeEngine();
    private final WorkbenchViewModel workbench = new WorkbenchViewModel(
            engine, new Background(Runnable::run, Runnable::run), List.of(), name -> Optional.empty());
    private Path messages;
    private long now;

    @BeforeEach
    void writeMessages() throws IOException {
        messages = folder.resolve("messages.tsv");
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            lines.append("ham\tsee you at the station at %d o'clock\n".formatted(i));
            lines.append("spam\twin a prize of %d pounds, call now\n".formatted(i));
        }
        Files.writeString(messages, lines);
    }

    @Test
    void aFileIsOpenedWithItsColumnsGuessed() {
        workbench.open(messages);
        assertEquals("messages.tsv", workbench.titleProperty().get());
        assertEquals(
                "80 texts, 2 labels, UTF-8", workbench.data().summaryProperty().get());
        FilePreview preview = workbench.data().previewProperty().get();
        assertEquals(
                List.of("label", "text"),
                preview.columns().stream()
                        .map(column -> column.use().orElseThrow().key())
                        .toList());
        assertEquals(Page.WORKBENCH, workbench.pageProperty().get());
        assertTrue(workbench.trainableProperty().get());
    }

    @Test
    void parametersAreCountedBeforeTraining() {
        workbench.open(messages);
        String before = workbench.model().parametersProperty().get();
        workbench
                .model()
                .settingsProperty()
                .get()
                .field("embeddingSize")
                .orElseThrow()
                .valueProperty()
                .set("256");
        String after = workbench.model().parametersProperty().get();
        assertEquals(2 * number(before), number(after));
    }

    @Test
    void aFileThatCannotBeReadSaysWhyAndLeavesWhatIsOpen() throws IOException {
        workbench.open(messages);
        Path empty = Files.createFile(folder.resolve("empty.csv"));
        workbench.open(empty);
        String sentence = workbench.data().errorProperty().get();
        assertTrue(sentence.contains("empty.csv"), sentence);
        assertEquals(
                StatusViewModel.Kind.FAILED, workbench.status().kindProperty().get());
        assertEquals("messages.tsv", workbench.data().nameProperty().get());
        assertTrue(workbench.trainableProperty().get());
    }

    @Test
    void aMissingFileSaysSo() {
        workbench.open(folder.resolve("nowhere.csv"));
        assertTrue(workbench.openErrorProperty().get().contains("nowhere.csv"));
        assertEquals(Page.START, workbench.pageProperty().get());
    }

    @Test
    void whileTrainingTheNewestMomentIsShown() {
        train();
        assertNull(workbench.attention().mapProperty().get());
        engine.step(20);
        pulse();
        engine.step(20);
        pulse();
        assertEquals(40, workbench.training().progressProperty().get().step());
        assertEquals(List.of(20, 40), workbench.attention().mapProperty().get().steps());
        assertNotNull(workbench.figures().heatmapProperty().get());
        assertEquals(40, workbench.training().stepsFrom(0).size());
    }

    @Test
    void watchedExamplesAreFromTheValidationPartWithEveryLabel() {
        train();
        List<String> labels = workbench.probes().probes().stream()
                .map(probe -> probe.label().orElseThrow())
                .distinct()
                .sorted()
                .toList();
        assertEquals(List.of("ham", "spam"), labels);
        List<String> validation = ((ClassifyMaterial) engine.job().material())
                .parts().validation().stream().map(text -> text.text()).toList();
        workbench.probes().probes().forEach(probe -> assertTrue(validation.contains(probe.text())));
    }

    @Test
    void pauseGoOnStepAndStopReachTheTraining() {
        train();
        workbench.play();
        assertTrue(engine.control().isPaused());
        workbench.play();
        assertFalse(engine.control().isPaused());
        workbench.step();
        assertTrue(engine.control().isPaused());
        workbench.training().stop();
        assertTrue(engine.control().isStopped());
    }

    @Test
    void aSingleStepStartsATrainingThatWaits() {
        workbench.open(messages);
        workbench.step();
        assertTrue(workbench.training().activeProperty().get());
        assertTrue(engine.control().isPaused());
    }

    @Test
    void afterTheEndTheBestMomentIsShownAndTheRunAnswersSentences() {
        train();
        engine.step(1_400);
        pulse();
        engine.end(TrainingState.STOPPED, "Stopped.");
        assertFalse(workbench.training().activeProperty().get());
        assertEquals(1_000, workbench.moments().shownProperty().get().step());
        workbench.probes().add("a prize of ninety pounds");
        assertEquals(
                "a prize of ninety pounds",
                workbench.attention().seenProperty().get().probe().text());
        assertEquals(1, workbench.attention().mapProperty().get().weights().rows());
        assertEquals(
                "Trained in 1 min 38 s, test accuracy 0.912",
                workbench.run().summaryProperty().get());
    }

    @Test
    void aSentenceTypedWhileTrainingJoinsTheWatchedOnes() {
        train();
        engine.step(1);
        pulse();
        workbench.probes().add("call me at nine");
        assertEquals("call me at nine", engine.control().probes().getLast().text());
        assertNull(workbench.attention().mapProperty().get(), "it has not been asked yet");
        engine.step(1);
        pulse();
        assertEquals(
                "call me at nine",
                workbench.attention().mapProperty().get().probe().text());
    }

    @Test
    void anEmptySentenceIsRefusedInWords() {
        train();
        workbench.probes().add("   ");
        assertEquals(
                "Type a sentence of at least one word.",
                workbench.probes().errorProperty().get());
    }

    @Test
    void theRateCanBeChangedWhileTraining() {
        train();
        workbench
                .task()
                .trainingProperty()
                .getValue()
                .field("rate")
                .orElseThrow()
                .valueProperty()
                .set("wrong");
        workbench
                .task()
                .trainingProperty()
                .getValue()
                .field("rate")
                .orElseThrow()
                .valueProperty()
                .set("0.0005");
        assertEquals(0.0005, workbench.task().trainingSettings().getValue().real("rate"));
    }

    @Test
    void aFailureIsASentenceAndTheAppGoesOn() {
        train();
        engine.fail("The loss became infinite at step 3; try a smaller learning rate.");
        assertEquals(
                "The loss became infinite at step 3; try a smaller learning rate.",
                workbench.errorProperty().get());
        assertTrue(workbench.trainableProperty().get());
        workbench.train();
        assertEquals("", workbench.errorProperty().get());
        assertTrue(workbench.training().activeProperty().get());
    }

    @Test
    void aWrongSettingIsRefusedBeforeTraining() {
        workbench.open(messages);
        workbench
                .task()
                .trainingProperty()
                .getValue()
                .field("epochs")
                .orElseThrow()
                .valueProperty()
                .set("0");
        workbench.train();
        assertFalse(workbench.training().activeProperty().get());
        assertTrue(workbench.errorProperty().get().startsWith("epochs takes a whole number"));
    }

    @Test
    void nothingIsOpenedOverARunningTraining() {
        train();
        workbench.open(folder.resolve("other.csv"));
        assertEquals("messages.tsv", workbench.titleProperty().get());
        assertEquals(
                StatusViewModel.Kind.FAILED, workbench.status().kindProperty().get());
    }

    @Test
    void pairsAreRecognisedAndCanBeTrainedOn() throws IOException {
        workbench.open(pairs());
        assertEquals("Translate", workbench.task().titleProperty().getValue());
        assertEquals("40 pairs", workbench.data().summaryProperty().get());
        assertTrue(workbench.model().titles().contains(workbench.model().title()));
        assertTrue(workbench.task().examplesProperty().getValue().field("beam").isPresent());
        train(pairs());
        assertEquals("translate", engine.job().recipe().task().name());
        assertEquals(4, workbench.probes().probes().size());
        assertTrue(workbench.probes().probes().stream()
                .allMatch(probe -> probe.label().orElseThrow().startsWith("das Haus")));
    }

    @Test
    void anotherTaskHasItsOwnNetworksAndOptions() throws IOException {
        workbench.open(pairs());
        workbench
                .task()
                .trainingProperty()
                .getValue()
                .field("epochs")
                .orElseThrow()
                .valueProperty()
                .set("7");
        workbench.data().chooseTask("Classify");
        assertEquals("Classify", workbench.task().titleProperty().getValue());
        assertFalse(workbench.task().examplesProperty().getValue().field("beam").isPresent());
        assertEquals(24, workbench.task().trainingSettings().getValue().integer("epochs"));
        workbench.data().chooseTask("Translate");
        assertEquals(7, workbench.task().trainingSettings().getValue().integer("epochs"));
    }

    @Test
    void aTaskThatTheFileCannotBeForIsNotChosen() throws IOException {
        Path lines = Files.writeString(folder.resolve("lines.txt"), "ham:one\nspam:two\nham:three\nspam:four\n");
        workbench.open(lines);
        workbench.data().chooseTask("Translate");
        assertEquals("Classify", workbench.task().titleProperty().getValue());
        assertTrue(workbench.data().errorProperty().get().contains("lines.txt"));
        assertTrue(workbench.trainableProperty().get());
    }

    @Test
    void theNetworkIsSavedAndOpenedAgain() throws IOException {
        workbench.open(messages);
        Path file = folder.resolve("network.json");
        workbench.model().chooseTitle(workbench.model().titles().get(1));
        String chosen = workbench.model().title();
        workbench.saveSpec(file);
        workbench.model().chooseTitle(workbench.model().titles().get(2));
        workbench.open(file);
        assertEquals(chosen, workbench.model().title());
        assertTrue(workbench.trainableProperty().get());
    }

    @Test
    void aSpecThatCannotBeChosenSaysWhyAndLeavesTheNetwork() throws IOException {
        workbench.open(messages);
        String before = workbench.model().title();
        workbench.open(Files.writeString(folder.resolve("broken.json"), "{\"network\": 3}"));
        assertTrue(workbench.status().messageProperty().get().contains("broken.json"));
        workbench.open(Files.writeString(
                folder.resolve("other.json"), "{\"network\": \"seq2seq-bahdanau\", \"settings\": {}}"));
        assertTrue(workbench.status().messageProperty().get().contains("translate"));
        assertEquals(before, workbench.model().title());
        assertEquals("Classify", workbench.task().titleProperty().getValue());
    }

    private Path pairs() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            lines.append("the house number %d\tdas Haus Nummer %d\n".formatted(i, i));
        }
        return Files.writeString(folder.resolve("pairs.tsv"), lines);
    }

    @Test
    void theColumnsCanBeGivenOtherRoles() {
        workbench.open(messages);
        ColumnUse text = workbench.data().uses().getFirst();
        workbench.data().assign(0, Optional.of(text));
        assertEquals(
                Optional.of(text),
                workbench.data().previewProperty().get().columns().get(0).use());
    }

    @ParameterizedTest
    @EnumSource(FigureFormat.class)
    void whatIsOnScreenIsWrittenInEveryFormat(FigureFormat format) throws IOException {
        train();
        engine.step(40);
        pulse();
        for (View view : List.of(View.HEATMAP, View.TOKENS)) {
            workbench.viewProperty().set(view);
            assertTrue(Files.size(written(format)) > 100);
        }
    }

    private Path written(FigureFormat format) {
        Exhibit exhibit = workbench.export().inViewProperty().getValue();
        Path target = folder.resolve(workbench.export().suggestedName(exhibit, format));
        workbench.export().write(exhibit, format, target);
        assertEquals(
                "Saved %s.".formatted(target),
                workbench.status().messageProperty().get());
        return target;
    }

    @Test
    void allHeadsAndAComparisonAreWrittenWhileTheyAreInSight() throws IOException {
        engine.layers(2);
        train();
        engine.step(40);
        pulse();
        workbench.viewProperty().set(View.HEADS);
        assertTrue(Files.size(written(FigureFormat.PNG)) > 1000);
        Exhibit heads = workbench.export().inViewProperty().getValue();
        workbench.viewProperty().set(View.COMPARE);
        assertEquals(
                "comparison-step-40.npz",
                written(FigureFormat.NPY).getFileName().toString());
        assertEquals(
                "query,queryToken,key,keyToken,a,b,difference",
                Files.readAllLines(written(FigureFormat.CSV)).getFirst());
        assertNull(heads.shown().getValue());
    }

    @Test
    void aViewWithoutAnythingToShowOffersNothing() {
        assertFalse(workbench.export().possibleProperty().getValue());
        train();
        engine.step(40);
        pulse();
        workbench.viewProperty().set(View.SERIES);
        assertFalse(workbench.export().possibleProperty().getValue(), "a text has no series");
        workbench.viewProperty().set(View.HEATMAP);
        assertTrue(workbench.export().possibleProperty().getValue());
    }

    @Test
    void anExportThatFailsSaysWhy() {
        train();
        engine.step(40);
        pulse();
        workbench
                .export()
                .write(
                        workbench.export().inViewProperty().getValue(),
                        FigureFormat.CSV,
                        folder.resolve("no/such/folder.csv"));
        assertEquals(
                StatusViewModel.Kind.FAILED, workbench.status().kindProperty().get());
        assertTrue(workbench.status().messageProperty().get().contains("folder.csv"));
    }

    private void train() {
        train(messages);
    }

    private void train(Path data) {
        workbench.open(data);
        workbench.train();
        assertTrue(
                workbench.training().activeProperty().get(),
                workbench.errorProperty().get());
    }

    private void pulse() {
        now += 1_000_000_000L;
        workbench.onPulse(now);
    }

    private static long number(String text) {
        return Long.parseLong(text.replace(",", ""));
    }
}
