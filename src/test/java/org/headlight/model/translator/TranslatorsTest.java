package org.headlight.model.translator;

import static org.headlight.tensor.operation.SoftmaxCrossEntropy.softmaxCrossEntropy;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.headlight.data.Tokenizer;
import org.headlight.data.Vocabulary;
import org.headlight.data.pairs.PairBatch;
import org.headlight.data.pairs.PairCoding;
import org.headlight.data.pairs.PairExample;
import org.headlight.data.pairs.TextPair;
import org.headlight.model.NetworkSpec;
import org.headlight.model.NetworkSpecJson;
import org.headlight.model.Networks;
import org.headlight.model.attention.Attended;
import org.headlight.model.attention.AttentionRecorder;
import org.headlight.model.attention.Places;
import org.headlight.model.network.TextSizes;
import org.headlight.snapshot.AttentionKind;
import org.headlight.snapshot.AttentionSite;
import org.headlight.tensor.Adam;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Tensor;
import org.headlight.tensor.Workers;
import org.headlight.tensor.operation.CrossEntropyOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every translator, with its usual options and with every other one. */
class TranslatorsTest {
    private static final float CLOSE = 1e-5f;
    private static final List<String> LETTERS = List.of("a", "b", "c", "d", "e", "f");
    private static final PairCoding CODING = PairCoding.learn(
            List.of(pair(String.join(" ", LETTERS), String.join(" ", LETTERS))), Tokenizer.WORDS, 1, 100, 50);
    private static final TextSizes SIZES = new TextSizes(CODING.source().size(), CODING.targetSize());
    private static final List<PairExample> EXAMPLES = Stream.of(
                    pair("a b c d e f a b", "f e"), pair("c", "c d e f a"), pair("b a", "a"), pair("d e f", "f e d"))
            .map(CODING::example)
            .toList();
    private static final CrossEntropyOptions WITHOUT_PADDING =
            CrossEntropyOptions.plain().ignoring(Vocabulary.PAD);

    private final Tape tape = new Tape(Workers.SERIAL);

    @AfterEach
    void free() {
        tape.close();
    }

    private static TextPair pair(String source, String target) {
        return new TextPair(source, target, Optional.empty(), "pairs.tsv", 1);
    }

    /** The real rows and columns of a head on one example. */
    private record Head(AttentionSite site, int head, float[][] weights) {}

    /** Every network with small sizes, and with each choice and switch turned to each of its other values. */
    static Stream<NetworkSpec> specs() {
        return networks().flatMap(spec -> Stream.concat(Stream.of(spec), variants(spec)));
    }

    /** Every network with small sizes. */
    static Stream<NetworkSpec> networks() {
        return Translators.ALL.stream().map(kind -> small(NetworkSpec.of(kind.name())));
    }

    private static Stream<NetworkSpec> variants(NetworkSpec spec) {
        return spec.settings().schema().stream().flatMap(setting -> {
            Stream<String> others = Stream.concat(setting.choices().stream(), Stream.of("true", "false"));
            return others.filter(choice -> !choice.equals(setting.initial()))
                    .filter(choice -> setting.choices().contains(choice)
                            || setting.initial().equals("true")
                            || setting.initial().equals("false"))
                    .map(choice -> spec.with(setting.key(), choice));
        });
    }

    private static NetworkSpec small(NetworkSpec spec) {
        NetworkSpec small = spec;
        for (String option : List.of(
                "embeddingSize=8",
                "hiddenSize=6",
                "attentionSize=5",
                "heads=2",
                "feedForwardSize=12",
                "radius=2",
                "learnedPositions=5")) {
            String[] pair = option.split("=");
            small = small.settings().values().containsKey(pair[0]) ? small.with(pair[0], pair[1]) : small;
        }
        return small;
    }

    @ParameterizedTest
    @MethodSource("specs")
    void aPairAloneIsAnsweredAsInAPaddedBatch(NetworkSpec spec) {
        try (Translator network = Networks.build(Translator.class, spec, SIZES, 5)) {
            List<List<Head>> together = new ArrayList<>();
            float[] logits = logits(network, EXAMPLES, together);
            int tokens = CODING.targetSize();
            int steps = PairBatch.of(EXAMPLES, CODING).targetSteps();
            for (int i = 0; i < EXAMPLES.size(); i++) {
                List<List<Head>> alone = new ArrayList<>();
                float[] own = logits(network, List.of(EXAMPLES.get(i)), alone);
                int first = i * steps * tokens;
                assertArrayEquals(own, Arrays.copyOfRange(logits, first, first + own.length), CLOSE);
                assertSame(alone.getFirst(), together.get(i));
            }
        }
    }

    private static void assertSame(List<Head> expected, List<Head> actual) {
        assertEquals(expected.size(), actual.size());
        for (int map = 0; map < expected.size(); map++) {
            assertEquals(expected.get(map).site(), actual.get(map).site());
            float[][] rows = expected.get(map).weights();
            for (int row = 0; row < rows.length; row++) {
                assertArrayEquals(rows[row], actual.get(map).weights()[row], CLOSE);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("specs")
    void aRowSumsToOneUnlessItsWindowFadesOrIsEmpty(NetworkSpec spec) {
        try (Translator network = Networks.build(Translator.class, spec, SIZES, 5)) {
            List<List<Head>> maps = new ArrayList<>();
            logits(network, EXAMPLES, maps);
            assertEquals(spec.network().equals("seq2seq-plain"), maps.getFirst().isEmpty());
            boolean fades = spec.network().equals("seq2seq-local-p")
                    && spec.settings().text("attention").equals("learned");
            for (Head map : maps.stream().flatMap(List::stream).toList()) {
                for (int row = 0; row < map.weights().length; row++) {
                    double sum = sum(map.weights()[row]);
                    boolean empty = spec.network().equals("seq2seq-local-m") && row - 2 >= map.weights()[row].length;
                    if (fades) {
                        assertTrue(sum > 0 && sum <= 1 + CLOSE, "sum " + sum);
                    } else {
                        assertEquals(empty ? 0 : 1, sum, CLOSE);
                    }
                }
            }
        }
    }

    /** Equation 10 multiplies by a bell and does not normalise again. */
    @Test
    void theWeightsOfAPredictedWindowAreLessThanOneTogether() {
        try (Translator network =
                Networks.build(Translator.class, small(NetworkSpec.of("seq2seq-local-p")), SIZES, 5)) {
            List<List<Head>> maps = new ArrayList<>();
            logits(network, EXAMPLES, maps);
            assertTrue(sum(maps.getFirst().getFirst().weights()[0]) < 0.9);
        }
    }

    private static double sum(float[] row) {
        return IntStream.range(0, row.length).mapToDouble(key -> row[key]).sum();
    }

    @ParameterizedTest
    @ValueSource(strings = {"relu", "gelu"})
    void aTransformerShowsEveryHeadOfEveryLayerAndNeverTheFuture(String activation) {
        NetworkSpec spec = small(NetworkSpec.of("seq2seq-transformer")).with("activation", activation);
        try (Translator network = Networks.build(Translator.class, spec, SIZES, 5)) {
            List<List<Head>> maps = new ArrayList<>();
            logits(network, EXAMPLES, maps);
            assertEquals(
                    "encoder SELF x4, decoder SELF x4, decoder CROSS x4",
                    Stream.of("encoder SELF", "decoder SELF", "decoder CROSS")
                            .map(kind -> kind + " x"
                                    + maps.getFirst().stream()
                                            .filter(map ->
                                                    kind.equals(map.site().stack() + " "
                                                            + map.site().kind()))
                                            .count())
                            .collect(Collectors.joining(", ")));
            for (Head map : maps.get(1)) {
                if (map.site().stack().equals(Translator.DECODER) && map.site().kind() == AttentionKind.SELF) {
                    for (int row = 0; row < map.weights().length; row++) {
                        for (int key = row + 1; key < map.weights()[row].length; key++) {
                            assertEquals(0, map.weights()[row][key]);
                        }
                    }
                }
            }
        }
    }

    /** What is written later changes nothing before it: greedy answers and lessons agree. */
    @ParameterizedTest
    @MethodSource("networks")
    void aStepDependsOnWhatWasWrittenBeforeIt(NetworkSpec spec) {
        try (Translator network = Networks.build(Translator.class, spec, SIZES, 5)) {
            PairExample longer = CODING.example(pair("a b c", "c b a"));
            PairExample other = CODING.example(pair("a b c", "c b f"));
            float[] one = logits(network, List.of(longer), new ArrayList<>());
            float[] two = logits(network, List.of(other), new ArrayList<>());
            int until = 3 * CODING.targetSize(); // after begin, c, b; the fourth step reads a or f
            assertArrayEquals(Arrays.copyOf(one, until), Arrays.copyOf(two, until), 0);
            assertTrue(Arrays.mismatch(one, two) >= until);
        }
    }

    /** Queries beyond the source's end have nothing in their window; they learn all the same. */
    @Test
    void anEmptyWindowReadsNothingAndIsNoNumberlessOne() {
        NetworkSpec spec = small(NetworkSpec.of("seq2seq-local-m")).with("radius", "1");
        PairBatch batch = PairBatch.of(List.of(CODING.example(pair("a", "a b c d e f"))), CODING);
        try (Translator network = Networks.build(Translator.class, spec, SIZES, 5)) {
            tape.begin();
            Tensor logits = network.logits(tape, batch, AttentionRecorder.NOBODY);
            Tensor loss = softmaxCrossEntropy(logits, batch.targetWritten()).loss();
            tape.backward(loss);
            assertTrue(Float.isFinite(loss.item()));
            for (String name : network.parameters().names()) {
                for (float slope : network.parameters().get(name).gradientToArray()) {
                    assertTrue(Float.isFinite(slope), name);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("networks")
    void learnsToReverseFourLetters(NetworkSpec spec) {
        NetworkSpec learner = spec.with("dropout", "0").with("embeddingSize", "16");
        learner = learner.settings().values().containsKey("hiddenSize") ? learner.with("hiddenSize", "16") : learner;
        SplittableRandom rng = new SplittableRandom(3);
        try (Translator network = Networks.build(Translator.class, learner, SIZES, 5);
                Adam adam = new Adam(network.parameters(), Workers.SERIAL)) {
            double right = 0;
            for (int step = 0; step < 400 && right < 0.95; step++) {
                PairBatch batch = reversed(32, rng);
                tape.begin();
                Tensor logits = network.logits(tape, batch, AttentionRecorder.NOBODY);
                right = share(logits.toArray(), batch);
                Tensor loss = softmaxCrossEntropy(logits, batch.targetWritten(), WITHOUT_PADDING)
                        .loss();
                tape.backward(loss);
                adam.step(0.01f);
            }
            assertTrue(right >= 0.95, "share of right tokens " + right);
        }
    }

    private static PairBatch reversed(int count, SplittableRandom rng) {
        return PairBatch.of(
                Stream.generate(() -> rng.ints(4, 0, LETTERS.size())
                                .mapToObj(LETTERS::get)
                                .toList())
                        .limit(count)
                        .map(text -> CODING.example(pair(String.join(" ", text), String.join(" ", text.reversed()))))
                        .toList(),
                CODING);
    }

    private static double share(float[] logits, PairBatch batch) {
        int tokens = CODING.targetSize();
        int[] right = batch.targetWritten();
        return IntStream.range(0, right.length)
                .mapToDouble(row -> {
                    int best = 0;
                    for (int id = 1; id < tokens; id++) {
                        best = logits[row * tokens + id] > logits[row * tokens + best] ? id : best;
                    }
                    return best == right[row] ? 1 : 0;
                })
                .average()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("specs")
    void theSummaryCountsEveryParameterOnce(NetworkSpec spec) {
        try (Translator network = Networks.build(Translator.class, spec, SIZES, 5)) {
            assertEquals(network.parameters().count(), network.summary().parameters());
        }
    }

    @ParameterizedTest
    @MethodSource("specs")
    void anotherNetworkWithTheSameWeightsAnswersTheSame(NetworkSpec spec) {
        NetworkSpec read = NetworkSpecJson.read(NetworkSpecJson.write(spec));
        try (Translator network = Networks.build(Translator.class, spec, SIZES, 5);
                Translator other = Networks.build(Translator.class, read, SIZES, 6)) {
            other.load(network.weights());
            assertArrayEquals(logits(network, EXAMPLES, new ArrayList<>()), logits(other, EXAMPLES, new ArrayList<>()));
        }
    }

    /** @param maps is given the maps of each example */
    private float[] logits(Translator network, List<PairExample> examples, List<List<Head>> maps) {
        examples.forEach(example -> maps.add(new ArrayList<>()));
        tape.beginInference();
        return network.logits(tape, PairBatch.of(examples, CODING), recorder(maps))
                .toArray();
    }

    private static AttentionRecorder recorder(List<List<Head>> maps) {
        return (AttentionSite site, Attended attended, Places queries, Places keys) -> {
            Tensor weights = attended.weights();
            int heads = weights.rank() == 4 ? weights.length(1) : 1;
            float[] values = weights.toArray();
            for (int example = 0; example < maps.size(); example++) {
                for (int head = 0; head < heads; head++) {
                    float[][] rows = new float[queries.count(example)][];
                    for (int row = 0; row < rows.length; row++) {
                        int at = ((example * heads + head) * weights.length(-2) + row) * weights.length(-1);
                        rows[row] = Arrays.copyOfRange(values, at, at + keys.count(example));
                    }
                    maps.get(example).add(new Head(site, head, rows));
                }
            }
        };
    }
}
