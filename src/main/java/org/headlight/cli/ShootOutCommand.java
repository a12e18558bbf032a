package org.headlight.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.headlight.export.number.NumberTable;
import org.headlight.run.CheckpointFiles;
import org.headlight.run.Run;
import org.headlight.run.contest.ContestTable;
import org.headlight.run.contest.RunNames;
import org.headlight.snapshot.TrainingState;
import org.headlight.task.Material;
import org.headlight.task.Recipe;
import org.headlight.task.Task;
import org.headlight.task.Tasks;
import org.headlight.training.Training;
import org.headlight.training.TrainingJob;
import org.headlight.training.TrainingResult;
import org.headlight.training.TrainingRunner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains several networks one after another on the same data, with the same seed and budget, and says how each did. */
@Command(
        name = "shoot-out",
        description = "Train several networks on the same data, with the same seed and budget, and compare them.",
        mixinStandardHelpOptions = true)
public final class ShootOutCommand implements Callable<Integer> {
    private static final String TABLE = "shoot-out.csv";

    private final Engine engine;
    private final Interruption interruption;
    private final CountDownLatch told = new CountDownLatch(1);
    private volatile boolean calledOff;
    private volatile Training current;

    @Spec
    private CommandSpec command;

    @Option(
            names = "--task",
            defaultValue = "classify",
            paramLabel = "TASK",
            description = "What to learn: classify, translate, forecast or language (${DEFAULT-VALUE}).")
    private String task;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "The folder for the runs and their table, " + TABLE + ".")
    private Path out;

    @Option(names = "--json", description = "Print one JSON object for each network, and for each baseline.")
    private boolean json;

    @Mixin
    private MaterialOptions materialOptions;

    @Mixin
    private DataOptions dataOptions;

    @Mixin
    private ContenderOptions contenderOptions;

    /**
     * @param engine does the work
     * @param interruption what Ctrl-C does
     */
    public ShootOutCommand(Engine engine, Interruption interruption) {
        this.engine = engine;
        this.interruption = interruption;
    }

    @Override
    public Integer call() throws Exception {
        Task learned = Tasks.get(task);
        List<Recipe> recipes = contenderOptions.recipes(learned);
        Material material = materialOptions.material(
                learned,
                dataOptions,
                contenderOptions.seed(),
                command.commandLine().getErr());
        Files.createDirectories(out);
        try (TrainingRunner runner = engine.start();
                Interruption.Watch _ = interruption.during(this::callOff)) {
            Map<String, Run> done = train(runner, recipes, material);
            ContestTable table = ContestTable.of(List.copyOf(done.keySet()), List.copyOf(done.values()));
            write(table);
            tell(table);
            return done.size() == recipes.size() ? 0 : 1;
        } finally {
            told.countDown();
        }
    }

    /** One after another, until all are done or someone calls it off; what is learned by then counts. */
    private Map<String, Run> train(TrainingRunner runner, List<Recipe> recipes, Material material) throws Exception {
        Map<String, Run> done = new LinkedHashMap<>();
        List<String> names = RunNames.of(recipes);
        for (int i = 0; i < recipes.size() && !calledOff; i++) {
            String name = names.get(i);
            say("%d of %d: %s".formatted(i + 1, recipes.size(), name));
            Path folder = out.resolve(name.replaceAll("[^A-Za-z0-9.-]+", "-"));
            current = runner.start(new TrainingJob(recipes.get(i), material, List.of(), Optional.of(folder)));
            if (calledOff) {
                current.control().stop();
            }
            TrainingResult result = TrainingFollower.follow(current, report());
            say(result.message());
            if (result.state() == TrainingState.FINISHED) {
                CheckpointFiles.deleteAll(folder);
            }
            result.run().ifPresent(run -> done.put(name, run));
        }
        return done;
    }

    private void callOff() {
        calledOff = true;
        Optional.ofNullable(current).ifPresent(training -> training.control().stop());
        try {
            told.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** With {@code --json} only the result is told. */
    private TrainingReport report() {
        return json
                ? new SilentTrainingReport()
                : new ConsoleTrainingReport(command.commandLine().getOut(), System.console() != null);
    }

    private void say(String sentence) {
        if (!json) {
            PrintWriter console = command.commandLine().getOut();
            console.println(sentence);
            console.flush();
        }
    }

    private void write(ContestTable table) throws IOException {
        List<List<String>> cells = table.cells();
        NumberTable csv = new NumberTable(cells.getFirst(), cells.size() - 1, row -> cells.get(row + 1));
        Files.writeString(out.resolve(TABLE), csv.toString());
    }

    private void tell(ContestTable table) {
        PrintWriter console = command.commandLine().getOut();
        if (json) {
            JsonLines lines = new JsonLines(console);
            table.rows().forEach(row -> lines.print(object(row)));
        } else {
            console.println();
            console.print(table.text());
            console.printf("The table is in %s, beside the runs.%n", out.resolve(TABLE));
            console.flush();
        }
    }

    private static Map<String, Object> object(ContestTable.Row row) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put(row.baseline() ? "baseline" : "run", row.name());
        if (!row.baseline()) {
            object.put("parameters", row.parameters());
            object.put("steps", row.steps());
            object.put("seconds", row.seconds());
            object.put("millisecondsPerStep", row.millisecondsPerStep());
        }
        object.put("test", row.test());
        return object;
    }
}
