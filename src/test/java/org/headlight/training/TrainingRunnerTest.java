package org.headlight.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.headlight.data.DataFormatException;
import org.headlight.data.DataIdentity;
import org.headlight.data.LabelledText;
import org.headlight.data.LabelledTexts;
import org.headlight.data.Parts;
import org.headlight.data.Progress;
import org.headlight.data.labelled.ReadOptions;
import org.headlight.run.Run;
import org.headlight.run.RunFolder;
import org.headlight.snapshot.AttentionMap;
import org.headlight.snapshot.EpochScore;
import org.headlight.snapshot.Moment;
import org.headlight.snapshot.Probe;
import org.headlight.snapshot.ProbeAttention;
import org.headlight.snapshot.StepLoss;
import org.headlight.snapshot.TrainingFrame;
import org.headlight.snapshot.TrainingState;
import org.headlight.task.Material;
import org.headlight.task.Recipe;
import org.headlight.task.classify.ClassifyMaterial;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class TrainingRunnerTest {
    private static final int STEPS_AN_EPOCH = 96 / 8;
    private static final Recipe ENDLESS = SmallTask.recipe().with("epochs", "10000");

    private final TrainingRunner runner = new TrainingRunner(2);

    @AfterEach
    void close() {
        runner.close();
    }

    @Test
    void learnsWhichWordDecides() {
        TrainingResult result = result(runner.start(SmallTask.job(SmallTask.recipe())));
        assertEquals(TrainingState.FINISHED, result.state(), result.message());
        assertEquals(1, result.test().orElseThrow().headline().get("accuracy"));
        ProbeAttention fine = await(runner.attend(result.run().orElseThrow(), SmallTask.PROBES))
                .getFirst();
        assertEquals("good", fine.answer().label());
        float[] weights = fine.maps().getFirst().weights().values();
        assertEquals(
                "fine",
                fine.maps().getFirst().key().tokens().get(largest(weights)).text());
        assertEquals(1, sum(weights), 1e-5);
    }

    @Test
    void anUnreadMailboxLosesNoLossAndStopsNothing() {
        Training training = runner.start(SmallTask.job(SmallTask.recipe()));
        assertEquals(TrainingState.FINISHED, result(training).state());
        List<StepLoss> steps = training.history().stepsFrom(0);
        assertEquals(
                IntStream.rangeClosed(1, 6 * STEPS_AN_EPOCH).boxed().toList(),
                steps.stream().map(StepLoss::step).toList());
        List<EpochScore> epochs = training.history().epochsFrom(0);
        assertEquals(
                List.of(1, 2, 3, 4, 5, 6),
                epochs.stream().map(EpochScore::epoch).toList());
        for (EpochScore epoch : epochs) {
            double mean = steps.subList((epoch.epoch() - 1) * STEPS_AN_EPOCH, epoch.epoch() * STEPS_AN_EPOCH).stream()
                    .mapToDouble(StepLoss::loss)
                    .average()
                    .orElseThrow();
            assertEquals(mean, epoch.trainLoss(), 1e-9);
        }
        TrainingFrame last = training.mailbox().take().orElseThrow();
        assertEquals(TrainingState.FINISHED, last.progress().state());
        assertEquals(6 * STEPS_AN_EPOCH, last.progress().step());
        assertEquals(6 * STEPS_AN_EPOCH, last.progress().steps());
    }

    @Test
    void theSameSeedGivesTheSameCurveToTheBitOnAnyNumberOfThreads() {
        Training first = runner.start(SmallTask.job(SmallTask.recipe()));
        Training again = runner.start(SmallTask.job(SmallTask.recipe()));
        Training other = runner.start(SmallTask.job(SmallTask.recipe().with("seed", "2")));
        Run run = result(first).run().orElseThrow();
        assertEquals(run.weights(), result(again).run().orElseThrow().weights());
        assertEquals(first.history().stepsFrom(0), again.history().stepsFrom(0));
        result(other);
        assertNotEquals(first.history().stepsFrom(0), other.history().stepsFrom(0));
        try (TrainingRunner alone = new TrainingRunner(1)) {
            Training serial = alone.start(SmallTask.job(SmallTask.recipe()));
            assertEquals(run.weights(), result(serial).run().orElseThrow().weights());
            assertEquals(first.history().stepsFrom(0), serial.history().stepsFrom(0));
        }
    }

    @Test
    void lookingChangesNothing() {
        Training unwatched = runner.start(SmallTask.job(SmallTask.recipe()));
        result(unwatched);
        Training watched = runner.start(SmallTask.job(SmallTask.recipe()));
        while (!watched.result().toCompletableFuture().isDone()) {
            watched.control().wantFrame();
        }
        assertEquals(unwatched.history().stepsFrom(0), watched.history().stepsFrom(0));
    }

    @Test
    void stopAnswersWithinOneStepAndKeepsWhatWasLearned() {
        Training training = runner.start(SmallTask.job(ENDLESS));
        awaitSteps(training, 3 * STEPS_AN_EPOCH + 1);
        training.control().stop();
        int told = training.history().stepsFrom(0).size();
        TrainingResult result = result(training);
        int made = training.history().stepsFrom(0).size();
        assertTrue(made - told <= 1, "told at " + told + ", ended at " + made);
        assertEquals(TrainingState.STOPPED, result.state());
        EpochScore best = result.run().orElseThrow().metrics().best().orElseThrow();
        assertEquals(lowest(training.history().epochsFrom(0)), best);
    }

    @Test
    void stoppedBeforeTheFirstEpochItKeepsTheWeightsItHas() {
        Training training = runner.start(SmallTask.job(ENDLESS.with("batchSize", "1")));
        awaitSteps(training, 1);
        training.control().stop();
        TrainingResult result = result(training);
        assertEquals(TrainingState.STOPPED, result.state());
        assertTrue(result.run().isPresent());
    }

    @Test
    void aPauseMakesNoStepsAndASingleStepMakesOne() throws InterruptedException {
        Training training = runner.start(SmallTask.job(ENDLESS));
        training.control().pause();
        awaitState(training, TrainingState.PAUSED);
        int steps = training.history().stepsFrom(0).size();
        Thread.sleep(50);
        assertEquals(steps, training.history().stepsFrom(0).size());
        for (int more = 1; more <= STEPS_AN_EPOCH + 1; more++) {
            training.control().step();
            awaitSteps(training, steps + more);
            awaitState(training, TrainingState.PAUSED);
            assertEquals(steps + more, training.history().stepsFrom(0).size());
        }
        training.control().resume();
        awaitSteps(training, steps + 3 * STEPS_AN_EPOCH);
        assertFalse(training.control().isPaused());
        training.control().stop();
        assertEquals(TrainingState.STOPPED, result(training).state());
    }

    @Test
    void aNewRateIsThatOfTheNextStep() {
        Training training = runner.start(SmallTask.job(ENDLESS));
        training.control().pause();
        awaitState(training, TrainingState.PAUSED);
        int steps = training.history().stepsFrom(0).size();
        training.control().rate(0.003);
        training.control().step();
        awaitSteps(training, steps + 1);
        assertEquals(0.003, training.history().stepsFrom(steps).getFirst().rate());
        training.control().stop();
        result(training);
    }

    @Test
    void whilePausedAWishForAFrameIsAnsweredAlsoForOtherProbes() {
        Training training = runner.start(SmallTask.job(ENDLESS));
        training.control().pause();
        awaitState(training, TrainingState.PAUSED);
        training.control().wantFrame();
        Moment moment = awaitMoment(training);
        assertEquals(
                SmallTask.PROBES,
                moment.probes().stream().map(ProbeAttention::probe).toList());
        Probe typed = new Probe("a cruel stone", Optional.empty());
        training.control().probes(List.of(typed));
        moment = awaitMoment(training);
        assertEquals(
                List.of(typed),
                moment.probes().stream().map(ProbeAttention::probe).toList());
        AttentionMap map = moment.probes().getFirst().maps().getFirst();
        assertEquals(3, map.weights().columns());
        assertEquals(1, sum(map.weights().values()), 1e-5);
        training.control().stop();
        result(training);
    }

    @Test
    void lossThatIsNoNumberEndsTheTrainingAndKeepsTheBestWeights() {
        Training training = runner.start(SmallTask.job(ENDLESS));
        awaitSteps(training, 2 * STEPS_AN_EPOCH + 1);
        training.control().rate(1e30);
        TrainingResult result = result(training);
        assertEquals(TrainingState.FAILED, result.state());
        EpochScore best = result.run().orElseThrow().metrics().best().orElseThrow();
        String sentences =
                "The (loss|gradient|validation loss) became infinite or not a number at step %d with the learning rate "
                                .formatted(training.history().stepsFrom(0).size() + 1)
                        + "1.0E30. Try a smaller one, such as 1.0E29. The weights of epoch %d are kept."
                                .formatted(best.epoch());
        assertTrue(result.message().matches(sentences), result.message());
        assertEquals(lowest(training.history().epochsFrom(0)), best);
        assertEquals(
                TrainingState.FAILED,
                training.mailbox().take().orElseThrow().progress().state());
    }

    @Test
    void lossThatIsNoNumberBeforeTheFirstEpochIsJudgedLeavesWeightsFromShortlyBefore() {
        Training training = runner.start(SmallTask.job(ENDLESS.with("batchSize", "1")));
        training.control().pause();
        awaitState(training, TrainingState.PAUSED);
        while (training.history().stepsFrom(0).size() < 23) {
            int steps = training.history().stepsFrom(0).size();
            training.control().step();
            awaitSteps(training, steps + 1);
        }
        training.control().rate(1e30);
        training.control().resume();
        TrainingResult result = result(training);
        assertEquals(TrainingState.FAILED, result.state());
        assertEquals(List.of(), training.history().epochsFrom(0));
        assertTrue(result.message().matches(".*The weights of step (1[5-9]|2[0-3]) are kept\\."), result.message());
        result.run().orElseThrow().weights().values().forEach(parameter -> {
            for (float value : parameter.values()) {
                assertTrue(Math.abs(value) < 100, "weights of before the rate was raised");
            }
        });
    }

    @Test
    void patienceEndsTheTraining() {
        Recipe impatient = ENDLESS.with("earlyStopping", "true").with("patience", "2");
        Training training = runner.start(SmallTask.job(impatient));
        TrainingResult result = result(training);
        assertEquals(TrainingState.FINISHED, result.state());
        List<EpochScore> epochs = training.history().epochsFrom(0);
        assertEquals(
                List.of(true, false, false),
                epochs.subList(epochs.size() - 3, epochs.size()).stream()
                        .map(EpochScore::best)
                        .toList());
    }

    @Test
    void theTimeAllowedEndsTheTrainingWithinTheEpoch() {
        Training training = runner.start(SmallTask.job(ENDLESS.with("maximumSeconds", "1")));
        TrainingResult result = result(training);
        assertEquals(TrainingState.FINISHED, result.state());
        assertTrue(result.test().isPresent());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aRunFromDiskAnswersLikeTheOneInMemory(int threads, @TempDir Path folder) throws IOException {
        TrainingResult result =
                result(runner.start(SmallTask.job(SmallTask.recipe(), Optional.of(folder.resolve("R")))));
        Run loaded = RunFolder.load(folder.resolve("R"));
        assertEquals(result.run().orElseThrow().metrics(), loaded.metrics());
        try (TrainingRunner other = new TrainingRunner(threads)) {
            assertEquals(
                    await(runner.attend(result.run().orElseThrow(), SmallTask.PROBES)),
                    await(other.attend(loaded, SmallTask.PROBES)));
            assertEquals(
                    result.test().orElseThrow(),
                    await(other.evaluate(loaded, texts(SmallTask.parts().test()), Progress.NONE)));
        }
    }

    @Test
    void withoutValidationAndTestTheLastWeightsAreKept(@TempDir Path folder) throws IOException {
        TrainingJob whole = SmallTask.job(SmallTask.recipe(), Optional.of(folder.resolve("R")));
        Material train = new ClassifyMaterial(
                new Parts(SmallTask.parts().train(), List.of(), List.of()),
                whole.material().identity(),
                ReadOptions.GUESSED);
        TrainingResult result =
                result(runner.start(new TrainingJob(whole.recipe(), train, whole.probes(), whole.folder())));
        assertEquals(TrainingState.FINISHED, result.state(), result.message());
        assertTrue(result.test().isEmpty());
        assertEquals(
                6, result.run().orElseThrow().metrics().best().orElseThrow().epoch());
        assertEquals(
                result.run().orElseThrow().metrics(),
                RunFolder.load(folder.resolve("R")).metrics());
    }

    @Test
    void aFolderThatCannotBeWrittenIsRefusedBeforeTheTraining(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("file"), "in the way");
        Path inTheWay = folder.resolve("file").resolve("R");
        Training training = runner.start(SmallTask.job(SmallTask.recipe(), Optional.of(inTheWay)));
        TrainingResult result = result(training);
        assertEquals(TrainingState.FAILED, result.state());
        assertTrue(result.message().contains("could not be written"), result.message());
        assertEquals(0, training.history().stepsFrom(0).size());
        assertEquals(
                result.message(),
                training.mailbox().take().orElseThrow().progress().message());
    }

    @Test
    void aRunThatCannotBeSavedAtTheEndIsStillThere(@TempDir Path folder) throws IOException {
        Path target = folder.resolve("R");
        Training training = runner.start(SmallTask.job(ENDLESS, Optional.of(target)));
        awaitSteps(training, STEPS_AN_EPOCH + 1);
        assertTrue(RunFolder.isRun(target), "what is learned is on disk while it goes on");
        training.control().pause();
        awaitState(training, TrainingState.PAUSED);
        Files.move(target, folder.resolve("elsewhere"));
        Files.writeString(target, "in the way");
        training.control().stop();
        TrainingResult result = result(training);
        assertEquals(TrainingState.FAILED, result.state());
        assertTrue(result.message().contains("left alone"), result.message());
        assertTrue(result.run().isPresent());
    }

    @Test
    void anUnknownLabelIsRefusedWithItsPlace() {
        Run run = result(runner.start(SmallTask.job(SmallTask.recipe().with("epochs", "1"))))
                .run()
                .orElseThrow();
        List<LabelledText> odd = List.of(new LabelledText("a boat", "sad", "odd.csv", 7));
        CompletionException thrown = assertThrows(
                CompletionException.class,
                () -> runner.evaluate(run, texts(odd), Progress.NONE)
                        .toCompletableFuture()
                        .join());
        assertTrue(thrown.getCause() instanceof DataFormatException);
        assertTrue(
                thrown.getCause().getMessage().startsWith("odd.csv, line 7"),
                thrown.getCause().getMessage());
    }

    @Test
    void closingStopsWhatRunsAndWhatWaits() {
        Training running = runner.start(SmallTask.job(ENDLESS));
        Training waiting = runner.start(SmallTask.job(ENDLESS));
        awaitSteps(running, 1);
        runner.close();
        assertEquals(TrainingState.STOPPED, result(running).state());
        assertEquals(TrainingState.STOPPED, result(waiting).state());
        assertEquals(0, waiting.history().stepsFrom(0).size());
    }

    private static LabelledTexts texts(List<LabelledText> texts) {
        return LabelledTexts.of(texts, List.of(), new DataIdentity("small.csv", "00".repeat(32), texts.size(), 100));
    }

    private static TrainingResult result(Training training) {
        return await(training.result());
    }

    private static <T> T await(CompletionStage<T> stage) {
        return stage.toCompletableFuture().join();
    }

    private static void awaitSteps(Training training, int steps) {
        while (training.history().stepsFrom(0).size() < steps) {
            Thread.onSpinWait();
        }
    }

    private static void awaitState(Training training, TrainingState state) {
        while (training.mailbox().take().stream()
                .noneMatch(frame -> frame.progress().state() == state)) {
            Thread.onSpinWait();
        }
    }

    private static Moment awaitMoment(Training training) {
        Optional<Moment> moment = Optional.empty();
        while (moment.isEmpty()) {
            moment = training.mailbox().take().flatMap(TrainingFrame::moment);
        }
        return moment.get();
    }

    private static EpochScore lowest(List<EpochScore> epochs) {
        return epochs.stream()
                .min((one, other) -> Double.compare(one.validationLoss(), other.validationLoss()))
                .orElseThrow();
    }

    private static int largest(float[] values) {
        return IntStream.range(0, values.length)
                .boxed()
                .max(Comparator.comparingDouble(index -> values[index]))
                .orElseThrow();
    }

    private static double sum(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum;
    }
}
