package org.headlight.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.headlight.data.Progress;
import org.headlight.evaluation.Report;
import org.headlight.run.Run;
import org.headlight.run.RunFolder;
import org.headlight.task.FileOptions;
import org.headlight.training.TrainingRunner;
import org.headlight.viewmodel.engine.Engine;
import org.headlight.viewmodel.evaluation.Column;
import org.headlight.viewmodel.evaluation.Evaluation;
import org.headlight.viewmodel.evaluation.JudgedRow;
import org.headlight.viewmodel.evaluation.JudgedTable;
import org.headlight.viewmodel.evaluation.Standing;
import org.headlight.viewmodel.work.Background;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Judging what came of a training of each task, in the window's view models and as the command line does, with the real engine. */
class EveryEvaluationTest {
    @TempDir
    Path folder;

    private final BlockingQueue<Runnable> screen = new LinkedBlockingQueue<>();
    private final TrainingRunner runner = new TrainingRunner(1);
    private final WorkbenchViewModel workbench = new WorkbenchViewModel(
            Engine.of(runner), new Background(Runnable::run, screen::add), List.of(), name -> Optional.empty());

    @AfterEach
    void close() {
        runner.close();
    }

    @Test
    void classesAreConfusedInTheOpen() throws Exception {
        Evaluation shown = judge(120, i -> (i % 2 == 0 ? "yes\tgood " : "no\tbad ") + "day number " + i);
        assertEquals(4, shown.metrics().size());
        assertEquals(2, shown.detail().classes().size());
        assertEquals(12, shown.table().rows().size());
        double cells = 0;
        for (float count : shown.detail().confusion().orElseThrow().counts().values()) {
            cells += count;
        }
        assertEquals(shown.table().rows().size(), cells, "every example is in one cell");
        assertStrip(shown.table());
        assertSameAsTheCommandLine(IntStream.range(0, 40)
                .mapToObj(i -> (i % 3 == 0 ? "yes\tgood " : "no\tbad ") + "evening number " + i)
                .collect(Collectors.joining("\n")));
    }

    @Test
    void pairsAreJudgedOneByOne() throws Exception {
        Evaluation shown = judge(80, i -> "the house number %d\tdas Haus Nummer %d".formatted(i % 60, i % 60));
        assertEquals(List.of("BLEU", "Exact match", "Token accuracy"), names(shown));
        assertEquals("Exact", shown.table().rightWord());
        assertStrip(shown.table());
        assertSameAsTheCommandLine(IntStream.range(0, 20)
                .mapToObj(i -> "the house number %d\tdas Haus Nummer %d".formatted(i + 3, i + 3))
                .collect(Collectors.joining("\n")));
    }

    @Test
    void windowsAreJudgedBesideTheLastSeason() throws Exception {
        Evaluation shown =
                judge(400, i -> "2020-01-%02d %02d:00,%.3f".formatted(1 + i / 24, i % 24, Math.sin(i * Math.PI / 12)));
        assertEquals(List.of("MSE", "MAE", "RMSE", "R²"), names(shown));
        assertEquals(24, shown.detail().curves().curves().getFirst().points().size());
        assertEquals(shown.report().examples(), shown.table().rows().size());
        double mean = shown.table().rows().stream()
                .mapToDouble(row -> (Double) row.values().get(1))
                .average()
                .orElseThrow();
        assertEquals(shown.report().headline().get("mae"), mean, 1e-9, "windows are all as long");
        assertStrip(shown.table());
        assertSameAsTheCommandLine(IntStream.range(0, 200)
                .mapToObj(i -> "2021-01-%02d %02d:00,%.3f".formatted(1 + i / 24, i % 24, Math.cos(i * Math.PI / 12)))
                .collect(Collectors.joining("\n")));
    }

    @Test
    void tokensAreForetoldBesideCounting() throws Exception {
        Evaluation shown = judge(120, i -> "The cat sat on the mat and looked at mouse number " + i % 7);
        assertTrue(names(shown).contains("Perplexity"));
        assertFalse(shown.table().hasVerdicts());
        assertEquals(3, shown.detail().curves().curves().size());
        assertStrip(shown.table());
        assertSameAsTheCommandLine("The mouse looked at the cat\n".repeat(20));
    }

    private static List<String> names(Evaluation shown) {
        return shown.metrics().stream().map(metric -> metric.name()).toList();
    }

    /** A row's strip has a cell for each token, asked of the engine where the answer does not bring it. */
    private void assertStrip(JudgedTable table) throws Exception {
        assertEquals(Column.Kind.STRIP, table.columns().getLast().kind());
        JudgedRow row = table.rows().getFirst();
        workbench.evaluation().strips().of(row);
        waitFor(() -> workbench.evaluation().strips().of(row).isPresent());
        assertEquals(
                1,
                workbench.evaluation().strips().of(row).orElseThrow().values().stream()
                        .mapToDouble(Float::doubleValue)
                        .max()
                        .orElseThrow(),
                1e-6);
        workbench.evaluation().choose(row);
        waitFor(() -> workbench.attention().seenProperty().get() != null
                && workbench
                        .attention()
                        .seenProperty()
                        .get()
                        .probe()
                        .text()
                        .equals(row.probe().get().text()));
    }

    /** The run is saved, read and judged by a file, as {@code headlight evaluate} does; the window shows the same numbers. */
    private void assertSameAsTheCommandLine(String text) throws Exception {
        Path file = Files.writeString(folder.resolve("other.txt"), text + "\n");
        Path kept = folder.resolve("kept");
        workbench.saveRun(kept);
        waitFor(() -> Files.isDirectory(kept));
        Run read = RunFolder.load(kept);
        Report told = runner.evaluate(read, read.coding().read(file, FileOptions.GUESSED, Progress.NONE), Progress.NONE)
                .toCompletableFuture()
                .get();
        workbench.evaluation().judgeByFile(file);
        waitFor(() -> workbench.evaluation().evaluationProperty().get().title().startsWith("other.txt"));
        Report shown = workbench.evaluation().evaluationProperty().get().report();
        assertEquals(told.details(), shown.details());
        assertEquals(told.metrics(), shown.metrics(), "intervals too: they are drawn from a seed");
    }

    /** Rows of text or data, by their number from 0. */
    private interface Row {
        String text(int number);
    }

    private Evaluation judge(int rows, Row row) throws Exception {
        workbench.open(file(rows, row));
        waitFor(workbench.data().readyProperty()::get);
        workbench
                .task()
                .trainingProperty()
                .getValue()
                .field("epochs")
                .orElseThrow()
                .valueProperty()
                .set("1");
        assertEquals(
                Standing.UNTRAINED, workbench.evaluation().standingProperty().get());
        workbench.train();
        waitFor(workbench.run().openProperty()::get);
        workbench.viewProperty().set(View.EVALUATE);
        waitFor(() -> workbench.evaluation().standingProperty().get() == Standing.JUDGED);
        Evaluation shown = workbench.evaluation().evaluationProperty().get();
        assertTrue(
                shown.facts().stream().anyMatch(fact -> fact.value().equals("the same numbers")),
                "as at the end of the training: " + shown.facts());
        assertTrue(shown.metrics().getFirst().bars().size() > 1, "beside a baseline");
        return shown;
    }

    private Path file(int rows, Row row) throws IOException {
        return Files.writeString(
                folder.resolve("data.txt"),
                IntStream.range(0, rows).mapToObj(row::text).collect(Collectors.joining("\n")));
    }

    /** Does what the screen thread would until a condition holds. */
    private void waitFor(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 3_000 && !condition.getAsBoolean(); i++) {
            Runnable work = screen.poll(20, TimeUnit.MILLISECONDS);
            if (work != null) {
                work.run();
            }
            workbench.onPulse(i * 16_000_000L);
        }
        assertTrue(
                condition.getAsBoolean(),
                () -> workbench.errorProperty().get()
                        + workbench.openErrorProperty().get()
                        + workbench.status().messageProperty().get());
    }
}
