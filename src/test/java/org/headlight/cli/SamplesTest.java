package org.headlight.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.headlight.evaluation.Report;
import org.headlight.model.NetworkSpecJson;
import org.headlight.model.SettingsJson;
import org.headlight.model.network.NetworkKind;
import org.headlight.run.Run;
import org.headlight.run.RunFolder;
import org.headlight.snapshot.StepLoss;
import org.headlight.task.Lesson;
import org.headlight.task.Recipe;
import org.headlight.task.Tasks;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Workers;
import org.headlight.training.Training;
import org.headlight.training.TrainingJob;
import org.headlight.training.TrainingRunner;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/**
 * The samples that come with the program, each a folder with {@code sample.json}: small, honest, and remade by the recipe that
 * the table of {@code sample-models/README.md} has in its line.
 */
class SamplesTest {
    private static final Path SAMPLES = Path.of("sample-models");
    private static final long MOST_BYTES = 2_000_000;
    private static final int STEPS = 2;

    private static TrainingRunner runner;

    @TempDir
    private Path temporary;

    /** A lesson that frees its network. */
    private record Taught(Lesson lesson) implements AutoCloseable {
        @Override
        public void close() {
            lesson.solver().close();
        }
    }

    @BeforeAll
    static void wake() {
        runner = new TrainingRunner(1);
    }

    @AfterAll
    static void close() {
        runner.close();
    }

    static List<String> samples() throws IOException {
        try (Stream<Path> folders = Files.list(SAMPLES)) {
            List<String> names = folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
            assertFalse(names.isEmpty());
            return names;
        }
    }

    /** Every run of every sample, as {@code reverse/luong-dot}. */
    static List<String> runs() throws IOException {
        List<String> names = new ArrayList<>();
        for (String sample : samples()) {
            card(sample).get("runs").forEach(run -> names.add(sample + "/" + run.asText()));
        }
        return names;
    }

    @Test
    void everyNetworkIsThere() throws IOException {
        List<String> trained = new ArrayList<>();
        for (String run : runs()) {
            trained.add(run(run).recipe().network().network());
        }
        assertEquals(
                List.of(),
                Tasks.all().stream()
                        .flatMap(task -> task.networks().stream())
                        .map(NetworkKind::name)
                        .filter(name -> !trained.contains(name))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isSmall(String name) throws IOException {
        try (Stream<Path> files = Files.walk(SAMPLES.resolve(name))) {
            long bytes = files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
            assertTrue(bytes < MOST_BYTES, "%s has %,d bytes".formatted(name, bytes));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void itsCardSaysWhatItsRunDoes(String name) throws IOException {
        JsonNode card = card(name);
        Run run = run(name + "/" + card.get("runs").get(0).asText());
        assertEquals(run.recipe().task().name(), card.path("task").asText());
        assertTrue(Files.exists(SAMPLES.resolve(name).resolve(card.get("data").asText())));
        String result = card.get("result").asText();
        Matcher number = Pattern.compile("\\d+(?:\\.(\\d+))?$").matcher(result);
        assertTrue(number.find(), "the result ends with its number: " + result);
        int digits = number.group(1) == null ? 0 : number.group(1).length();
        assertTrue(
                run.metrics().test().values().stream()
                        .anyMatch(value ->
                                "%%.%df".formatted(digits).formatted(value).equals(number.group())),
                "%s is none of %s".formatted(result, run.metrics().test()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void itsDataIsRemadeByItsGenerator(String name) throws IOException {
        for (String command : recipe(name, "generate")) {
            String[] arguments = command.split(" ");
            int out = List.of(arguments).indexOf("--out") + 1;
            Path remade = temporary.resolve(arguments[out]);
            Path kept = SAMPLES.resolve(name).resolve(arguments[out]);
            arguments[out] = remade.toString();
            CommandLine generate = new CommandLine(new GenerateCommand()).setCaseInsensitiveEnumValuesAllowed(true);
            assertEquals(0, generate.execute(arguments));
            assertArrayEquals(Files.readAllBytes(kept), Files.readAllBytes(remade), command);
        }
    }

    @ParameterizedTest
    @MethodSource("runs")
    void aRunDoesOnTheTestPartWhatItSays(String name) throws Exception {
        Run run = run(name);
        TrainingJob job = job(name);
        try (Tape tape = new Tape(Workers.SERIAL);
                Taught taught = new Taught(job.material().begin(job.recipe(), tape))) {
            taught.lesson().solver().network().load(run.weights());
            Report report = taught.lesson().test(() -> true).orElseThrow();
            for (Map.Entry<String, Double> said : run.metrics().test().entrySet()) {
                double tolerance = 1e-4 * Math.max(1, Math.abs(said.getValue()));
                assertEquals(said.getValue(), report.headline().get(said.getKey()), tolerance, said.getKey());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("runs")
    void aRecipeIsThatOfItsRunAndTrains(String name) throws Exception {
        Run run = run(name);
        TrainingJob job = job(name);
        assertEquals(written(run.recipe()), written(job.recipe()));
        assertTrue(run.data().isSameAs(job.material().identity()), "the data is that of the run");
        int most = Math.min(STEPS, run.metrics().steps());
        Training training = runner.start(job);
        training.control().pause();
        for (int step = 0; step < most; step++) {
            training.control().step();
        }
        while (training.history().stepsFrom(0).size() < most
                && !training.result().toCompletableFuture().isDone()) {
            Thread.sleep(5);
        }
        training.control().stop();
        String message = training.result().toCompletableFuture().get().message();
        List<StepLoss> steps = training.history().stepsFrom(0);
        assertTrue(steps.size() >= most, message);
        assertTrue(steps.stream().allMatch(step -> Double.isFinite(step.loss())), message);
    }

    /** A recipe as a run keeps it, so that 0 and 0.0 are the same. */
    private static String written(Recipe recipe) {
        return NetworkSpecJson.write(recipe.network())
                + SettingsJson.write(recipe.examples()).toPrettyString()
                + SettingsJson.write(recipe.training()).toPrettyString();
    }

    private static JsonNode card(String name) throws IOException {
        return JsonMapper.builder()
                .build()
                .readTree(SAMPLES.resolve(name).resolve("sample.json").toFile());
    }

    private static Run run(String name) throws IOException {
        return RunFolder.load(SAMPLES.resolve(name));
    }

    /** What the recipe of a run trains, with its files in the folder of the sample and nothing kept. */
    private TrainingJob job(String name) throws IOException {
        Path sample = SAMPLES.resolve(name).getParent();
        String run = SAMPLES.resolve(name).getFileName().toString();
        List<String> commands = recipe(sample.getFileName().toString(), "train").stream()
                .filter(command -> (command + " ").contains(" --out " + run + " "))
                .toList();
        assertEquals(1, commands.size(), "the line of %s has one train command for it".formatted(name));
        String[] arguments = commands.getFirst().split(" ");
        for (int i = 1; i < arguments.length; i++) {
            if (List.of("--data", "--validation", "--test").contains(arguments[i - 1])) {
                arguments[i] = sample.resolve(arguments[i]).toString();
            }
        }
        TrainCommand train = new TrainCommand(() -> runner, keep -> () -> {});
        new CommandLine(train).setCaseInsensitiveEnumValuesAllowed(true).parseArgs(arguments);
        TrainingJob job = train.job();
        return new TrainingJob(job.recipe(), job.material(), List.of(), Optional.empty());
    }

    /** The arguments of the commands of a kind in the line of a sample. */
    private static List<String> recipe(String name, String command) throws IOException {
        String line = Files.readAllLines(SAMPLES.resolve("README.md")).stream()
                .filter(row -> row.startsWith("| [%s](%s) |".formatted(name, name)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("README.md has no line for " + name));
        return Pattern.compile("`headlight %s ([^`]*)`".formatted(command))
                .matcher(line)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
