package org.headlight.task.language;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.headlight.data.language.LanguageWindows;
import org.headlight.data.language.TextParts;
import org.headlight.evaluation.Report;
import org.headlight.task.Coding;
import org.headlight.task.Lesson;
import org.headlight.task.Recipe;
import org.headlight.task.Score;
import org.headlight.task.Solver;

/** Teaches a language model. Confined to the engine thread. */
final class LanguageLesson implements Lesson {
    /** Characters of the shortest text that can be judged: one to read and one to foretell. */
    static final int SHORTEST = 2;

    private final LanguageCoding coding;
    private final LanguageSolver solver;
    private final LanguageWindows train;
    private final Optional<LanguageWindows> validation;
    private final Optional<LanguageWindows> test;
    private final int batchSize;
    private final long seed;

    LanguageLesson(LanguageCoding coding, LanguageSolver solver, TextParts parts, Recipe recipe) {
        this.coding = coding;
        this.solver = solver;
        this.train = solver.windows(parts.train());
        this.validation = judged(parts.validation());
        this.test = judged(parts.test());
        this.batchSize = recipe.training().integer("batchSize");
        this.seed = recipe.seed();
    }

    private Optional<LanguageWindows> judged(String part) {
        return part.length() < SHORTEST ? Optional.empty() : Optional.of(solver.windows(part));
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
        return Math.ceilDiv(train.count(), batchSize);
    }

    @Override
    public List<Exercise> epoch(int epoch) {
        return train.epoch(batchSize, epoch, seed).stream()
                .<Exercise>map(batch -> () -> solver.loss(batch))
                .toList();
    }

    @Override
    public int validationSize() {
        return validation.map(LanguageWindows::tokens).orElse(0);
    }

    @Override
    public Optional<Score> validate(BooleanSupplier mayGoOn) {
        return new LanguageJudge(solver)
                .meanNats(validation.orElseThrow(), mayGoOn)
                .map(nats -> new Score(nats, Double.NaN));
    }

    @Override
    public Optional<Report> test(BooleanSupplier mayGoOn) {
        return test.flatMap(windows -> solver.judge(windows, mayGoOn)).map(Report.class::cast);
    }

    @Override
    public String remark() {
        return "";
    }
}
