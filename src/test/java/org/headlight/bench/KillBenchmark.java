package org.headlight.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.headlight.run.Checkpoint;
import org.headlight.run.CheckpointFiles;
import org.headlight.run.Run;
import org.headlight.run.RunFolder;
import org.headlight.snapshot.StepLoss;

/**
 * What is left of a run whose program is killed while it writes: a program that saves a run and a checkpoint over and over, as fast
 * as it can, is killed at random moments; each time the run must open, every checkpoint that is listed must open, and nothing that
 * was said to be kept may be lost.
 */
public final class KillBenchmark {
    private static final Path SAMPLE = Path.of("sample-models/sort/run");
    private static final int LONGEST_MILLIS = 400;

    private KillBenchmark() {}

    /** @param arguments how many times to kill, unless 200; or {@code write} and the folder to write to, for the one that is killed */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 2 && arguments[0].equals("write")) {
            write(Path.of(arguments[1]));
        } else {
            kill(arguments.length == 0 ? 200 : Integer.parseInt(arguments[0]));
        }
    }

    /** Writes until it is killed, and prints each step once it is kept. */
    private static void write(Path folder) throws IOException {
        Run sample = RunFolder.load(SAMPLE);
        List<StepLoss> steps = new ArrayList<>();
        for (int step = 1; ; step++) {
            steps.add(new StepLoss(step, 1.0 / step, 0.5, 1e-3));
            RunFolder.save(
                    new Run(
                            sample.recipe(),
                            sample.data(),
                            sample.coding(),
                            sample.weights(),
                            sample.metrics(),
                            steps,
                            List.of()),
                    folder);
            CheckpointFiles.write(
                    folder,
                    new Checkpoint(
                            new Checkpoint.Position(1, step, step, 0, 0, 1e-3, step, List.of((long) step)),
                            sample.weights(),
                            Map.of(),
                            Map.of()));
            System.out.println(step);
        }
    }

    private static void kill(int times) throws Exception {
        SplittableRandom rng = new SplittableRandom(1);
        Path home = Files.createTempDirectory("headlight-kill");
        int writes = 0;
        int leftOver = 0;
        for (int time = 1; time <= times; time++) {
            Path folder = home.resolve("run " + time);
            int kept = killOnce(folder, rng.nextInt(1, LONGEST_MILLIS));
            leftOver += Files.exists(folder.resolveSibling("." + folder.getFileName() + ".saving")) ? 1 : 0;
            check(folder, kept);
            writes += kept;
            delete(folder);
        }
        delete(home);
        System.out.printf(
                "killed %d times while writing, %d of %d reopened, %,d saves kept, %d broken off inside a save of the folder%n",
                times, times, times, writes, leftOver);
    }

    /** Lets a program write, kills it a while after its first save, and gives the last step it said was kept. */
    private static int killOnce(Path folder, int millis) throws Exception {
        Path said = Files.createTempFile(folder.getParent(), "said", ".txt");
        Process writer = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-classpath",
                        System.getProperty("java.class.path"),
                        KillBenchmark.class.getName(),
                        "write",
                        folder.toString())
                .redirectOutput(said.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        while (Files.size(said) == 0 && writer.isAlive()) {
            Thread.sleep(5);
        }
        Thread.sleep(millis);
        writer.destroyForcibly().waitFor();
        String text = Files.readString(said);
        Files.delete(said);
        List<String> whole = text.substring(0, text.lastIndexOf('\n')).lines().toList();
        return Integer.parseInt(whole.getLast());
    }

    private static void check(Path folder, int kept) throws IOException {
        Run run = RunFolder.load(folder);
        List<Integer> steps = CheckpointFiles.steps(folder);
        for (int step : steps) {
            CheckpointFiles.read(folder, step);
        }
        if (run.steps().size() < kept || steps.getLast() < kept) {
            throw new IllegalStateException("step %d was kept, but the run has %d and the newest checkpoint is of %d"
                    .formatted(kept, run.steps().size(), steps.getLast()));
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
