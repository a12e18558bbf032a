package org.headlight.task.translate;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.headlight.data.pairs.PairBatch;
import org.headlight.data.pairs.PairBatches;
import org.headlight.data.pairs.PairExample;
import org.headlight.data.pairs.PairParts;
import org.headlight.data.pairs.TextPair;
import org.headlight.evaluation.Report;
import org.headlight.task.Coding;
import org.headlight.task.Lesson;
import org.headlight.task.Recipe;
import org.headlight.task.Score;
import org.headlight.task.Solver;
import org.headlight.tensor.Chance;

/** Teaches a translator, with the right tokens and by and by with its own. Confined to the engine thread. */
final class TranslateLesson implements Lesson {
    private static final int JUDGED_TOGETHER = 64;

    private final TranslateCoding coding;
    private final TranslateSolver solver;
    private final String given;
    private final PairBatches batches;
    private final List<PairBatch> validation;
    private final int validationSize;
    private final List<TextPair> test;
    private final float smoothing;
    private final OwnTokens ownTokens;

    /** @param given what is to be said of the weights it begins with; empty if nothing */
    TranslateLesson(TranslateCoding coding, TranslateSolver solver, PairParts parts, Recipe recipe, String given) {
        this.coding = coding;
        this.solver = solver;
        this.given = given;
        this.batches = new PairBatches(
                examples(parts.train()), coding.pairs(), recipe.training().integer("batchSize"), recipe.seed());
        this.validation = PairBatches.inOrder(examples(parts.validation()), coding.pairs(), JUDGED_TOGETHER);
        this.validationSize = parts.validation().size();
        this.test = parts.test();
        this.smoothing = (float) recipe.training().real("labelSmoothing");
        this.ownTokens = new OwnTokens(
                recipe.training().real("ownTokens"), recipe.training().integer("ownTokensEpochs"), recipe.seed());
    }

    private List<PairExample> examples(List<TextPair> pairs) {
        return pairs.stream().map(coding.pairs()::example).toList();
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
        double share = ownTokens.share(epoch);
        return batches.epoch(epoch).stream()
                .<Exercise>map(batch -> () -> solver.loss(read(batch, share), smoothing))
                .toList();
    }

    @Override
    public List<Chance> chances() {
        return List.of(solver.network().chance(), ownTokens.chance());
    }

    private PairBatch read(PairBatch batch, double share) {
        return share == 0 ? batch : ownTokens.mix(batch, solver.written(batch), share);
    }

    @Override
    public int validationSize() {
        return validationSize;
    }

    @Override
    public Optional<Score> validate(BooleanSupplier mayGoOn) {
        return solver.score(validation, mayGoOn);
    }

    @Override
    public Optional<Report> test(BooleanSupplier mayGoOn) {
        return test.isEmpty()
                ? Optional.empty()
                : new TranslateJudge(solver).judge(test, mayGoOn).map(Report.class::cast);
    }

    @Override
    public String remark() {
        return given;
    }
}
