package org.headlight.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.headlight.run.CheckpointFiles;
import org.headlight.snapshot.TrainingState;
import org.headlight.task.Material;
import org.headlight.task.Recipe;
import org.headlight.training.Resumption;
import org.headlight.training.Training;
import org.headlight.training.TrainingJob;
import org.headlight.training.TrainingResult;
import org.headlight.training.TrainingRunner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains a network on a file and keeps the run in a folder. */
@Command(
        name = "train",
        description = "Train a network on a file and keep the run in a folder.",
        mixinStandardHelpOptions = true)
public final class TrainCommand implements Callable<Integer> {
    private final Engine engine;
    private final Interruption interruption;

    @Spec
    private CommandSpec command;

    @Option(
            names = "--task",
            defaultValue = "classify",
            paramLabel = "TASK",
            description = "What to learn: classify, translate, forecast or language (${DEFAULT-VALUE}).")
    private String task;

    @Option(names = "--out", required = true, paramLabel = "RUNDIR", description = "The folder to keep the run in.")
    private Path out;

    @Option(
            names = "--resume",
            description = "Go on with the training that the folder of --out holds, from its last checkpoint.")
    private boolean resume;

    @Option(
            names = "--keep-checkpoints",
            description = "Keep the checkpoints of a training that has finished, to go on with more epochs.")
    private boolean keepCheckpoints;

    @Option(names = "--json", description = "Print one JSON object a line.")
    private boolean json;

    @Mixin
    private MaterialOptions materialOptions;

    @Mixin
    private DataOptions dataOptions;

    @Mixin
    private RecipeOptions recipeOptions;

    /**
     * @param engine does the work
     * @param interruption what Ctrl-C does
     */
    public TrainCommand(Engine engine, Interruption interruption) {
        this.engine = engine;
        this.interruption = interruption;
    }

    @Override
    public Integer call() throws Exception {
        TrainingJob job = job();
        PrintWriter console = command.commandLine().getOut();
        TrainingReport report = json
                ? new JsonTrainingReport(new JsonLines(console))
                : new ConsoleTrainingReport(console, System.console() != null);
        CountDownLatch told = new CountDownLatch(1);
        try (TrainingRunner runner = engine.start()) {
            Training training = runner.start(job);
            Runnable keep = () -> {
                training.control().stop();
                await(told);
            };
            try (Interruption.Watch _ = interruption.during(keep)) {
                TrainingResult result = TrainingFollower.follow(training, report);
                if (result.state() == TrainingState.FAILED) {
                    throw new IllegalStateException(result.message());
                }
                if (result.state() == TrainingState.FINISHED && !keepCheckpoints) {
                    CheckpointFiles.deleteAll(out);
                }
                report.finished(out, result);
                return 0;
            } finally {
                told.countDown();
            }
        }
    }

    /** What the options ask to be trained. */
    TrainingJob job() throws IOException {
        Optional<Resumption> from = resume ? Optional.of(Resumption.newest(out)) : Optional.empty();
        Recipe recipe =
                from.isPresent() ? recipeOptions.changing(from.get().run().recipe()) : recipeOptions.recipe(task);
        Material material = materialOptions.material(
                recipe.task(), dataOptions, recipe.seed(), command.commandLine().getErr());
        return new TrainingJob(recipe, material, List.of(), Optional.of(out), from);
    }

    private static void await(CountDownLatch told) {
        try {
            told.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
