package org.headlight.task.translate;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.headlight.data.DataIdentity;
import org.headlight.data.pairs.PairOptions;
import org.headlight.data.pairs.PairParts;
import org.headlight.data.pairs.TextPair;
import org.headlight.data.pairs.TextPairs;
import org.headlight.snapshot.Probe;
import org.headlight.snapshot.Settings;
import org.headlight.task.GivenEmbeddings;
import org.headlight.task.HeldBack;
import org.headlight.task.Lesson;
import org.headlight.task.Material;
import org.headlight.task.Recipe;
import org.headlight.task.Task;
import org.headlight.tensor.Tape;

/**
 * Texts with what they are to be turned into. Immutable.
 *
 * @param parts the pairs to learn from, to choose the best weights by, and to judge by
 * @param identity which data they are from
 * @param options how the data was read
 */
public record TranslateMaterial(PairParts parts, DataIdentity identity, PairOptions options) implements Material {
    private static final int GLANCE = 40;

    @Override
    public Task task() {
        return Translate.TASK;
    }

    @Override
    public int size() {
        return parts.train().size();
    }

    @Override
    public Optional<HeldBack> heldBack() {
        List<TextPair> test = parts.test();
        Set<String> learned = parts.train().stream().map(TextPair::source).collect(Collectors.toSet());
        return test.isEmpty()
                ? Optional.empty()
                : Optional.of(new HeldBack(
                        new TextPairs(test, List.of(), identity),
                        test.size(),
                        test.stream()
                                .filter(pair -> learned.contains(pair.source()))
                                .count()));
    }

    /** Those whose sources are nearest to a length that can be read at a glance, no source twice. */
    @Override
    public List<Probe> probes(Settings examples, int most) {
        Map<String, TextPair> bySource = new LinkedHashMap<>();
        parts.validation().forEach(pair -> bySource.putIfAbsent(pair.source(), pair));
        return bySource.values().stream()
                .sorted(Comparator.comparingInt(pair -> Math.abs(pair.source().length() - GLANCE)))
                .limit(most)
                .map(TranslateCoding::probe)
                .toList();
    }

    @Override
    public TranslateCoding learn(Settings examples) {
        return TranslateCoding.learn(examples, parts, options);
    }

    @Override
    public Lesson begin(Recipe recipe, Tape tape) {
        TranslateCoding coding = learn(recipe.examples());
        TranslateSolver solver = coding.solver(recipe, tape);
        String given =
                GivenEmbeddings.put(recipe.examples(), coding.pairs().source(), solver, "source.embedding.weight");
        return new TranslateLesson(coding, solver, parts, recipe, given);
    }
}
