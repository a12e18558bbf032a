package org.headlight.training;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.headlight.data.DataIdentity;
import org.headlight.data.LabelledText;
import org.headlight.data.Parts;
import org.headlight.data.labelled.ReadOptions;
import org.headlight.snapshot.Probe;
import org.headlight.task.Recipe;
import org.headlight.task.classify.ClassifyMaterial;

/** Texts of made-up words in which one word decides, and a small network that learns them in a moment. */
final class SmallTask {
    static final List<Probe> PROBES =
            List.of(new Probe("the lantern was fine", Optional.of("good")), new Probe("awful", Optional.empty()));

    private static final List<String> NEUTRAL = List.of("the", "lantern", "was", "a", "boat", "and", "stone", "very");
    private static final List<String> GOOD = List.of("fine", "bright", "kind");
    private static final List<String> BAD = List.of("awful", "dull", "cruel");

    private SmallTask() {}

    static Parts parts() {
        SplittableRandom rng = new SplittableRandom(11);
        return new Parts(texts(96, rng), texts(24, rng), texts(24, rng));
    }

    static Recipe recipe() {
        return Recipe.of("bigru-additive")
                .with("embeddingSize", "8")
                .with("hiddenSize", "6")
                .with("attentionSize", "8")
                .with("dropout", "0.1")
                .with("tokenDropout", "0")
                .with("minimumCount", "1")
                .with("rate", "0.02")
                .with("batchSize", "8")
                .with("epochs", "6")
                .with("earlyStopping", "false");
    }

    static TrainingJob job(Recipe recipe) {
        return job(recipe, Optional.empty());
    }

    static TrainingJob job(Recipe recipe, Optional<Path> folder) {
        DataIdentity identity = new DataIdentity("small.csv", "00".repeat(32), 144, 4_000);
        return new TrainingJob(recipe, new ClassifyMaterial(parts(), identity, ReadOptions.GUESSED), PROBES, folder);
    }

    private static List<LabelledText> texts(int count, SplittableRandom rng) {
        List<LabelledText> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean good = i % 2 == 0;
            List<String> words = new ArrayList<>();
            for (int length = rng.nextInt(1, 9); length > 0; length--) {
                words.add(NEUTRAL.get(rng.nextInt(NEUTRAL.size())));
            }
            words.add(rng.nextInt(words.size() + 1), (good ? GOOD : BAD).get(rng.nextInt(3)));
            texts.add(new LabelledText(String.join(" ", words), good ? "good" : "bad", "small.csv", i + 1));
        }
        return texts;
    }
}
