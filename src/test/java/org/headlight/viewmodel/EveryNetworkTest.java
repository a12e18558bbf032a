package org.headlight.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.headlight.data.RealData;
import org.headlight.model.network.NetworkKind;
import org.headlight.snapshot.ProbeAttention;
import org.headlight.snapshot.StepLoss;
import org.headlight.task.Task;
import org.headlight.task.Tasks;
import org.headlight.training.TrainingRunner;
import org.headlight.viewmodel.engine.Engine;
import org.headlight.viewmodel.setup.SettingsViewModel;
import org.headlight.viewmodel.work.Background;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every network of every task is set up in the window, makes two steps, and shows where it looks and what it answers; with the
 * real engine and the smallest sizes.
 */
class EveryNetworkTest {
    private static final int STEPS = 2;

    /** Networks without attention, for comparison: there is nothing to show of where they look. */
    private static final Set<String> WITHOUT_MAPS = Set.of("seq2seq-plain", "forecast-linear");

    /** Networks that a formula solves at once, so that there are no steps. */
    private static final Set<String> SOLVED = Set.of("forecast-linear");

    /** The least of what makes a network large or a window long, as far as a network has it. */
    private static final Map<String, String> SMALL = Map.of(
            "embeddingSize", "8",
            "hiddenSize", "8",
            "modelSize", "8",
            "feedForwardSize", "8",
            "attentionSize", "8",
            "filters", "8",
            "layers", "1",
            "heads", "2",
            "history", "12",
            "horizon", "4");

    /** A real file of each task. */
    private static final Map<String, String> PUBLISHED = Map.of(
            "classify", "text/trec-train.label",
            "translate", "pairs/eng-fra.tsv",
            "forecast", "series/ETTh1.csv",
            "language", "text/babi-qa1-train.txt");

    private static TrainingRunner runner;

    @TempDir
    Path folder;

    private final BlockingQueue<Runnable> screen = new LinkedBlockingQueue<>();
    private final WorkbenchViewModel workbench = new WorkbenchViewModel(
            Engine.of(runner), new Background(Runnable::run, screen::add), List.of(), name -> Optional.empty());

    @BeforeAll
    static void wake() {
        runner = new TrainingRunner(1);
    }

    @AfterAll
    static void close() {
        runner.close();
    }

    static Stream<Arguments> networks() {
        return Tasks.all().stream()
                .flatMap(task -> task.networks().stream().map(kind -> Arguments.of(task.name(), kind.name())));
    }

    @ParameterizedTest(name = "{0} with {1}")
    @MethodSource("networks")
    void trainsAndShowsWhereItLooksAndWhatItAnswers(String task, String network) throws Exception {
        teach(Tasks.get(task), network, data(Tasks.get(task)));
    }

    @ParameterizedTest(name = "{0} with {1}")
    @MethodSource("networks")
    void learnsFromAPublishedFileToo(String task, String network) throws Exception {
        teach(Tasks.get(task), network, RealData.path(PUBLISHED.get(task)));
    }

    private void teach(Task task, String network, Path data) throws Exception {
        setUp(task, network, data);
        learn(network);
        ProbeAttention seen = workbench.attention().seenProperty().get();
        assertNotNull(seen, "an example is seen");
        assertFalse(seen.answer().label().isEmpty(), "it is answered");
        assertEquals(WITHOUT_MAPS.contains(network), seen.maps().isEmpty());
        assertEquals(
                seen.maps().isEmpty(), workbench.figures().heatmapProperty().get() == null);
        assertEquals(
                seen.maps().isEmpty(), workbench.attention().blindProperty().getValue());
        assertEquals("", workbench.errorProperty().get());
    }

    private void setUp(Task task, String network, Path data) throws Exception {
        workbench.open(data);
        waitFor(workbench.data().readyProperty()::get);
        assertEquals(task.title(), workbench.task().titleProperty().getValue());
        NetworkKind kind = task.networks().stream()
                .filter(one -> one.name().equals(network))
                .findFirst()
                .orElseThrow();
        workbench.model().chooseTitle(kind.title());
        assertEquals(network, workbench.model().specProperty().get().network());
        for (SettingsViewModel form : List.of(
                workbench.model().settingsProperty().get(),
                workbench.task().examplesProperty().getValue())) {
            SMALL.forEach((key, value) ->
                    form.field(key).ifPresent(field -> field.valueProperty().set(value)));
        }
    }

    private void learn(String network) throws InterruptedException {
        workbench.step();
        if (!SOLVED.contains(network)) {
            for (int step = 1; step <= STEPS; step++) {
                int made = step;
                waitFor(() -> workbench.training().stepsFrom(0).size() == made);
                waitFor(() -> workbench.attention().seenProperty().get() != null);
                if (step < STEPS) {
                    workbench.step();
                }
            }
            workbench.training().stop();
        }
        waitFor(() -> !workbench.training().activeProperty().get());
        waitFor(() -> workbench.attention().seenProperty().get() != null);
        List<StepLoss> steps = workbench.training().stepsFrom(0);
        assertTrue(steps.stream().allMatch(step -> Double.isFinite(step.loss())), steps::toString);
    }

    private Path data(Task task) throws IOException {
        String rows = IntStream.range(0, 80)
                .mapToObj(i -> switch (task.name()) {
                    case "classify" -> (i % 2 == 0 ? "yes\tgood " : "no\tbad ") + "day number " + i;
                    case "translate" -> "the house number %d\tdas Haus Nummer %d".formatted(i % 40, i % 40);
                    case "forecast" -> "2020-01-%02d %02d:00,%d".formatted(1 + i / 24, i % 24, i * i % 11);
                    default -> "The cat sat on the mat and looked at mouse number " + i % 7;
                })
                .collect(Collectors.joining("\n"));
        return Files.writeString(folder.resolve("data.txt"), rows);
    }

    /** Does what the screen thread would until a condition holds. */
    private void waitFor(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 2_000 && !condition.getAsBoolean(); i++) {
            Runnable work = screen.poll(5, TimeUnit.MILLISECONDS);
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
