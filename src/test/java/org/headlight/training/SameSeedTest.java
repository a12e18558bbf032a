package org.headlight.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
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
import org.headlight.run.Run;
import org.headlight.task.Material;
import org.headlight.task.Recipe;
import org.headlight.task.classify.ClassifyMaterial;
import org.headlight.task.translate.TranslateMaterial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The same seed gives the same losses and weights to the bit, on one thread and on several: how work is cut into pieces depends on
 * its size alone, and no two pieces add to the same number. The networks have their usual sizes, so that the work is cut indeed.
 */
class SameSeedTest {
    private static final DataIdentity IDENTITY = new DataIdentity("made up", "00".repeat(32), 100, 0);

    @ParameterizedTest
    @ValueSource(strings = {"bigru-additive", "transformer"})
    void aClassifier(String network) {
        List<LabelledText> texts = FilmReviews.write(75, new SplittableRandom(1)).stream()
                .map(review -> new LabelledText(review.text(), review.label(), "made up", 1))
                .toList();
        check(
                Recipe.of(network),
                new ClassifyMaterial(
                        Split.usual(1).parts(LabelledTexts.of(texts, List.of(), IDENTITY)),
                        IDENTITY,
                        ReadOptions.GUESSED));
    }

    @Test
    void aTranslator() {
        List<TextPair> pairs = LetterPairs.REVERSE.write(90, new SplittableRandom(1)).stream()
                .map(pair -> new TextPair(pair.source(), pair.target(), Optional.empty(), "made up", 1))
                .toList();
        check(
                Recipe.of("seq2seq-bahdanau").with("tokens", "characters"),
                new TranslateMaterial(
                        new PairParts(pairs.subList(0, 80), pairs.subList(80, 90), List.of()),
                        IDENTITY,
                        PairOptions.GUESSED));
    }

    private static void check(Recipe recipe, Material material) {
        TrainingJob job = new TrainingJob(recipe.with("epochs", "1"), material, List.of(), Optional.empty());
        Run alone = train(job, 1);
        for (int threads = 1; threads <= 2; threads++) {
            Run again = train(job, threads);
            assertEquals(alone.steps(), again.steps(), threads + " threads");
            assertEquals(alone.weights(), again.weights(), threads + " threads");
        }
    }

    private static Run train(TrainingJob job, int threads) {
        try (TrainingRunner runner = new TrainingRunner(threads)) {
            return runner.start(job).result().toCompletableFuture().join().run().orElseThrow();
        }
    }
}
