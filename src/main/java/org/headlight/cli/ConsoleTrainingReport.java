package org.headlight.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.headlight.snapshot.EpochScore;
import org.headlight.snapshot.TrainingProgress;
import org.headlight.training.TrainingResult;

/** A training for a reader: a line an epoch and, on a terminal, a bar that moves below them. */
final class ConsoleTrainingReport implements TrainingReport {
    private static final int BAR_WIDTH = 30;
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final PrintWriter out;
    private final boolean terminal;

    /**
     * @param out where to write
     * @param terminal whether a line can be written over
     */
    ConsoleTrainingReport(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    @Override
    public void progress(TrainingProgress progress) {
        if (!terminal || progress.state().isEnd()) {
            return;
        }
        int done = progress.steps() == 0 ? 0 : (int) ((long) BAR_WIDTH * progress.step() / progress.steps());
        String left = Double.isNaN(progress.secondsLeft()) ? "" : ", %.0f s left".formatted(progress.secondsLeft());
        print(CLEAR_LINE
                + "[%s%s] epoch %d of %d, step %,d, %.0f steps/s%s"
                        .formatted(
                                "=".repeat(done),
                                " ".repeat(BAR_WIDTH - done),
                                progress.epoch(),
                                progress.epochs(),
                                progress.step(),
                                progress.stepsPerSecond(),
                                left));
    }

    @Override
    public void epoch(EpochScore score) {
        print((terminal ? CLEAR_LINE : "")
                + "epoch %3d  step %,7d  loss %.4f%s%s%s%n"
                        .formatted(
                                score.epoch(),
                                score.step(),
                                score.trainLoss(),
                                judged("  validation loss %.4f", score.validationLoss()),
                                judged("  accuracy %.4f", score.validationAccuracy()),
                                score.best() ? "  best so far" : ""));
    }

    /** Nothing where there is no number. */
    private static String judged(String format, double number) {
        return Double.isNaN(number) ? "" : format.formatted(number);
    }

    @Override
    public void finished(Path run, TrainingResult result) {
        print((terminal ? CLEAR_LINE : "") + result.message() + System.lineSeparator());
        result.test()
                .flatMap(test -> test.text().lines().findFirst())
                .ifPresent(sum -> print("Test part, %s.%n".formatted(sum)));
        result.run().ifPresent(trained -> print("Kept in %s.%n".formatted(run)));
    }

    private void print(String text) {
        out.print(text);
        out.flush();
    }
}
