package org.headlight.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.headlight.data.PartSizes;
import org.headlight.data.Progress;
import org.headlight.snapshot.AttentionMap;
import org.headlight.snapshot.AttentionSite;
import org.headlight.snapshot.Intervention;
import org.headlight.snapshot.Probe;
import org.headlight.snapshot.ProbeAttention;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Workers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is taken from a network while it answers: every network of every task, with fresh weights. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InterventionTest {
    private static final int MASKED = 1;

    private static final Map<String, String> SMALL = Map.of(
            "embeddingSize", "8",
            "hiddenSize", "8",
            "modelSize", "8",
            "attentionSize", "8",
            "layers", "2",
            "heads", "2",
            "history", "12",
            "horizon", "4",
            "minimumCount", "1");

    private final Map<String, Material> materials = new HashMap<>();
    private final Tape tape = new Tape(Workers.SERIAL);

    @AfterAll
    void free() {
        tape.close();
    }

    /** All but the one that a formula solves: it has no weights before. */
    static Stream<Arguments> networks() {
        return Tasks.all().stream()
                .flatMap(task -> task.networks().stream().map(kind -> Arguments.of(task.name(), kind.name())))
                .filter(network -> !network.get()[1].equals("forecast-linear"));
    }

    static Stream<Arguments> classifiers() {
        return networks().filter(network -> network.get()[0].equals("classify"));
    }

    @BeforeAll
    void readFiles(@TempDir Path folder) throws IOException {
        for (Task task : Tasks.all()) {
            materials.put(
                    task.name(),
                    task.files()
                            .take(TaskFiles.Sources.of(data(folder, task.name())), FileOptions.GUESSED, Progress.NONE)
                            .divide(PartSizes.shares(0.6, 0.2, 0.2), 1));
        }
    }

    @ParameterizedTest(name = "{0} with {1}")
    @MethodSource("networks")
    void nothingTakenChangesNoBit(String task, String network) {
        try (Solver solver = solver(task, network)) {
            assertEquals(solver.attend(probes(task)), solver.attend(probes(task), Intervention.NONE));
        }
    }

    /** It gets no weight wherever it could be looked at, its share goes to others, and the answer is another. */
    @ParameterizedTest(name = "{0} with {1}")
    @MethodSource("networks")
    void aMaskedTokenGetsNoWeight(String task, String network) {
        try (Solver solver = solver(task, network)) {
            ProbeAttention before = solver.attend(probes(task)).getFirst();
            ProbeAttention after = solver.attend(probes(task), Intervention.masking(Set.of(MASKED)))
                    .getFirst();
            for (int i = 0; i < before.maps().size(); i++) {
                if (before.maps().get(i).key().equals(before.read().orElseThrow())) {
                    assertMasked(before.maps().get(i), after.maps().get(i));
                }
            }
            assertNotEquals(before.answer(), after.answer());
        }
    }

    private static void assertMasked(AttentionMap before, AttentionMap after) {
        int rows = Math.min(before.weights().rows(), after.weights().rows());
        for (int query = 0; query < rows; query++) {
            assertEquals(0, after.weights().at(query, MASKED), before.site()::toString);
            double left = sum(after.weights().row(query));
            boolean sawOnlyThis = before.weights().at(query, MASKED) > 0.9999f;
            if (!before.site().stack().equals("words") && !sawOnlyThis) {
                assertEquals(sum(before.weights().row(query)), left, 1e-4, before.site()::toString);
            }
        }
    }

    private static double sum(float[] row) {
        double sum = 0;
        for (float value : row) {
            sum += value;
        }
        return sum;
    }

    /**
     * Each head alone: the answer is another, and no map up to its own has changed by a bit. A decoder that writes what it reads
     * at the next step, or looks at each step by what it read at the one before, is another from there on.
     */
    @ParameterizedTest(name = "{0} with {1}")
    @MethodSource("networks")
    void aHeadThatIsOffChangesTheAnswerAndNothingBeforeIt(String task, String network) {
        try (Solver solver = solver(task, network)) {
            ProbeAttention before = solver.attend(probes(task)).getFirst();
            for (int i = 0; i < before.maps().size(); i++) {
                AttentionSite site = before.maps().get(i).site();
                ProbeAttention after =
                        solver.attend(probes(task), Intervention.without(site)).getFirst();
                assertNotEquals(before.answer(), after.answer(), site::toString);
                if (!site.stack().equals("decoder")) {
                    assertEquals(before.maps().subList(0, i + 1), after.maps().subList(0, i + 1), site::toString);
                }
            }
        }
    }

    /**
     * Where the answer hangs on a token at all, its gradient is the slope of the answer: a network whose classes are scored by what
     * is read through a softmax has a gradient at every token that it looks at.
     */
    @ParameterizedTest(name = "{0} with {1}")
    @MethodSource("networks")
    void everyTokenReadHasAGradient(String task, String network) {
        if (network.equals("seq2seq-plain")) {
            return;
        }
        try (Solver solver = solver(task, network)) {
            Probe probe = probes(task).getFirst();
            int read = solver.attend(List.of(probe))
                    .getFirst()
                    .read()
                    .orElseThrow()
                    .tokens()
                    .size();
            List<Float> gradients = solver.gradients(probe);
            assertEquals(read, gradients.size());
            assertTrue(gradients.stream().allMatch(Float::isFinite), gradients::toString);
            assertTrue(gradients.stream().anyMatch(value -> value > 0), gradients::toString);
        }
    }

    /** Without any attention a classifier reads nothing of a text where all of it goes through the pooling. */
    @ParameterizedTest(name = "{0} with {1}")
    @MethodSource("classifiers")
    void withAllHeadsOffEveryTextIsTheSame(String task, String network) {
        try (Solver solver = solver(task, network)) {
            Set<AttentionSite> all = solver.attend(probes(task)).getFirst().maps().stream()
                    .map(AttentionMap::site)
                    .collect(Collectors.toSet());
            List<ProbeAttention> blind = solver.attend(probes(task), new Intervention(Set.of(), all));
            assertTrue(blind.size() > 1);
            assertEquals(
                    1, blind.stream().map(ProbeAttention::answer).distinct().count());
        }
    }

    private List<Probe> probes(String task) {
        return materials
                .get(task)
                .probes(
                        recipe(task, Tasks.get(task).networks().getFirst().name())
                                .examples(),
                        2);
    }

    private Solver solver(String task, String network) {
        Recipe recipe = recipe(task, network);
        return materials.get(task).learn(recipe.examples()).solver(recipe, tape);
    }

    private static Recipe recipe(String task, String network) {
        Recipe recipe = Recipe.of(network);
        Set<String> known =
                new LinkedHashSet<>(recipe.network().settings().values().keySet());
        known.addAll(recipe.examples().values().keySet());
        for (Map.Entry<String, String> setting : SMALL.entrySet()) {
            recipe = known.contains(setting.getKey()) ? recipe.with(setting.getKey(), setting.getValue()) : recipe;
        }
        return recipe;
    }

    private static Path data(Path folder, String task) throws IOException {
        String rows = IntStream.range(0, 80)
                .mapToObj(i -> switch (task) {
                    case "classify" -> (i % 2 == 0 ? "yes\tgood " : "no\tbad ") + "day . number " + i % 40;
                    case "translate" -> "the house number %d\tdas Haus Nummer %d".formatted(i % 40, i % 40);
                    case "forecast" -> "2020-01-%02d %02d:00,%d".formatted(1 + i / 24, i % 24, i * i % 11);
                    default -> "The cat sat on the mat and looked at mouse number " + i % 7;
                })
                .collect(Collectors.joining("\n"));
        return Files.writeString(folder.resolve(task + ".txt"), rows);
    }
}
