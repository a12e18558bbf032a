package org.headlight.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.headlight.training.TrainingRunner;
import org.headlight.ui.MainWindow;
import org.headlight.ui.control.theme.Theme;
import org.headlight.ui.part.Dialogs;
import org.headlight.viewmodel.View;
import org.headlight.viewmodel.WorkbenchViewModel;
import org.headlight.viewmodel.engine.Engine;
import org.headlight.viewmodel.work.Background;

/**
 * What watching costs: opens the window, trains at full speed with the live views and with the window hidden in turn, and
 * sends probes to the screen's thread meanwhile. Prints the answer times and the ratio of the training rates.
 */
public final class WindowBenchmark {
    private static final int ROUNDS = 7;
    private static final long ROUND_MILLIS = 6_000;
    private static final long WARM_UP_MILLIS = 20_000;
    private static final int PROBES = 1_000;

    private final WorkbenchViewModel workbench;
    private Stage stage;

    private WindowBenchmark(WorkbenchViewModel workbench) {
        this.workbench = workbench;
    }

    /**
     * Runs on a display.
     *
     * @param arguments a file of labelled texts, large enough to train on for a minute or two
     */
    public static void main(String[] arguments) throws Exception {
        Platform.startup(() -> Platform.setImplicitExit(false));
        ExecutorService work = Executors.newSingleThreadExecutor();
        try (TrainingRunner runner = new TrainingRunner(Runtime.getRuntime().availableProcessors())) {
            WorkbenchViewModel workbench = call(() -> new WorkbenchViewModel(
                    Engine.of(runner), new Background(work, Platform::runLater), List.of(), name -> Optional.empty()));
            new WindowBenchmark(workbench).measure(Path.of(arguments[0]));
        } finally {
            work.shutdown();
            Platform.exit();
        }
    }

    private void measure(Path data) throws Exception {
        run(() -> {
            stage = new Stage();
            stage.setScene(new MainWindow(workbench, Dialogs.none(), Theme.LIGHT, 1600, 960).scene());
            stage.show();
            workbench.open(data);
        });
        await(() -> workbench.trainableProperty().get());
        run(() -> {
            workbench
                    .task()
                    .trainingProperty()
                    .getValue()
                    .field("earlyStopping")
                    .ifPresent(field -> field.valueProperty().set("false"));
            workbench
                    .task()
                    .trainingProperty()
                    .getValue()
                    .field("epochs")
                    .ifPresent(field -> field.valueProperty().set("500"));
            workbench.train();
            workbench.viewProperty().set(View.HEATMAP);
        });
        await(() -> steps() > 0);
        Thread.sleep(WARM_UP_MILLIS);
        List<Double> watched = new ArrayList<>();
        List<Double> hidden = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            View view = round % 2 == 0 ? View.HEATMAP : View.TOKENS;
            run(() -> {
                stage.show();
                workbench.viewProperty().set(view);
            });
            watched.add(rate());
            run(stage::hide);
            hidden.add(rate());
        }
        run(stage::show);
        double screenBefore = screenCpuSeconds();
        long start = System.nanoTime();
        report("probe answer, ms", probe());
        System.out.printf(
                "processor time of the screen's threads: %.1f %% of one core%n",
                100 * (screenCpuSeconds() - screenBefore) / ((System.nanoTime() - start) / 1e9));
        System.out.printf(
                "steps/s with live views: median %.1f %s; with the window hidden: median %.1f %s; ratio %.3f%n",
                median(watched), watched, median(hidden), hidden, median(watched) / median(hidden));
        long asked = System.nanoTime();
        run(workbench.training()::stop);
        await(() -> !workbench.training().activeProperty().get());
        System.out.printf("stopped after %.1f ms%n", (System.nanoTime() - asked) / 1e6);
    }

    private double rate() throws Exception {
        Thread.sleep(ROUND_MILLIS / 6);
        int before = steps();
        long start = System.nanoTime();
        Thread.sleep(ROUND_MILLIS);
        return (steps() - before) / ((System.nanoTime() - start) / 1e9);
    }

    private int steps() {
        return workbench.training().stepsFrom(0).size();
    }

    /** How long the screen's thread takes to answer, in milliseconds, in rising order. */
    private static double[] probe() throws Exception {
        double[] answers = new double[PROBES];
        for (int i = 0; i < PROBES; i++) {
            long asked = System.nanoTime();
            CompletableFuture<Long> answered = new CompletableFuture<>();
            Platform.runLater(() -> answered.complete(System.nanoTime()));
            answers[i] = (answered.get() - asked) / 1e6;
            Thread.sleep(7 + i % 11);
        }
        Arrays.sort(answers);
        return answers;
    }

    private static double screenCpuSeconds() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double nanoseconds = 0;
        for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (thread != null
                    && (thread.getThreadName().startsWith("JavaFX")
                            || thread.getThreadName().startsWith("QuantumRenderer"))) {
                nanoseconds += threads.getThreadCpuTime(thread.getThreadId());
            }
        }
        return nanoseconds / 1e9;
    }

    private static void report(String name, double[] sorted) {
        System.out.printf(
                "%s: median %.2f, p99 %.2f, largest %.2f of %d%n",
                name,
                sorted[sorted.length / 2],
                sorted[(int) Math.ceil(sorted.length * 0.99) - 1],
                sorted[sorted.length - 1],
                sorted.length);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static <T> T call(Callable<T> task) throws Exception {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(task.call());
            } catch (Exception failure) {
                result.completeExceptionally(failure);
            }
        });
        return result.get();
    }

    private static void run(Runnable action) throws Exception {
        call(() -> {
            action.run();
            return null;
        });
    }

    private static void await(BooleanSupplier condition) throws Exception {
        while (!call(condition::getAsBoolean)) {
            Thread.sleep(20);
        }
    }
}
