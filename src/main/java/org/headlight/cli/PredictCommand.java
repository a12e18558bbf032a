package org.headlight.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.headlight.data.DataFormatException;
import org.headlight.data.Progress;
import org.headlight.model.network.SeriesSizes;
import org.headlight.run.Run;
import org.headlight.run.RunFolder;
import org.headlight.snapshot.Forecast;
import org.headlight.snapshot.NoAnswer;
import org.headlight.snapshot.Prediction;
import org.headlight.snapshot.Probe;
import org.headlight.snapshot.ProbeAttention;
import org.headlight.task.FileOptions;
import org.headlight.task.language.Language;
import org.headlight.task.language.LanguageSolver;
import org.headlight.task.language.Sampling;
import org.headlight.training.TrainingRunner;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes what a trained run says of new examples. */
@Command(
        name = "predict",
        description =
                "Write what a trained run says of new examples: a class, a translation, how a text or a series goes on.",
        mixinStandardHelpOptions = true)
public final class PredictCommand implements Callable<Integer> {

    /** The examples: one that is typed, or all of a file. */
    static final class Subject {
        @Option(names = "--text", required = true, paramLabel = "TEXT", description = "One text.")
        private String text;

        @Option(
                names = "--data",
                required = true,
                paramLabel = "PATH",
                description = "A file of examples; a series goes on from its end.")
        private Path data;
    }

    private final Engine engine;

    @Spec
    private CommandSpec command;

    @Parameters(paramLabel = "RUNDIR", description = "The folder of the run.")
    private Path folder;

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Subject subject;

    @Option(names = "--json", description = "Print one JSON object an example.")
    private boolean json;

    @Mixin
    private DataOptions dataOptions;

    @Mixin
    private SamplingOptions samplingOptions;

    /** @param engine does the work */
    public PredictCommand(Engine engine) {
        this.engine = engine;
    }

    @Override
    public Integer call() throws Exception {
        Sampling sampling = samplingOptions.sampling();
        Run run = RunFolder.load(folder);
        List<Probe> probes = probes(run);
        try (TrainingRunner runner = engine.start()) {
            if (run.recipe().task() == Language.TASK) {
                for (Probe probe : probes) {
                    String written = runner.ask(
                                    run, LanguageSolver.class, solver -> solver.write(probe.text(), sampling))
                            .toCompletableFuture()
                            .get();
                    print(probe.text() + written, Map.of("text", probe.text(), "written", written));
                }
            } else {
                for (ProbeAttention seen :
                        runner.attend(run, probes).toCompletableFuture().get()) {
                    print(sentence(seen), fields(seen));
                }
            }
        }
        return 0;
    }

    private List<Probe> probes(Run run) {
        if (run.coding().sizes() instanceof SeriesSizes sizes) {
            return List.of(behindTheEnd(run, sizes));
        }
        if (subject.text != null) {
            return List.of(new Probe(subject.text, Optional.empty()));
        }
        FileOptions options = dataOptions.of(run.recipe().task());
        return run.coding().probes(run.coding().read(subject.data, options, Progress.NONE));
    }

    /** The window whose horizon begins where the series ends. */
    private Probe behindTheEnd(Run run, SeriesSizes sizes) {
        if (subject.data == null) {
            throw new ParameterException(
                    command.commandLine(), "This run forecasts a series: give --data with the series and no --text.");
        }
        FileOptions options = dataOptions.of(run.recipe().task());
        List<Probe> probes = run.coding().probes(run.coding().read(subject.data, options, Progress.NONE));
        if (probes.isEmpty()) {
            throw new DataFormatException("%s is too short: this run forecasts from the last %,d rows. Give it more."
                    .formatted(subject.data, sizes.history()));
        }
        return probes.getLast();
    }

    private void print(String sentence, Map<String, Object> fields) {
        if (json) {
            new JsonLines(command.commandLine().getOut()).print(fields);
        } else {
            command.commandLine().getOut().println(sentence);
        }
    }

    private static String sentence(ProbeAttention seen) {
        return switch (seen.answer()) {
            case Prediction prediction -> "%s  %.3f".formatted(prediction.label(), prediction.confidence());
            case Forecast forecast ->
                ForecastTable.of(seen.probe().window().orElseThrow(), forecast).text();
            case NoAnswer none -> "";
        };
    }

    private static Map<String, Object> fields(ProbeAttention seen) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (seen.answer() instanceof Forecast forecast) {
            fields.put("task", "forecast");
            fields.put(
                    "rows",
                    ForecastTable.of(seen.probe().window().orElseThrow(), forecast)
                            .objects());
            return fields;
        }
        fields.put("text", seen.probe().text());
        fields.put("answer", seen.answer().label());
        seen.prediction().ifPresent(prediction -> {
            Map<String, Float> probabilities = new LinkedHashMap<>();
            for (int i = 0; i < prediction.labels().size(); i++) {
                probabilities.put(
                        prediction.labels().get(i), prediction.probabilities().get(i));
            }
            fields.put("probabilities", probabilities);
        });
        return fields;
    }
}
