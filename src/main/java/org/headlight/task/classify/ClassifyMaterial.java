package org.headlight.task.classify;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.headlight.data.DataIdentity;
import org.headlight.data.LabelledText;
import org.headlight.data.LabelledTexts;
import org.headlight.data.Parts;
import org.headlight.data.labelled.ReadOptions;
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
 * Texts with their classes. Immutable.
 *
 * @param parts the texts to learn from, to choose the best weights by, and to judge by
 * @param identity which data they are from
 * @param readOptions how the data was read
 */
public record ClassifyMaterial(Parts parts, DataIdentity identity, ReadOptions readOptions) implements Material {

    @Override
    public Task task() {
        return Classify.TASK;
    }

    @Override
    public int size() {
        return parts.train().size();
    }

    @Override
    public Optional<HeldBack> heldBack() {
        List<LabelledText> test = parts.test();
        Set<String> learned = parts.train().stream().map(LabelledText::text).collect(Collectors.toSet());
        return test.isEmpty()
                ? Optional.empty()
                : Optional.of(new HeldBack(
                        new LabelledTexts(test, parts.labels(), List.of(), identity),
                        test.size(),
                        test.stream()
                                .filter(text -> learned.contains(text.text()))
                                .count()));
    }

    @Override
    public List<Probe> probes(Settings examples, int most) {
        return ProbeChoice.from(parts.validation(), most);
    }

    @Override
    public ClassifyCoding learn(Settings examples) {
        return ClassifyCoding.learn(examples, parts, readOptions);
    }

    @Override
    public Lesson begin(Recipe recipe, Tape tape) {
        ClassifyCoding coding = learn(recipe.examples());
        ClassifySolver solver = coding.solver(recipe, tape);
        String given = GivenEmbeddings.put(recipe.examples(), coding.texts().vocabulary(), solver, "embedding.weight");
        return new ClassifyLesson(coding, solver, parts, recipe, given);
    }
}
