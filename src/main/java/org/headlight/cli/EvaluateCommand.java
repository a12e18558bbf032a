package org.headlight.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.headlight.data.Examples;
import org.headlight.data.Progress;
import org.headlight.evaluation.Report;
import org.headlight.run.Run;
import org.headlight.run.RunFolder;
import org.headlight.training.TrainingRunner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Judges a trained run on examples it has not seen. */
@Command(
        name = "evaluate",
        description = "Judge a trained run on examples it has not seen.",
        mixinStandardHelpOptions = true)
public final class EvaluateCommand implements Callable<Integer> {
    private final Engine engine;

    @Spec
    private CommandSpec command;

    @Parameters(paramLabel = "RUNDIR", description = "The folder of the run.")
    private Path folder;

    @Option(names = "--data", required = true, paramLabel = "PATH", description = "The examples, with their labels.")
    private Path data;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Mixin
    private DataOptions dataOptions;

    /** @param engine does the work */
    public EvaluateCommand(Engine engine) {
        this.engine = engine;
    }

    @Override
    public Integer call() throws Exception {
        Run run = RunFolder.load(folder);
        Examples examples = run.coding().read(data, dataOptions.of(run.recipe().task()), Progress.NONE);
        examples.warnings().forEach(command.commandLine().getErr()::println);
        try (TrainingRunner runner = engine.start()) {
            Report report = runner.evaluate(run, examples, Progress.NONE)
                    .toCompletableFuture()
                    .get();
            PrintWriter out = command.commandLine().getOut();
            if (json) {
                Map<String, Object> object = new LinkedHashMap<>();
                object.put("task", run.recipe().task().name());
                object.putAll(report.details());
                new JsonLines(out).print(object);
            } else {
                out.print(report.text());
                out.flush();
            }
        }
        return 0;
    }
}
