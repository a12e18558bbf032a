package org.headlight.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * A training step of each row, ours beside libtorch's, from the same weights.
 *
 * <p>{@code mvn -Pbench} runs it, {@code -Dbench.models=transformer,lstm-additive -Dbench.seconds=20} narrows it. It needs a
 * {@code python3} with PyTorch to trace the modules, or another named by {@code -Dbench.python=}.
 */
public final class TrainingStepBenchmark {
    private static final Path MODULES = Path.of("src/test/resources/bench/networks.py");

    private TrainingStepBenchmark() {}

    /** @param arguments the python to trace with, the folder to write to, the rows ("all" or names), the seconds a row */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        double seconds = Double.parseDouble(arguments[3]);
        ArrayNode report = JsonNodeFactory.instance.arrayNode();
        System.out.printf("%-24s %14s %14s %8s %8s%n", "model", "Headlight ms", "libtorch ms", "ratio", "spread");
        for (Row row : chosen(arguments[2])) {
            Duel.Times times = times(row, arguments[0], folder, seconds);
            System.out.printf(
                    "%-24s %14.2f %14.2f %8.2f %7.0f%%%n",
                    row.name(), times.medianOurs(), times.medianTheirs(), times.ratio(), 100 * times.spread());
            report.addObject()
                    .put("model", row.name())
                    .put("headlight", times.medianOurs())
                    .put("libtorch", times.medianTheirs())
                    .put("ratio", times.ratio())
                    .put("spread", times.spread());
        }
        new JsonMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValue(folder.resolveSibling("bench.json").toFile(), report);
    }

    private static List<Row> chosen(String names) {
        List<String> wanted = Arrays.asList(names.split(","));
        List<Row> chosen = Rows.all().stream()
                .filter(row -> names.equals("all") || wanted.contains(row.name()))
                .toList();
        if (chosen.isEmpty()) {
            throw new IllegalArgumentException("There is no row %s; there are %s."
                    .formatted(names, Rows.all().stream().map(Row::name).toList()));
        }
        return chosen;
    }

    private static Duel.Times times(Row row, String python, Path folder, double seconds) throws Exception {
        try (HeadlightContender ours = new HeadlightContender(row)) {
            Path weights = folder.resolve(row.name() + ".safetensors");
            ours.write(weights);
            Path module = folder.resolve(row.name() + ".pt");
            trace(python, row.name(), weights, module);
            try (LibtorchContender theirs = new LibtorchContender(module, row.inputs())) {
                Duel duel = new Duel(ours, theirs);
                duel.requireAgreement();
                return duel.run(seconds);
            }
        }
    }

    private static void trace(String python, String name, Path weights, Path module)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(python, MODULES.toString(), name, weights.toString(), module.toString())
                .inheritIO()
                .start();
        if (process.waitFor() != 0) {
            throw new IOException(python + " could not trace the module: it needs PyTorch");
        }
    }
}
