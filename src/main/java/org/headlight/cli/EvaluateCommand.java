package org.headlight.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.headlight.data.LabelledTexts;
import org.headlight.evaluation.ClassScore;
import org.headlight.evaluation.ClassificationReport;
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
        LabelledTexts texts = dataOptions.readLike(data, run.readOptions());
        texts.warnings().forEach(command.commandLine().getErr()::println);
        try (TrainingRunner runner = engine.start()) {
            ClassificationReport report =
                    runner.evaluate(run, texts.texts()).toCompletableFuture().get();
            PrintWriter out = command.commandLine().getOut();
            if (json) {
                new JsonLines(out).print(json(report));
            } else {
                print(report, out);
            }
        }
        return 0;
    }

    private static Map<String, Object> json(ClassificationReport report) {
        Map<String, Object> classes = new LinkedHashMap<>();
        for (ClassScore score : report.classes()) {
            Map<String, Object> numbers = new LinkedHashMap<>();
            numbers.put("precision", score.precision());
            numbers.put("recall", score.recall());
            numbers.put("f1", score.f1());
            numbers.put("support", score.support());
            classes.put(score.label(), numbers);
        }
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("task", "classify");
        object.put("examples", report.examples());
        object.put("accuracy", report.accuracy());
        object.put("macroF1", report.macroF1());
        object.put("perClass", classes);
        return object;
    }

    private static void print(ClassificationReport report, PrintWriter out) {
        int width = report.labels().stream().mapToInt(String::length).max().orElse(0);
        String row = "%-" + Math.max(5, width) + "s  %9.4f  %7.4f  %7.4f  %,8d%n";
        out.printf(
                "%,d examples: accuracy %.4f, macro F1 %.4f%n%n",
                report.examples(), report.accuracy(), report.macroF1());
        out.printf(
                "%-" + Math.max(5, width) + "s  %9s  %7s  %7s  %8s%n",
                "class",
                "precision",
                "recall",
                "F1",
                "examples");
        for (ClassScore score : report.classes()) {
            out.printf(row, score.label(), score.precision(), score.recall(), score.f1(), score.support());
        }
        out.flush();
    }
}
