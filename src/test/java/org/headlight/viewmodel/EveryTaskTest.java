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
import org.headlight.snapshot.ProbeAttention;
import org.headlight.training.TrainingRunner;
import org.headlight.viewmodel.attention.ProbesViewModel;
import org.headlight.viewmodel.engine.Engine;
import org.headlight.viewmodel.engine.TestTable;
import org.headlight.viewmodel.work.Background;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Opening a file of each task, training on it for two epochs and asking what came of it, with the real engine. */
class EveryTaskTest {
    @TempDir
    Path folder;

    private Optional<String> tokens = Optional.empty();
    private final BlockingQueue<Runnable> screen = new LinkedBlockingQueue<>();
    private final TrainingRunner runner = new TrainingRunner(1);
    private final WorkbenchViewModel workbench = new WorkbenchViewModel(
            Engine.of(runner), new Background(Runnable::run, screen::add), List.of(), name -> Optional.empty());

    @AfterEach
    void close() {
        runner.close();
    }

    @Test
    void textsAreClassified() throws Exception {
        ProbeAttention seen = learn("Classify", 60, i -> (i % 2 == 0 ? "yes\tgood " : "no\tbad ") + "day number " + i);
        assertEquals(2, seen.prediction().orElseThrow().labels().size());
    }

    @Test
    void pairsAreTranslated() throws Exception {
        ProbeAttention seen =
                learn("Translate", 60, i -> "the house number %d\tdas Haus Nummer %d".formatted(i % 40, i % 40));
        assertTrue(seen.prediction().isPresent());
        assertTrue(seen.probe().label().orElseThrow().startsWith("das Haus"));
    }

    @Test
    void seriesAreForecast() throws Exception {
        ProbeAttention seen = learn(
                "Forecast",
                300,
                i -> "2020-01-%02d %02d:00,%.3f".formatted(1 + i / 24, i % 24, Math.sin(i * Math.PI / 12)));
        assertEquals(24, seen.forecast().orElseThrow().values().rows());
        ProbesViewModel probes = workbench.probes();
        probes.add("a sentence");
        assertTrue(probes.errorProperty().get().contains("has no row \"a sentence\": it goes from 2020-01-01 00:00"));
        probes.add("3");
        assertTrue(
                probes.errorProperty().get().contains("2020-01-01 02:00 on needs"),
                probes.errorProperty().get());
        int watched = probes.probes().size();
        probes.add("2020-01-12 05:00");
        assertEquals("2020-01-12 05:00", probes.chosenProperty().get().text());
        waitFor(() -> workbench.attention().seenProperty().get() != null);
        probes.add(Integer.toString(11 * 24 + 6));
        assertEquals(watched + 1, probes.probes().size(), "the same row by its number is only shown");
        assertTrue(Double.isNaN(workbench.training().epochsFrom(0).getFirst().validationAccuracy()));
    }

    @Test
    void languageIsForetold() throws Exception {
        ProbeAttention seen = learn("Language", 60, i -> "The cat sat on the mat and looked at mouse number " + i % 7);
        assertFalse(seen.prediction().orElseThrow().labels().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Classify", "Translate", "Language"})
    void piecesOfWordsAreLearnedFromTheFile(String title) throws Exception {
        tokens = Optional.of("subwords");
        ProbeAttention seen = learn(title, 60, i -> switch (title) {
            case "Classify" -> (i % 2 == 0 ? "yes\tgood " : "no\tbad ") + "day number " + i;
            case "Translate" -> "the house number %d\tdas Haus Nummer %d".formatted(i % 40, i % 40);
            default -> "The cat sat on the mat and looked at mouse number " + i % 7;
        });
        assertTrue(
                seen.maps().getFirst().key().tokens().stream()
                        .anyMatch(token -> token.text().matches(" \\w{2,}")),
                () -> seen.maps().getFirst().key().toString());
    }

    /** Rows of text or data, by their number from 0. */
    private interface Row {
        String text(int number);
    }

    private ProbeAttention learn(String title, int rows, Row row) throws Exception {
        workbench.open(file(rows, row));
        waitFor(workbench.data().readyProperty()::get);
        assertEquals(title, workbench.task().titleProperty().getValue());
        tokens.ifPresent(kind -> workbench
                .task()
                .examplesProperty()
                .getValue()
                .field("tokens")
                .orElseThrow()
                .valueProperty()
                .set(kind));
        workbench
                .task()
                .trainingProperty()
                .getValue()
                .field("epochs")
                .orElseThrow()
                .valueProperty()
                .set("2");
        workbench.train();
        waitFor(workbench.run().openProperty()::get);
        waitFor(() -> workbench.attention().seenProperty().get() != null);
        assertEquals("", workbench.errorProperty().get());
        assertEquals(2, workbench.training().epochsFrom(0).size());
        assertFalse(workbench.attention().mapProperty().get() == null, "there is a map of attention");
        TestTable test = workbench.run().testProperty().getValue();
        assertTrue(test.columns().size() > 1, "the test part is judged beside a baseline");
        return workbench.attention().seenProperty().get();
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
