package org.headlight.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.headlight.data.DataIdentity;
import org.headlight.data.LabelledText;
import org.headlight.data.LabelledTexts;
import org.headlight.data.Split;
import org.headlight.data.generated.FilmReviews;
import org.headlight.data.labelled.ReadOptions;
import org.headlight.snapshot.Probe;
import org.headlight.task.Recipe;
import org.headlight.task.classify.ClassifyMaterial;
import org.headlight.training.Training;
import org.headlight.training.TrainingJob;
import org.headlight.training.TrainingRunner;

/**
 * Whether training leaks: trains one network after another with someone watching, and prints every few seconds how much heap is
 * left after collecting and how much memory the process has; at the end how much both grew a minute after the warm-up.
 *
 * <p>Runs where the system tells the memory of a process in {@code /proc}.
 */
public final class MemoryBenchmark {
    private static final List<String> NETWORKS = List.of("bigru-additive", "transformer", "lstm-additive");
    private static final long SECONDS_BETWEEN = 5;
    private static final double WARM_UP_SHARE = 0.3;
    private static final double MEGABYTE = 1 << 20;

    private final List<Reading> readings = new ArrayList<>();
    private final long begin = System.nanoTime();

    /** Memory at a moment: minutes since the beginning, megabytes. */
    private record Reading(double minutes, double heap, double process) {}

    /** @param arguments how many minutes to train, unless 12 */
    public static void main(String[] arguments) throws Exception {
        new MemoryBenchmark().measure(arguments.length == 0 ? 12 : Double.parseDouble(arguments[0]));
    }

    private void measure(double minutes) throws Exception {
        int trainings = 0;
        long steps = 0;
        try (TrainingRunner runner = new TrainingRunner(Runtime.getRuntime().availableProcessors())) {
            while (minutes() < minutes) {
                Training training = runner.start(job(NETWORKS.get(trainings++ % NETWORKS.size())));
                watch(training);
                steps += training.history().stepsFrom(0).size();
            }
        }
        List<Reading> warm = readings.stream()
                .filter(reading -> reading.minutes() > WARM_UP_SHARE * minutes)
                .toList();
        System.out.printf(
                "%d trainings, %,d steps; growth a minute after the first %.0f %%: heap %+.3f MB, process %+.3f MB%n",
                trainings,
                steps,
                100 * WARM_UP_SHARE,
                slope(
                        warm.stream().map(Reading::minutes).toList(),
                        warm.stream().map(Reading::heap).toList()),
                slope(
                        warm.stream().map(Reading::minutes).toList(),
                        warm.stream().map(Reading::process).toList()));
    }

    /** Looks about ten times a second as a window would, and reads the memory now and then, until the training ends. */
    private void watch(Training training) throws Exception {
        CompletableFuture<?> result = training.result().toCompletableFuture();
        while (!result.isDone()) {
            training.control().wantFrame();
            training.mailbox().take();
            if (readings.isEmpty() || minutes() - readings.getLast().minutes() > SECONDS_BETWEEN / 60.0) {
                readings.add(read());
            }
            try {
                result.get(100, TimeUnit.MILLISECONDS);
            } catch (TimeoutException stillTraining) {
                continue;
            }
        }
    }

    private Reading read() throws IOException {
        System.gc();
        double heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE;
        double process = Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1_024)
                .findFirst()
                .orElseThrow();
        System.out.printf("%6.2f min  heap %8.2f MB  process %8.2f MB%n", minutes(), heap, process);
        return new Reading(minutes(), heap, process);
    }

    private double minutes() {
        return (System.nanoTime() - begin) / 60e9;
    }

    private static TrainingJob job(String network) {
        List<LabelledText> texts = FilmReviews.write(600, new SplittableRandom(1)).stream()
                .map(review -> new LabelledText(review.text(), review.label(), "reviews", 1))
                .toList();
        DataIdentity identity = new DataIdentity("reviews", "00".repeat(32), texts.size(), 0);
        return new TrainingJob(
                Recipe.of(network).with("epochs", "6").with("earlyStopping", "false"),
                new ClassifyMaterial(
                        Split.usual(1).parts(LabelledTexts.of(texts, List.of(), identity)),
                        identity,
                        ReadOptions.GUESSED),
                texts.stream()
                        .limit(8)
                        .map(text -> new Probe(text.text(), Optional.of(text.label())))
                        .toList(),
                Optional.empty());
    }

    /** Slope of the line of least squares. */
    private static double slope(List<Double> x, List<Double> y) {
        double meanX = x.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        double meanY = y.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        double both = 0;
        double square = 0;
        for (int i = 0; i < x.size(); i++) {
            both += (x.get(i) - meanX) * (y.get(i) - meanY);
            square += (x.get(i) - meanX) * (x.get(i) - meanX);
        }
        return both / square;
    }
}
