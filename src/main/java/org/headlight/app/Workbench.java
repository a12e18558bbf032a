package org.headlight.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.headlight.training.TrainingRunner;
import org.headlight.viewmodel.WorkbenchViewModel;
import org.headlight.viewmodel.engine.Engine;
import org.headlight.viewmodel.work.Background;

/** The object graph below the window: engine, background work and view models, and how they end. */
final class Workbench implements AutoCloseable {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH.mm.ss");

    private static final int SECONDS_FOR_FILES = 5;

    private final TrainingRunner runner =
            new TrainingRunner(Runtime.getRuntime().availableProcessors());
    private final ExecutorService work = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "headlight-files");
        thread.setDaemon(true);
        return thread;
    });
    private final Background background;
    private final WorkbenchViewModel viewModel;

    private Workbench(KeptRuns keptRuns) throws IOException {
        background = new Background(work, Platform::runLater);
        viewModel = new WorkbenchViewModel(Engine.of(runner), background, SampleFolder.all(), keptRuns::folder);
    }

    /** Where runs are kept that a user did not save under a name. */
    @FunctionalInterface
    private interface KeptRuns {
        Optional<Path> folder(String dataName);
    }

    /** Keeps every run in the user's folder of runs, named after its data and the time, and what the user prefers. */
    static Workbench remembering(AppFolders folders) throws IOException {
        Workbench workbench = new Workbench(name ->
                Optional.of(free(folders.runs(), "%s %s".formatted(name, TIME.format(LocalDateTime.now())))));
        workbench.viewModel.preferences().keepIn(folders.preferences());
        workbench.viewModel.recovery().look(folders.runs());
        return workbench;
    }

    /** A folder that is not there yet: several short trainings may begin in the same second. */
    private static Path free(Path home, String name) {
        Path folder = home.resolve(name);
        for (int i = 2; Files.exists(folder); i++) {
            folder = home.resolve("%s (%d)".formatted(name, i));
        }
        return folder;
    }

    /** Keeps runs in memory alone. */
    static Workbench forgetting() throws IOException {
        return new Workbench(name -> Optional.empty());
    }

    /** Tells the user of a failure that nobody expected, whatever thread it was on. */
    void tell(Throwable failure, Path log) {
        background.screen().execute(() -> viewModel.status().tellUnexpected(failure, log));
    }

    WorkbenchViewModel viewModel() {
        return viewModel;
    }

    TrainingRunner runner() {
        return runner;
    }

    /** Stops a running training, keeps what it learned, and waits for that. */
    @Override
    public void close() {
        runner.close();
        work.shutdown();
        try {
            // What the window remembers is written last, and the thread of files does not keep the program alive.
            work.awaitTermination(SECONDS_FOR_FILES, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
