package org.headlight.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.headlight.run.Run;
import org.headlight.run.RunFolder;
import org.headlight.snapshot.TrainingState;
import org.headlight.task.Recipe;
import org.headlight.task.classify.ClassifyCoding;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Word vectors from a file: what a network begins with, and whether they are trained further. */
class GivenEmbeddingsTest {
    private static final float[] LANTERN = {1, -2, 3, -4, 5, -6, 7, -8};

    private final TrainingRunner runner = new TrainingRunner(1);

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("vectors.txt"), "lantern 1 -2 3 -4 5 -6 7 -8\nother 0 0 0 0 0 0 0 0\n");
    }

    @AfterEach
    void close() {
        runner.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bigru-additive", "conv-attention"})
    void frozenVectorsStayAndTheRestMovesAsItWouldWithoutThem(String network) {
        Recipe oneStep =
                recipe(network).with("epochs", "1").with("batchSize", "4096").with("gradientClip", "0");
        Run unmoved = train(oneStep.with("rate", "0"));
        Run frozen = train(oneStep.with("trainEmbeddings", "false"));
        Run moved = train(oneStep);
        assertArrayEquals(LANTERN, vector(frozen, "lantern"));
        frozen.weights().forEach((name, values) -> {
            boolean given = name.equals("embedding.weight");
            assertEquals((given ? unmoved : moved).weights().get(name), values, name);
        });
        assertNotEquals(unmoved.weights().get("dense.weight"), frozen.weights().get("dense.weight"));
    }

    @Test
    void vectorsThatAreTrainedFurtherMoveFromWhereTheyBegan() {
        float[] moved = vector(train(recipe("bigru-additive")), "lantern");
        assertFalse(Arrays.equals(LANTERN, moved));
        for (int i = 0; i < moved.length; i++) {
            assertEquals(LANTERN[i], moved[i], 1.5, "number " + i);
        }
    }

    @Test
    void howManyWordsWereFoundIsSaid() {
        Training training = runner.start(SmallTask.job(recipe("bigru-additive").with("epochs", "10000")));
        training.control().pause();
        String message = "";
        while (!message.startsWith("Learning")) {
            message = training.mailbox()
                    .take()
                    .map(frame -> frame.progress().message())
                    .orElse(message);
        }
        assertEquals("Learning; 1 of 14 words have their vector from vectors.txt.", message);
        training.control().stop();
        training.result().toCompletableFuture().join();
    }

    @Test
    void vectorsOfAnotherSizeEndTheTrainingWithWhatToSet() {
        TrainingResult result = runner.start(
                        SmallTask.job(recipe("bigru-additive").with("embeddingSize", "16")))
                .result()
                .toCompletableFuture()
                .join();
        assertEquals(TrainingState.FAILED, result.state());
        assertEquals(
                "vectors.txt has vectors of 8 numbers, but embeddingSize is 16. Set embeddingSize to 8.",
                result.message());
    }

    @Test
    void aRunOpensWithoutTheFileItsVectorsCameFrom() throws IOException {
        Run run = train(recipe("bigru-additive"));
        RunFolder.save(run, folder.resolve("run"));
        Files.delete(file);
        Run opened = RunFolder.load(folder.resolve("run"));
        assertEquals(file.toString(), opened.recipe().examples().text("embeddings"));
        assertEquals(
                2,
                runner.attend(opened, SmallTask.PROBES)
                        .toCompletableFuture()
                        .join()
                        .size());
    }

    private Recipe recipe(String network) {
        Recipe recipe = Recipe.of(network)
                .with("embeddingSize", "8")
                .with("minimumCount", "1")
                .with("rate", "0.02")
                .with("epochs", "3");
        return recipe.with("embeddings", file.toString());
    }

    private Run train(Recipe recipe) {
        return runner.start(SmallTask.job(recipe))
                .result()
                .toCompletableFuture()
                .join()
                .run()
                .orElseThrow();
    }

    private static float[] vector(Run run, String word) {
        int id = ((ClassifyCoding) run.coding()).texts().vocabulary().id(word);
        return Arrays.copyOfRange(run.weights().get("embedding.weight").values(), id * 8, id * 8 + 8);
    }
}
