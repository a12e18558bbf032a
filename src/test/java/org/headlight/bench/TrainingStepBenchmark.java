package org.headlight.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * One training step of the first network, ours beside libtorch's, in turns within one run so that both meet the same machine.
 *
 * <p>{@code mvn -Pbench} runs it. It needs a {@code python3} with PyTorch to trace the module, or another named by
 * {@code -Dbench.python=}. Absolute times drift with the machine; the ratio is what holds.
 */
public final class TrainingStepBenchmark {

    private static final long WARM_UP_NANOS = 8_000_000_000L;
    private static final int ROUNDS = 15;
    private static final int STEPS_A_ROUND = 10;

    private TrainingStepBenchmark() {}

    /** @param arguments the python to trace with, and the folder for the traced module */
    public static void main(String[] arguments) throws Exception {
        Path module = trace(arguments[0], Path.of(arguments[1]));
        BenchmarkBatch batch = BenchmarkBatch.drawn();
        try (Contender ours = new HeadlightContender(batch);
                Contender theirs = new LibtorchContender(module, batch)) {
            List<Contender> contenders = List.of(ours, theirs);
            double[][] milliseconds = measure(contenders);
            for (int i = 0; i < contenders.size(); i++) {
                System.out.printf(
                        "%-16s best %6.2f ms   median %6.2f ms a step   loss %.4f%n",
                        contenders.get(i).name(),
                        milliseconds[i][0],
                        median(milliseconds[i]),
                        contenders.get(i).step());
            }
            System.out.printf(
                    "ratio            best %6.2f      median %6.2f%n",
                    milliseconds[1][0] / milliseconds[0][0], median(milliseconds[1]) / median(milliseconds[0]));
        }
    }

    private static double[][] measure(List<Contender> contenders) {
        contenders.forEach(TrainingStepBenchmark::warmUp);
        double[][] milliseconds = new double[contenders.size()][ROUNDS * STEPS_A_ROUND];
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < contenders.size(); i++) {
                double[] times = run(contenders.get(i), STEPS_A_ROUND);
                System.arraycopy(times, 0, milliseconds[i], round * STEPS_A_ROUND, STEPS_A_ROUND);
            }
        }
        for (double[] times : milliseconds) {
            Arrays.sort(times);
        }
        return milliseconds;
    }

    private static void warmUp(Contender contender) {
        for (long start = System.nanoTime(); System.nanoTime() - start < WARM_UP_NANOS; ) {
            contender.step();
        }
    }

    private static double[] run(Contender contender, int steps) {
        double[] times = new double[steps];
        for (int step = 0; step < steps; step++) {
            long start = System.nanoTime();
            contender.step();
            times[step] = (System.nanoTime() - start) / 1e6;
        }
        return times;
    }

    private static double median(double[] sorted) {
        return sorted[sorted.length / 2];
    }

    private static Path trace(String python, Path folder) throws IOException, InterruptedException {
        Path module = Files.createDirectories(folder).resolve("bigru-additive.pt");
        Path script = Path.of("src/test/resources/bench/bigru-additive.py");
        Process process = new ProcessBuilder(python, script.toString(), module.toString())
                .inheritIO()
                .start();
        if (process.waitFor() != 0) {
            throw new IOException(python + " could not trace the module: it needs PyTorch");
        }
        return module;
    }
}
