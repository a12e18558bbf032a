package org.headlight.task.language;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.headlight.data.DataIdentity;
import org.headlight.data.file.TextEncoding;
import org.headlight.data.language.RunningText;
import org.headlight.data.language.TextParts;
import org.headlight.snapshot.Probe;
import org.headlight.snapshot.Settings;
import org.headlight.task.HeldBack;
import org.headlight.task.Lesson;
import org.headlight.task.Material;
import org.headlight.task.Recipe;
import org.headlight.task.Task;
import org.headlight.tensor.Tape;

/**
 * A running text. Immutable.
 *
 * @param parts the text to learn from, to choose the best weights by, and to judge by
 * @param identity which data it is from
 */
public record LanguageMaterial(TextParts parts, DataIdentity identity) implements Material {
    private static final int GLANCE = 40;
    private static final int LONGEST = 64;

    @Override
    public Task task() {
        return Language.TASK;
    }

    @Override
    public int size() {
        return (int) parts.train().lines().count();
    }

    @Override
    public Optional<HeldBack> heldBack() {
        String test = parts.test();
        Set<String> learned =
                parts.train().lines().filter(line -> !line.isBlank()).collect(Collectors.toSet());
        long lines = test.lines().count();
        DataIdentity part = new DataIdentity(identity.name(), identity.sha256(), lines, identity.bytes());
        return test.length() < LanguageLesson.SHORTEST
                ? Optional.empty()
                : Optional.of(new HeldBack(
                        new RunningText(test, TextEncoding.UTF_8, List.of(), part),
                        lines,
                        test.lines().filter(learned::contains).count()));
    }

    /** Lines of a length that can be read at a glance. */
    @Override
    public List<Probe> probes(Settings examples, int most) {
        return Stream.of(parts.validation(), parts.test())
                .flatMap(String::lines)
                .filter(line -> !line.isBlank())
                .map(LanguageMaterial::beginning)
                .distinct()
                .sorted(Comparator.comparingInt(line -> Math.abs(line.length() - GLANCE)))
                .limit(most)
                .map(line -> new Probe(line, Optional.empty()))
                .toList();
    }

    private static String beginning(String line) {
        return line.codePoints()
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Override
    public LanguageCoding learn(Settings examples) {
        return LanguageCoding.learn(examples, parts.train());
    }

    @Override
    public Lesson begin(Recipe recipe, Tape tape) {
        LanguageCoding coding = learn(recipe.examples());
        return new LanguageLesson(coding, coding.solver(recipe, tape), parts, recipe);
    }
}
