package org.headlight.task.classify;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.headlight.data.Batches;
import org.headlight.data.Example;
import org.headlight.data.LabelledText;
import org.headlight.data.Parts;
import org.headlight.evaluation.Report;
import org.headlight.task.Coding;
import org.headlight.task.Lesson;
import org.headlight.task.Recipe;
import org.headlight.task.Score;
import org.headlight.task.Solver;
import org.headlight.tensor.operation.CrossEntropyOptions;

/** Teaches a classifier. Confined to the engine thread. */
final class ClassifyLesson implements Lesson {
    private final ClassifyCoding coding;
    private final ClassifySolver solver;
    private final List<Example> train;
    private final List<Example> validation;
    private final List<LabelledText> test;
    private final Batches batches;
    private final CrossEntropyOptions judging;
    private final CrossEntropyOptions learning;
    private final String given;

    /** @param given what is to be said of the weights it begins with; empty if nothing */
    ClassifyLesson(ClassifyCoding coding, ClassifySolver solver, Parts parts, Recipe recipe, String given) {
        this.coding = coding;
        this.solver = solver;
        this.given = given;
        this.train = solver.examples(parts.train());
        this.validation = solver.examples(parts.validation());
        this.test = parts.test();
        this.batches = new Batches(train, recipe.training().integer("batchSize"), recipe.seed());
        this.judging = ClassWeights.of(
                        recipe.training(), train, coding.texts().labels().names())
                .map(CrossEntropyOptions.plain()::weighedBy)
                .orElse(CrossEntropyOptions.plain());
        this.learning = judging.smoothedBy((float) recipe.training().real("labelSmoothing"));
    }

    @Override
    public Coding coding() {
        return coding;
    }

    @Override
    public Solver solver() {
        return solver;
    }

    @Override
    public int batches() {
        return batches.count();
    }

    @Override
    public List<Exercise> epoch(int epoch) {
        return batches.epoch(epoch).stream()
                .<Exercise>map(batch -> () -> solver.loss(batch, learning))
                .toList();
    }

    @Override
    public int validationSize() {
        return validation.size();
    }

    @Override
    public Optional<Score> validate(BooleanSupplier mayGoOn) {
        return solver.answer(validation, judging, mayGoOn)
                .map(answers -> new Score(answers.loss(), answers.accuracy()));
    }

    @Override
    public Optional<Report> test(BooleanSupplier mayGoOn) {
        return test.isEmpty() ? Optional.empty() : solver.judge(test, mayGoOn).map(report -> report);
    }

    @Override
    public String remark() {
        int maximumTokens = coding.texts().maximumTokens();
        long longest = train.stream()
                .filter(example -> example.length() == maximumTokens)
                .count();
        String cut = longest == 0
                ? ""
                : "%,d texts are read only up to the limit of %,d tokens".formatted(longest, maximumTokens);
        return Stream.of(given, cut).filter(words -> !words.isEmpty()).collect(Collectors.joining("; "));
    }
}
