package org.headlight.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.headlight.model.NetworkSpec;
import org.headlight.model.SettingsJson;
import org.headlight.model.network.NetworkSizes;
import org.headlight.model.network.NetworkSummary;
import org.headlight.model.network.SeriesSizes;
import org.headlight.model.network.TextSizes;
import org.headlight.run.Run;
import org.headlight.run.RunFolder;
import org.headlight.snapshot.Settings;
import org.headlight.task.Recipe;
import org.headlight.task.Tasks;
import org.headlight.task.forecast.Forecasting;
import org.headlight.training.TrainingRunner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells what a network is made of, and how it is taught. */
@Command(
        name = "summary",
        description = "Tell what a network is made of: layers, output shapes, parameters; and how it is taught.",
        mixinStandardHelpOptions = true)
public final class SummaryCommand implements Callable<Integer> {
    private final Engine engine;

    @Spec
    private CommandSpec command;

    @Parameters(paramLabel = "RUNDIR|NAME", description = "The folder of a run, or the name of a network.")
    private String subject;

    @Option(
            names = "--vocabulary",
            defaultValue = "10000",
            paramLabel = "N",
            description = "Tokens known, for a network without a run (${DEFAULT-VALUE}).")
    private int vocabularySize;

    @Option(
            names = "--classes",
            defaultValue = "2",
            paramLabel = "N",
            description = "Classes told apart, for a network without a run (${DEFAULT-VALUE}).")
    private int classes;

    @Option(
            names = "--history",
            defaultValue = "168",
            paramLabel = "N",
            description = "Rows seen, for a forecaster without a run (${DEFAULT-VALUE}).")
    private int history;

    @Option(
            names = "--horizon",
            defaultValue = "24",
            paramLabel = "N",
            description = "Rows forecast, for a forecaster without a run (${DEFAULT-VALUE}).")
    private int horizon;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    /** @param engine does the work */
    public SummaryCommand(Engine engine) {
        this.engine = engine;
    }

    @Override
    public Integer call() throws Exception {
        try (TrainingRunner runner = engine.start()) {
            Optional<Run> run = Files.isDirectory(Path.of(subject))
                    ? Optional.of(RunFolder.load(Path.of(subject)))
                    : Optional.empty();
            Recipe recipe = run.map(Run::recipe).orElseGet(() -> Recipe.of(named()));
            NetworkSizes sizes = run.map(known -> known.coding().sizes()).orElseGet(() -> sizes(recipe.network()));
            NetworkSummary summary = runner.summarize(recipe.network(), sizes)
                    .toCompletableFuture()
                    .get();
            PrintWriter out = command.commandLine().getOut();
            if (json) {
                Map<String, Object> object = new LinkedHashMap<>();
                object.put("network", summary.network());
                object.put("layers", summary.layers());
                object.put("parameters", summary.parameters());
                object.put("training", SettingsJson.write(recipe.training()));
                out.println(JsonMapper.builder().build().writeValueAsString(object));
            } else {
                print(summary, out);
                out.println("Taught with %s.".formatted(words(recipe.training())));
            }
            out.flush();
        }
        return 0;
    }

    private NetworkSizes sizes(NetworkSpec spec) {
        return Tasks.of(spec.network()) == Forecasting.TASK
                ? new SeriesSizes(history, 1, horizon, 1, 1)
                : new TextSizes(vocabularySize, classes);
    }

    private NetworkSpec named() {
        try {
            return NetworkSpec.of(subject);
        } catch (IllegalArgumentException unknown) {
            throw new ParameterException(
                    command.commandLine(), unknown.getMessage() + " Nor is there a folder of that name.", unknown);
        }
    }

    /** The settings that are of use, as {@code --set} takes them. */
    private static String words(Settings training) {
        return training.schema().stream()
                .filter(training::isOfUse)
                .map(setting -> "%s=%s".formatted(setting.key(), training.text(setting.key())))
                .collect(Collectors.joining(", "));
    }

    private static void print(NetworkSummary summary, PrintWriter out) {
        String row = "%-22s  %-34s  %-22s  %12s%n";
        out.printf(row, "layer", "type", "output", "parameters");
        for (NetworkSummary.Layer layer : summary.layers()) {
            out.printf(row, layer.name(), layer.type(), layer.outputShape(), "%,d".formatted(layer.parameters()));
        }
        out.printf(row, summary.network(), "", "", "%,d".formatted(summary.parameters()));
    }
}
