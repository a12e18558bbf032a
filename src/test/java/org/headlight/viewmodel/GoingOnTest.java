package org.headlight.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.StringProperty;
import org.headlight.data.generated.FilmReviews;
import org.headlight.run.RunFolder;
import org.headlight.snapshot.StepLoss;
import org.headlight.training.TrainingRunner;
import org.headlight.viewmodel.engine.Engine;
import org.headlight.viewmodel.work.Background;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A user goes on with what was stopped or cut off; the engine is real, and the screen's thread is this one. */
class GoingOnTest {
    private static final int STEPS_AN_EPOCH = 2;

    @TempDir
    Path folder;

    private final TrainingRunner runner = new TrainingRunner(1);
    private final BlockingQueue<Runnable> screen = new LinkedBlockingQueue<>();
    private WorkbenchViewModel workbench;
    private Path data;
    private int runs;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectory(folder.resolve("runs"));
        data = folder.resolve("reviews.csv");
        Files.writeString(
                data,
                FilmReviews.write(80, new SplittableRandom(1)).stream()
                        .map(review -> "\"%s\",%s\n".formatted(review.text(), review.label()))
                        .collect(Collectors.joining("", "text,label\n", "")));
        start();
    }

    @AfterEach
    void close() {
        runner.close();
    }

    /** A program that was started just now. */
    private void start() {
        workbench = new WorkbenchViewModel(
                Engine.of(runner),
                new Background(Runnable::run, screen::add),
                List.of(),
                name -> Optional.of(folder.resolve("runs/run " + ++runs)));
    }

    @Test
    void aFinishedTrainingGoesOnWithMoreEpochsInTheSameRun() throws Exception {
        train(2);
        List<StepLoss> before = workbench.runs().currentProperty().get().run().steps();
        assertEquals(2 * STEPS_AN_EPOCH, before.size());

        workbench.goingOn().goOn();
        pump();
        assertTrue(workbench.status().messageProperty().get().contains("raise Epochs"), "nothing is left to do");

        setEpochs(3);
        workbench.goingOn().goOn();
        finish();
        List<StepLoss> after = workbench.runs().currentProperty().get().run().steps();
        assertEquals(before, after.subList(0, before.size()));
        assertEquals(3 * STEPS_AN_EPOCH, after.size());
        assertEquals(1, workbench.runs().list().size(), "it is the same run");
        assertEquals(after, RunFolder.load(folder.resolve("runs/run 1")).steps());
    }

    @Test
    void anEarlierCheckpointMakesABranch() throws Exception {
        train(3);
        int first = workbench.goingOn().checkpointsProperty().get().getFirst();
        assertTrue(first < 3 * STEPS_AN_EPOCH);
        assertEquals(first, workbench.goingOn().nearest(first + 1).orElseThrow());
        field("rate").set("0.0001");
        workbench.goingOn().goOn(first);
        finish();
        assertEquals(2, workbench.runs().list().size(), "the old run is there too");
        assertEquals(
                0.0001,
                workbench
                        .runs()
                        .currentProperty()
                        .get()
                        .run()
                        .steps()
                        .get(first)
                        .rate());
        assertTrue(RunFolder.isRun(folder.resolve("runs/run 2")));
    }

    @Test
    void whatWasCutOffIsOfferedAtTheNextStartAndGoneOnWith() throws Exception {
        train(2);
        Files.createFile(folder.resolve("runs/.run 1.running"));
        start();
        workbench.recovery().look(folder.resolve("runs"));
        pump();
        assertEquals(1, workbench.recovery().cutOff().size());
        Recovery.CutOff training = workbench.recovery().cutOff().getFirst();
        assertEquals(new Recovery.CutOff(folder.resolve("runs/run 1"), "reviews.csv", "bigru-additive", 4), training);
        workbench.recovery().goOn(training);
        waitFor(() -> !workbench.status().busyProperty().get()
                && workbench.status().messageProperty().get().contains("raise Epochs"));
        assertTrue(workbench.data().readyProperty().get(), "its data was opened too");
        assertEquals(List.of(), workbench.recovery().cutOff());
    }

    @Test
    void whatIsForgottenIsNotOfferedAgain() throws Exception {
        train(2);
        Files.createFile(folder.resolve("runs/.run 1.running"));
        workbench.recovery().look(folder.resolve("runs"));
        pump();
        workbench.recovery().forget(workbench.recovery().cutOff().getFirst());
        assertFalse(Files.exists(folder.resolve("runs/.run 1.running")));
        assertTrue(RunFolder.isRun(folder.resolve("runs/run 1")), "the run stays");
    }

    private void train(int epochs) throws Exception {
        workbench.open(data);
        waitFor(workbench.data().readyProperty()::get);
        Stream.of("embeddingSize", "hiddenSize", "attentionSize")
                .forEach(key -> workbench
                        .model()
                        .settingsProperty()
                        .get()
                        .field(key)
                        .ifPresent(setting -> setting.valueProperty().set("8")));
        setEpochs(epochs);
        workbench.train();
        finish();
        waitFor(() -> !workbench.goingOn().checkpointsProperty().get().isEmpty());
    }

    private void setEpochs(int epochs) {
        field("epochs").set(Integer.toString(epochs));
    }

    private StringProperty field(String key) {
        return workbench
                .task()
                .trainingProperty()
                .getValue()
                .field(key)
                .orElseThrow()
                .valueProperty();
    }

    /** Waits until a training that was asked for has begun and ended. */
    private void finish() throws Exception {
        waitFor(workbench.training().activeProperty()::get);
        waitFor(() -> !workbench.training().activeProperty().get()
                && workbench.run().openProperty().get());
    }

    private void waitFor(BooleanSupplier condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.getAsBoolean()) {
            assertTrue(
                    System.nanoTime() < end,
                    "waited too long: " + workbench.status().messageProperty().get());
            Runnable next = screen.poll(20, TimeUnit.MILLISECONDS);
            if (next != null) {
                next.run();
            }
        }
    }

    private void pump() {
        for (Runnable next = screen.poll(); next != null; next = screen.poll()) {
            next.run();
        }
    }
}
