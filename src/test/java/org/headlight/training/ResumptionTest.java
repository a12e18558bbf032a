package org.headlight.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.headlight.data.DataIdentity;
import org.headlight.data.LabelledText;
import org.headlight.data.LabelledTexts;
import org.headlight.data.Split;
import org.headlight.data.generated.FilmReviews;
import org.headlight.data.generated.LetterPairs;
import org.headlight.data.labelled.ReadOptions;
import org.headlight.data.pairs.PairOptions;
import org.headlight.data.pairs.PairParts;
import org.headlight.data.pairs.TextPair;
import org.headlight.run.CheckpointFiles;
import org.headlight.run.Run;
import org.headlight.run.RunFolder;
import org.headlight.run.RunningMark;
import org.headlight.snapshot.StepLoss;
import org.headlight.snapshot.TrainingState;
import org.headlight.task.Material;
import org.headlight.task.Recipe;
import org.headlight.task.classify.ClassifyMaterial;
import org.headlight.task.translate.TranslateMaterial;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A training that was broken off goes on as if it had not been. */
class ResumptionTest {
    private static final DataIdentity IDENTITY = new DataIdentity("made up", "00".repeat(32), 100, 0);

    @TempDir
    Path folder;

    private final TrainingRunner runner = new TrainingRunner(1);

    @AfterEach
    void close() {
        runner.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"adam", "adamw", "sgd", "rmsprop"})
    void aClassifierWithDroppedTokensGoesOnToTheBit(String optimizer) throws Exception {
        Recipe recipe = small("bigru-additive").with("tokenDropout", "0.1").with("optimizer", optimizer);
        check(optimizer.equals("sgd") ? recipe.with("momentum", "0.9") : recipe, reviews("00"));
    }

    @Test
    void aTransformerWithAScheduleGoesOnToTheBit() throws Exception {
        check(small("transformer").with("schedule", "plateau").with("rateEpochs", "1"), reviews("00"));
    }

    @Test
    void aTranslatorThatReadsItsOwnTokensGoesOnToTheBit() throws Exception {
        List<TextPair> pairs = LetterPairs.REVERSE.write(90, new SplittableRandom(1)).stream()
                .map(pair -> new TextPair(pair.source(), pair.target(), Optional.empty(), "made up", 1))
                .toList();
        check(
                small("seq2seq-bahdanau")
                        .with("tokens", "characters")
                        .with("ownTokens", "0.5")
                        .with("ownTokensEpochs", "2"),
                new TranslateMaterial(
                        new PairParts(pairs.subList(0, 80), pairs.subList(80, 90), List.of()),
                        IDENTITY,
                        PairOptions.GUESSED));
    }

    @Test
    void otherDataIsRefused() throws Exception {
        breakOff(small("bigru-additive"), reviews("00"));
        Resumption from = resumption(folder.resolve("run"));
        TrainingResult result = train(
                new TrainingJob(from.run().recipe(), reviews("11"), List.of(), Optional.empty(), Optional.of(from)));
        assertEquals(TrainingState.FAILED, result.state());
        assertTrue(result.message().contains("not the data that the run learned from"), result.message());
    }

    @Test
    void anotherRateMakesABranch() throws Exception {
        breakOff(small("bigru-additive"), reviews("00"));
        Resumption from = resumption(folder.resolve("run"));
        Recipe branch = from.run().recipe().with("rate", "0.0005");
        Run run = train(new TrainingJob(branch, reviews("00"), List.of(), Optional.empty(), Optional.of(from)))
                .run()
                .orElseThrow();
        int before = from.steps().size();
        assertEquals(from.steps(), run.steps().subList(0, before));
        assertEquals(0.0005, run.steps().get(before).rate());
    }

    private void check(Recipe recipe, Material material) throws Exception {
        Run whole = train(new TrainingJob(recipe, material, List.of(), Optional.empty()))
                .run()
                .orElseThrow();
        Path cutOff = breakOff(recipe, material);
        for (Path kept : List.of(folder.resolve("run"), cutOff)) {
            Resumption from = resumption(kept);
            assertTrue(from.checkpoint().step() > 0, "something was learned before the break");
            assertTrue(from.checkpoint().step() < whole.steps().size(), "something is left to learn after it");
            Run again = train(new TrainingJob(
                            recipe, material, List.of(), Optional.of(folder.resolve("again")), Optional.of(from)))
                    .run()
                    .orElseThrow();
            assertEquals(whole.steps(), again.steps(), kept.toString());
            assertEquals(whole.epochs(), again.epochs(), kept.toString());
            assertEquals(whole.weights(), again.weights(), kept.toString());
        }
    }

    /**
     * Pauses a training in its second epoch and stops it, so that its run is kept as a user would.
     *
     * @return a copy of the run's folder from before the end, as a power cut would leave it
     */
    private Path breakOff(Recipe recipe, Material material) throws Exception {
        Path run = folder.resolve("run");
        Training training = runner.start(new TrainingJob(recipe, material, List.of(), Optional.of(run)));
        while (training.history().epochsFrom(0).isEmpty()) {
            Thread.onSpinWait();
        }
        training.control().step();
        StepLoss last = null;
        while (last == null
                || CheckpointFiles.steps(run).isEmpty()
                || CheckpointFiles.steps(run).getLast() < last.step()) {
            Thread.sleep(20);
            last = training.history().stepsFrom(0).getLast();
        }
        Path copy = Files.createDirectory(folder.resolve("cut off"));
        try (Stream<Path> files = Files.list(run)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        assertEquals(List.of(), RunningMark.cutOff(folder), "it is running still");
        training.control().stop();
        training.result().toCompletableFuture().join();
        return copy;
    }

    private static Resumption resumption(Path run) throws IOException {
        return new Resumption(
                RunFolder.load(run),
                CheckpointFiles.read(run, CheckpointFiles.steps(run).getLast()));
    }

    private TrainingResult train(TrainingJob job) {
        return runner.start(job).result().toCompletableFuture().join();
    }

    private static Recipe small(String network) {
        Recipe recipe = Recipe.of(network).with("epochs", "6").with("batchSize", "8");
        return network.equals("transformer") ? recipe.with("layers", "1") : recipe;
    }

    private static Material reviews(String hash) {
        DataIdentity identity = new DataIdentity("made up", hash.repeat(32), 100, 0);
        List<LabelledText> texts = FilmReviews.write(100, new SplittableRandom(1)).stream()
                .map(review -> new LabelledText(review.text(), review.label(), "made up", 1))
                .toList();
        return new ClassifyMaterial(
                Split.usual(1).parts(LabelledTexts.of(texts, List.of(), identity)), identity, ReadOptions.GUESSED);
    }
}
