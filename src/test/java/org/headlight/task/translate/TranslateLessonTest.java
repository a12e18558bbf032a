package org.headlight.task.translate;

import static org.headlight.tensor.operation.Softmax.softmax;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.headlight.data.DataFormatException;
import org.headlight.data.DataIdentity;
import org.headlight.data.generated.GeneratedPair;
import org.headlight.data.generated.LetterPairs;
import org.headlight.data.pairs.PairOptions;
import org.headlight.data.pairs.PairParts;
import org.headlight.data.pairs.TextPair;
import org.headlight.evaluation.AlignmentScore;
import org.headlight.evaluation.translation.TranslationReport;
import org.headlight.model.attention.AttentionRecorder;
import org.headlight.snapshot.AttentionMap;
import org.headlight.snapshot.Probe;
import org.headlight.snapshot.ProbeAttention;
import org.headlight.snapshot.Token;
import org.headlight.task.Lesson;
import org.headlight.task.Recipe;
import org.headlight.tensor.Adam;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Workers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A translator from pairs to answers, without files. */
class TranslateLessonTest {
    private final Tape tape = new Tape(Workers.SERIAL);

    @AfterEach
    void free() {
        tape.close();
    }

    private static List<TextPair> pairs(int count, long seed) {
        List<TextPair> pairs = new ArrayList<>();
        for (GeneratedPair pair : LetterPairs.REVERSE.write(count, new SplittableRandom(seed))) {
            pairs.add(new TextPair(
                    pair.source(), pair.target(), Optional.of(pair.alignment()), "pairs.csv", pairs.size() + 2L));
        }
        return pairs;
    }

    private static TranslateMaterial material(List<TextPair> train) {
        return new TranslateMaterial(
                new PairParts(train, pairs(20, 2), pairs(20, 3)),
                new DataIdentity("pairs.csv", "0".repeat(64), train.size(), 1),
                PairOptions.GUESSED);
    }

    private static Recipe small(String network) {
        Recipe recipe = Recipe.of(network)
                .with("embeddingSize", "8")
                .with("minimumCount", "1")
                .with("dropout", "0");
        return network.equals("seq2seq-transformer")
                ? recipe.with("heads", "2").with("feedForwardSize", "8")
                : recipe.with("hiddenSize", "8");
    }

    private Lesson begin(Recipe recipe) {
        return material(pairs(100, 1)).begin(recipe, tape);
    }

    /** The losses of two epochs; nothing is dropped, so they differ only by what is read and learned. */
    private List<Float> losses(Recipe recipe) {
        Lesson lesson = begin(recipe);
        List<Float> losses = new ArrayList<>();
        try (TranslateSolver solver = (TranslateSolver) lesson.solver();
                Adam adam = new Adam(solver.network().parameters(), Workers.SERIAL)) {
            for (int epoch = 1; epoch <= 2; epoch++) {
                for (Lesson.Exercise exercise : lesson.epoch(epoch)) {
                    tape.begin();
                    var answer = exercise.answer();
                    losses.add(answer.loss().item());
                    tape.backward(answer.loss());
                    adam.step(0.01f);
                }
            }
        }
        return losses;
    }

    @Test
    void ownTokensAreReadFromTheSecondEpochOn() {
        Recipe taught = small("seq2seq-luong-dot");
        List<Float> right = losses(taught);
        List<Float> own = losses(taught.with("ownTokens", "1").with("ownTokensEpochs", "1"));
        int epoch = right.size() / 2;
        assertEquals(right.subList(0, epoch), own.subList(0, epoch));
        IntStream.range(epoch, right.size()).forEach(step -> assertNotEquals(right.get(step), own.get(step)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"seq2seq-bahdanau", "seq2seq-local-m", "seq2seq-plain", "seq2seq-transformer"})
    void aBeamOfOneTakesTheLikeliestTokenEachTime(String network) {
        try (TranslateSolver solver = (TranslateSolver) begin(small(network)).solver()) {
            List<int[]> sources = pairs(5, 9).stream()
                    .map(pair -> solver.coding().example(pair).source())
                    .toList();
            List<Answer> greedy = solver.search().greedy(sources);
            for (int i = 0; i < sources.size(); i++) {
                Answer alone = solver.search().answer(sources.get(i), 1).getFirst();
                assertArrayEquals(greedy.get(i).ids(), alone.ids());
                assertEquals(greedy.get(i).logProbability(), alone.logProbability(), 1e-3);
            }
        }
    }

    /** The answers of a beam differ, the best comes first, and each is as likely as the network says when it is read back. */
    @Test
    void theAnswersOfABeamAreAsLikelyAsTheySay() {
        try (TranslateSolver solver =
                (TranslateSolver) begin(small("seq2seq-transformer")).solver()) {
            int[] source = solver.coding().example(pairs(1, 9).getFirst()).source();
            List<Answer> answers = solver.search().answer(source, 4);
            assertEquals(4, answers.size());
            assertEquals(
                    4,
                    answers.stream()
                            .map(answer ->
                                    List.of(IntStream.of(answer.ids()).boxed().toArray()))
                            .distinct()
                            .count());
            assertEquals(
                    answers.stream()
                            .sorted(Comparator.comparingDouble(Answer::score).reversed())
                            .toList(),
                    answers);
            for (Answer answer : answers) {
                assertEquals(readBack(solver, source, answer), answer.logProbability(), 1e-3);
            }
        }
    }

    private double readBack(TranslateSolver solver, int[] source, Answer answer) {
        tape.beginInference();
        var batch = BeamSearch.batch(source, List.of(answer.read(solver.coding())));
        float[] probabilities = softmax(solver.network().logits(tape, batch, AttentionRecorder.NOBODY))
                .toArray();
        int tokens = solver.coding().targetSize();
        return IntStream.range(0, answer.ids().length)
                .mapToDouble(step -> Math.log(probabilities[step * tokens + answer.ids()[step]]))
                .sum();
    }

    /** A target three times as long as any source can still be written whole. */
    @Test
    void anAnswerMayBeAsLongAsAnyThatWasLearned() {
        List<TextPair> pairs = List.of(
                new TextPair("a b", "x y ".repeat(30).strip(), Optional.empty(), "pairs.tsv", 1),
                new TextPair("b a", "y", Optional.empty(), "pairs.tsv", 2));
        try (TranslateSolver solver = (TranslateSolver)
                material(pairs).begin(small("seq2seq-plain"), tape).solver()) {
            Answer answer = solver.search().greedy(List.of(new int[] {2, 3})).getFirst();
            assertTrue(answer.isEnded() || answer.ids().length == 61, "length " + answer.ids().length);
            assertEquals(60, solver.coding().longestTarget());
        }
    }

    @Test
    void rowsAreWhatIsWrittenAndColumnsWhatIsLookedAt() {
        try (TranslateSolver solver =
                (TranslateSolver) begin(small("seq2seq-transformer")).solver()) {
            ProbeAttention seen =
                    solver.attend(List.of(new Probe("a b c", Optional.empty()))).getFirst();
            List<String> written = List.of();
            for (AttentionMap map : seen.maps()) {
                String where = map.site().stack() + " " + map.site().kind();
                List<String> rows = names(map.query().tokens());
                List<String> columns = names(map.key().tokens());
                switch (where) {
                    case "encoder SELF" -> {
                        assertEquals(List.of("a", "b", "c"), rows);
                        assertEquals(rows, columns);
                    }
                    case "decoder SELF" -> {
                        written = rows;
                        assertEquals("<begin>", columns.getFirst());
                        assertEquals(rows.subList(0, rows.size() - 1), columns.subList(1, columns.size()));
                    }
                    default -> {
                        assertEquals(written, rows);
                        assertEquals(List.of("a", "b", "c"), columns);
                    }
                }
            }
            assertEquals(2 * 2 * 3, seen.maps().size());
        }
    }

    private static List<String> names(List<Token> tokens) {
        return tokens.stream().map(Token::text).toList();
    }

    /** Frozen uniform, the share is the chance; the pairs are judged in the letters they say where to look in. */
    @Test
    void attentionThatLooksEverywhereAlikeIsAsGoodAsChance() {
        Recipe uniform = small("seq2seq-luong-dot").with("attention", "uniform");
        try (TranslateSolver solver = (TranslateSolver) begin(uniform).solver()) {
            TranslationReport report =
                    new TranslateJudge(solver).judge(pairs(100, 5), () -> true).orElseThrow();
            AlignmentScore score = report.alignment().orElseThrow().mean();
            assertEquals(100, score.examples());
            assertEquals(score.chance(), score.share(), 1e-5);
        }
    }

    /** A letter that is its own reverse is right when copied; nothing else is. */
    @Test
    void theSourceItselfAndTheMostFrequentTargetAreTheBaselines() {
        List<TextPair> train = new ArrayList<>(pairs(50, 1));
        train.add(train.get(7));
        try (TranslateSolver solver = (TranslateSolver)
                material(train).begin(small("seq2seq-plain"), tape).solver()) {
            TranslationReport report = new TranslateJudge(solver)
                    .judge(List.of(train.get(7), train.get(7)), () -> true)
                    .orElseThrow();
            assertEquals(1, report.baselines().get("mostFrequent").exactMatch());
            assertEquals(0, report.baselines().get("copySource").exactMatch());
            assertEquals(Optional.empty(), report.alignment());
        }
    }

    @Test
    void whatCannotBeLearnedIsRefusedBeforeTraining() {
        List<TextPair> same = List.of(
                new TextPair("a b", "x", Optional.empty(), "pairs.tsv", 1),
                new TextPair("b a", "x", Optional.empty(), "pairs.tsv", 2));
        Recipe recipe = small("seq2seq-plain");
        assertTrue(assertThrows(DataFormatException.class, () -> material(same).learn(recipe.examples()))
                .getMessage()
                .startsWith("The target texts have fewer than two different tokens"));
        List<TextPair> two = List.of(
                new TextPair("a b", "x y", Optional.empty(), "pairs.tsv", 1),
                new TextPair("b a", "y x", Optional.empty(), "pairs.tsv", 2));
        // x, y, the unknown token and the end mark
        assertEquals(
                4,
                material(two).learn(recipe.with("beam", "4").examples()).pairs().choices());
        assertEquals(
                "beam is 5, but there are only 4 tokens to choose the next from; choose a smaller beam.",
                assertThrows(
                                DataFormatException.class,
                                () -> material(two)
                                        .learn(recipe.with("beam", "5").examples()))
                        .getMessage());
    }

    @Test
    void aCodingIsReadAsItWasWritten() {
        Recipe recipe = small("seq2seq-plain");
        TranslateCoding coding = material(pairs(50, 1)).learn(recipe.examples());
        assertEquals(coding, Translate.TASK.coding(recipe, coding.files()));
    }
}
