package org.headlight.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.headlight.data.Progress;
import org.headlight.export.MapFile;
import org.headlight.model.network.SeriesSizes;
import org.headlight.run.Run;
import org.headlight.run.RunFolder;
import org.headlight.snapshot.Answer;
import org.headlight.snapshot.Forecast;
import org.headlight.snapshot.Intervention;
import org.headlight.snapshot.NoAnswer;
import org.headlight.snapshot.Prediction;
import org.headlight.snapshot.Probe;
import org.headlight.snapshot.ProbeAttention;
import org.headlight.task.FileOptions;
import org.headlight.training.TrainingRunner;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes where a trained run looks in one text. */
@Command(
        name = "attend",
        description = {
            "Write where a trained run looks in one text.",
            "With --mask or --without-head also what it answers without some tokens or heads."
        },
        mixinStandardHelpOptions = true)
public final class AttendCommand implements Callable<Integer> {

    /** The text: typed, or a row of a file. */
    static final class Subject {
        @Option(names = "--text", required = true, paramLabel = "TEXT", description = "The text itself.")
        private String text;

        @ArgGroup(exclusive = false)
        private RowOfFile row;
    }

    /** A row of a data file. */
    static final class RowOfFile {
        @Option(names = "--data", required = true, paramLabel = "PATH", description = "A data file, with --row.")
        private Path data;

        @Option(
                names = "--row",
                required = true,
                paramLabel = "N",
                description = "The example, from 1; of a series the first row to forecast.")
        private int row;
    }

    private final Engine engine;

    @Spec
    private CommandSpec command;

    @Parameters(paramLabel = "RUNDIR", description = "The folder of the run.")
    private Path folder;

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Subject subject;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "The file to write; its ending chooses: .json, .csv, .npy, .png, .svg or .pdf.")
    private Path out;

    @Mixin
    private DataOptions dataOptions;

    @Mixin
    private InterventionOptions taken;

    /** @param engine does the work */
    public AttendCommand(Engine engine) {
        this.engine = engine;
    }

    @Override
    public Integer call() throws Exception {
        requireFormat();
        Run run = RunFolder.load(folder);
        Probe probe = probe(run);
        try (TrainingRunner runner = engine.start()) {
            ProbeAttention whole = ask(runner, run, probe, Intervention.NONE);
            Intervention intervention = taken.of(whole);
            ProbeAttention attention = intervention.isNone() ? whole : ask(runner, run, probe, intervention);
            MapFile.write(attention, out);
            PrintWriter words = command.commandLine().getOut();
            words.printf("%s: %s.%n", out, words(attention.answer()));
            if (!intervention.isNone()) {
                words.printf("With nothing taken: %s.%n", words(whole.answer()));
            }
        }
        return 0;
    }

    private static ProbeAttention ask(TrainingRunner runner, Run run, Probe probe, Intervention intervention)
            throws Exception {
        return runner.attend(run, List.of(probe), intervention)
                .toCompletableFuture()
                .get()
                .getFirst();
    }

    private static String words(Answer answer) {
        return switch (answer) {
            case Prediction prediction -> "%s, %.3f".formatted(prediction.label(), prediction.confidence());
            case Forecast forecast ->
                "%s from %.4g to %.4g"
                        .formatted(
                                forecast.label(),
                                forecast.values().at(0, 0),
                                forecast.values().at(forecast.values().rows() - 1, 0));
            case NoAnswer none -> "no answer";
        };
    }

    private void requireFormat() {
        if (!MapFile.isNamed(out)) {
            throw new ParameterException(
                    command.commandLine(),
                    "--out takes a file that ends in .json, .csv, .npy, .png, .svg or .pdf, but got %s."
                            .formatted(out));
        }
    }

    private Probe probe(Run run) {
        if (subject.row == null && run.coding().sizes() instanceof SeriesSizes) {
            throw new ParameterException(
                    command.commandLine(),
                    "This run forecasts a series: give --data with the series and --row with the first row to forecast.");
        }
        if (subject.row == null) {
            return new Probe(subject.text, Optional.empty());
        }
        FileOptions options = dataOptions.of(run.recipe().task());
        List<Probe> probes = run.coding().probes(run.coding().read(subject.row.data, options, Progress.NONE));
        int first = run.coding().firstProbe();
        int index = subject.row.row - first;
        if (index < 0 || index >= probes.size()) {
            throw new ParameterException(
                    command.commandLine(),
                    "--row takes a number from %d to %d for %s, but got %d."
                            .formatted(first, first + probes.size() - 1, subject.row.data, subject.row.row));
        }
        return probes.get(index);
    }
}
