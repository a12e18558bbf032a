package org.headlight.model.classifier;

import static org.headlight.tensor.operation.SoftmaxCrossEntropy.softmaxCrossEntropy;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.headlight.data.Batch;
import org.headlight.data.Example;
import org.headlight.model.NetworkSpec;
import org.headlight.model.NetworkSpecJson;
import org.headlight.model.Networks;
import org.headlight.model.attention.AttentionRecorder;
import org.headlight.model.attention.AttentionRecording;
import org.headlight.model.network.TextSizes;
import org.headlight.snapshot.AttentionMap;
import org.headlight.snapshot.Matrix;
import org.headlight.snapshot.Token;
import org.headlight.snapshot.TokenText;
import org.headlight.tensor.Adam;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Workers;
import org.headlight.tensor.operation.SoftmaxCrossEntropy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every classifier, with its usual options and with every other one. */
class ClassifiersTest {
    private static final float CLOSE = 1e-5f;
    private static final int END = 4;
    private static final TextSizes SIZES = new TextSizes(20, 3, Set.of(END));
    private static final List<Example> EXAMPLES = List.of(
            new Example(new int[] {2, 3, END, 5, 6, 7, END, END, 8}, 0),
            new Example(new int[] {9}, 1),
            new Example(new int[] {10, 2, END}, 2),
            new Example(new int[] {12, 1, 13, 14}, 1));

    private final Tape tape = new Tape(Workers.SERIAL);

    @AfterEach
    void free() {
        tape.close();
    }

    /** Every network with small sizes, and with each choice and switch turned to each of its other values. */
    static Stream<NetworkSpec> specs() {
        return networks().flatMap(spec -> Stream.concat(Stream.of(spec), variants(spec)));
    }

    /** Every network with small sizes. */
    static Stream<NetworkSpec> networks() {
        return Classifiers.ALL.stream().map(kind -> small(NetworkSpec.of(kind.name())));
    }

    private static Stream<NetworkSpec> variants(NetworkSpec spec) {
        Stream<NetworkSpec> choices = spec.settings().schema().stream()
                .flatMap(setting -> setting.choices().stream()
                        .filter(choice -> !choice.equals(setting.initial()))
                        .map(choice -> spec.with(setting.key(), choice)));
        Stream<NetworkSpec> others = Stream.of("causal=true", "window=1", "layers=3", "heads=1")
                .map(option -> option.split("="))
                .filter(option -> spec.settings().values().containsKey(option[0]))
                .map(option -> spec.with(option[0], option[1]));
        return Stream.concat(choices, others);
    }

    private static NetworkSpec small(NetworkSpec spec) {
        NetworkSpec small = spec;
        for (String option : List.of(
                "embeddingSize=8",
                "hiddenSize=6",
                "attentionSize=5",
                "heads=2",
                "feedForwardSize=12",
                "filters=7",
                "learnedPositions=5")) {
            String[] pair = option.split("=");
            small = small.settings().values().containsKey(pair[0]) ? small.with(pair[0], pair[1]) : small;
        }
        return small;
    }

    @ParameterizedTest
    @MethodSource("specs")
    void aTextAloneIsAnsweredAsInAPaddedBatch(NetworkSpec spec) {
        try (Classifier network = Networks.build(Classifier.class, spec, SIZES, 5)) {
            AttentionRecording together = recording(EXAMPLES);
            float[] logits = logits(network, EXAMPLES, together);
            for (int i = 0; i < EXAMPLES.size(); i++) {
                List<Example> one = List.of(EXAMPLES.get(i));
                AttentionRecording alone = recording(one);
                float[] own = logits(network, one, alone);
                assertArrayEquals(own, Arrays.copyOfRange(logits, 3 * i, 3 * i + 3), CLOSE);
                assertSame(alone.maps(0), together.maps(i));
            }
        }
    }

    private static void assertSame(List<AttentionMap> expected, List<AttentionMap> actual) {
        assertEquals(expected.size(), actual.size());
        for (int map = 0; map < expected.size(); map++) {
            assertEquals(expected.get(map).site(), actual.get(map).site());
            assertEquals(expected.get(map).query(), actual.get(map).query());
            assertEquals(expected.get(map).key(), actual.get(map).key());
            assertArrayEquals(
                    expected.get(map).weights().values(),
                    actual.get(map).weights().values(),
                    CLOSE);
            assertArrayEquals(
                    expected.get(map).scores().values(),
                    actual.get(map).scores().values(),
                    CLOSE);
        }
    }

    @ParameterizedTest
    @MethodSource("specs")
    void everyRowIsTheSoftmaxOfWhatMayBeLookedAt(NetworkSpec spec) {
        try (Classifier network = Networks.build(Classifier.class, spec, SIZES, 5)) {
            AttentionRecording recording = recording(EXAMPLES);
            logits(network, EXAMPLES, recording);
            for (int example = 0; example < EXAMPLES.size(); example++) {
                List<AttentionMap> maps = recording.maps(example);
                assertTrue(!maps.isEmpty(), "no attention");
                assertEquals(
                        maps.size(),
                        maps.stream().map(AttentionMap::site).distinct().count());
                maps.forEach(ClassifiersTest::assertSoftmax);
            }
        }
    }

    private static void assertSoftmax(AttentionMap map) {
        for (int row = 0; row < map.weights().rows(); row++) {
            Matrix scores = map.scores();
            int query = row;
            double sum = IntStream.range(0, scores.columns())
                    .mapToDouble(key -> Math.exp(scores.at(query, key)))
                    .sum();
            double total = 0;
            for (int key = 0; key < scores.columns(); key++) {
                boolean masked = scores.at(row, key) == Float.NEGATIVE_INFINITY;
                double expected = Math.exp(scores.at(row, key)) / sum;
                assertEquals(expected, map.weights().at(row, key), masked ? 0 : CLOSE);
                total += map.weights().at(row, key);
            }
            assertEquals(1, total, CLOSE);
        }
    }

    @ParameterizedTest
    @MethodSource("networks")
    void overfitsOneBatch(NetworkSpec spec) {
        Batch batch = Batch.of(EXAMPLES);
        try (Classifier network = Networks.build(
                        Classifier.class, spec.with("dropout", "0").with("tokenDropout", "0"), SIZES, 5);
                Adam adam = new Adam(network.parameters(), Workers.SERIAL)) {
            float loss = Float.NaN;
            for (int step = 0; step < 150; step++) {
                tape.begin();
                SoftmaxCrossEntropy answer =
                        softmaxCrossEntropy(network.logits(tape, batch, AttentionRecorder.NOBODY), batch.labels());
                tape.backward(answer.loss());
                adam.step(0.02f);
                loss = answer.loss().item();
            }
            assertTrue(loss < 0.01, "loss " + loss);
        }
    }

    @ParameterizedTest
    @MethodSource("specs")
    void theSummaryCountsEveryParameterOnce(NetworkSpec spec) {
        try (Classifier network = Networks.build(Classifier.class, spec, SIZES, 5)) {
            assertEquals(network.parameters().count(), network.summary().parameters());
        }
    }

    @ParameterizedTest
    @MethodSource("specs")
    void anotherNetworkWithTheSameWeightsAnswersTheSame(NetworkSpec spec) {
        try (Classifier network = Networks.build(Classifier.class, spec, SIZES, 5);
                Classifier other =
                        Networks.build(Classifier.class, NetworkSpecJson.read(NetworkSpecJson.write(spec)), SIZES, 6)) {
            other.load(network.weights());
            assertArrayEquals(
                    logits(network, EXAMPLES, AttentionRecorder.NOBODY),
                    logits(other, EXAMPLES, AttentionRecorder.NOBODY));
        }
    }

    private static AttentionRecording recording(List<Example> examples) {
        return new AttentionRecording(examples.stream()
                .map(example -> new TokenText(
                        "",
                        IntStream.of(example.ids())
                                .mapToObj(id -> Token.mark("token " + id))
                                .toList()))
                .toList());
    }

    private float[] logits(Classifier network, List<Example> examples, AttentionRecorder recorder) {
        tape.beginInference();
        return network.logits(tape, Batch.of(examples), recorder).toArray();
    }
}
