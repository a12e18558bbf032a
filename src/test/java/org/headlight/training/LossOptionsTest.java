package org.headlight.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.headlight.data.LabelledText;
import org.headlight.data.Parts;
import org.headlight.data.labelled.ReadOptions;
import org.headlight.snapshot.Prediction;
import org.headlight.snapshot.Probe;
import org.headlight.snapshot.ProbeAttention;
import org.headlight.snapshot.StepLoss;
import org.headlight.snapshot.TrainingState;
import org.headlight.task.Recipe;
import org.headlight.task.classify.ClassifyMaterial;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The options of a classifier's loss reach what it learns from and what it is judged by. */
class LossOptionsTest {
    private static final Recipe UNMOVED = SmallTask.recipe()
            .with("rate", "0")
            .with("dropout", "0")
            .with("labelSmoothing", "0")
            .with("epochs", "1")
            .with("batchSize", "4096");

    private final TrainingRunner runner = new TrainingRunner(1);

    @AfterEach
    void close() {
        runner.close();
    }

    @Test
    void smoothedTargetsCannotBeLearnedBelowTheirEntropyAndJudgingIsWithoutThem() {
        Training training = runner.start(SmallTask.job(SmallTask.recipe().with("labelSmoothing", "0.5")));
        training.result().toCompletableFuture().join();
        double entropy = -(0.75 * Math.log(0.75) + 0.25 * Math.log(0.25));
        List<StepLoss> steps = training.history().stepsFrom(0);
        assertTrue(steps.stream().allMatch(step -> step.loss() >= entropy - 1e-5), "entropy " + entropy);
        assertTrue(steps.getLast().loss() < Math.log(2), "it learns: " + steps.getLast());
        assertTrue(training.history().epochsFrom(0).getLast().validationLoss() < entropy);
    }

    @Test
    void balancedClassesCountAlikeInLearningAndJudging() {
        Parts whole = SmallTask.parts();
        Parts uneven = new Parts(without(whole.train(), 40), without(whole.validation(), 9), List.of());
        TrainingJob job = job(uneven, UNMOVED.with("classWeights", "balanced"));
        Training training = runner.start(job);
        TrainingResult result = training.result().toCompletableFuture().join();
        assertEquals(48, count(uneven.train(), "good"));
        assertEquals(8, count(uneven.train(), "bad"));
        assertEquals(
                mean(uneven.train(), result),
                training.history().stepsFrom(0).getFirst().loss(),
                1e-5);
        assertEquals(
                mean(uneven.validation(), result),
                training.history().epochsFrom(0).getFirst().validationLoss(),
                1e-5);
    }

    @Test
    void aClassCountsWhatIsGiven() {
        Recipe recipe = UNMOVED.with("classWeights", "given").with("givenClassWeights", "good = 1.5, bad=10.5");
        Training training = runner.start(job(SmallTask.parts(), recipe));
        TrainingResult result = training.result().toCompletableFuture().join();
        double loss = 0;
        double weight = 0;
        for (LabelledText text : SmallTask.parts().validation()) {
            double counts = text.label().equals("good") ? 1.5 : 10.5;
            loss += counts * cost(text, result);
            weight += counts;
        }
        assertEquals(loss / weight, training.history().epochsFrom(0).getFirst().validationLoss(), 1e-5);
    }

    @Test
    void aWeightForAClassThatDoesNotExistIsRefusedByName() {
        assertEquals(
                "givenClassWeights takes a number for each class, such as bad=2, but got \"god=3\". The classes are bad, good.",
                refusal("god=3"));
        assertEquals(
                "givenClassWeights takes a number for each class, such as bad=2, but got \"good=much\". "
                        + "The classes are bad, good.",
                refusal("bad=1, good=much"));
        assertEquals(
                "givenClassWeights lets no class count. Give one of them a number above 0.", refusal("bad=0,good=0"));
    }

    private String refusal(String given) {
        Recipe recipe = UNMOVED.with("classWeights", "given").with("givenClassWeights", given);
        TrainingResult result = runner.start(job(SmallTask.parts(), recipe))
                .result()
                .toCompletableFuture()
                .join();
        assertEquals(TrainingState.FAILED, result.state());
        return result.message();
    }

    private double cost(LabelledText text, TrainingResult result) {
        Probe probe = new Probe(text.text(), Optional.of(text.label()));
        ProbeAttention answer = runner.attend(result.run().orElseThrow(), List.of(probe))
                .toCompletableFuture()
                .join()
                .getFirst();
        return -Math.log(probability(answer.prediction().orElseThrow(), text.label()));
    }

    /** The loss by a plain loop: each text counts 56 / (2 texts of its class in the training part). */
    private double mean(List<LabelledText> texts, TrainingResult result) {
        List<Probe> probes = texts.stream()
                .map(text -> new Probe(text.text(), Optional.of(text.label())))
                .toList();
        double loss = 0;
        double weight = 0;
        for (ProbeAttention answer : runner.attend(result.run().orElseThrow(), probes)
                .toCompletableFuture()
                .join()) {
            String truth = answer.probe().label().orElseThrow();
            double counts = 56 / (2.0 * (truth.equals("good") ? 48 : 8));
            loss -= counts * Math.log(probability(answer.prediction().orElseThrow(), truth));
            weight += counts;
        }
        return loss / weight;
    }

    private static double probability(Prediction prediction, String label) {
        return prediction.probabilities().get(prediction.labels().indexOf(label));
    }

    private static TrainingJob job(Parts parts, Recipe recipe) {
        TrainingJob whole = SmallTask.job(recipe);
        return new TrainingJob(
                recipe,
                new ClassifyMaterial(parts, whole.material().identity(), ReadOptions.GUESSED),
                List.of(),
                Optional.empty());
    }

    /** The texts without the first so many bad ones. */
    private static List<LabelledText> without(List<LabelledText> texts, int bad) {
        List<LabelledText> worst = texts.stream()
                .filter(text -> text.label().equals("bad"))
                .limit(bad)
                .toList();
        return texts.stream().filter(text -> !worst.contains(text)).toList();
    }

    private static long count(List<LabelledText> texts, String label) {
        return texts.stream().filter(text -> text.label().equals(label)).count();
    }
}
