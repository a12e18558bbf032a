package org.headlight.model.language;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.headlight.data.RealData;
import org.headlight.model.NetworkSpec;
import org.headlight.model.Networks;
import org.headlight.model.attention.Attended;
import org.headlight.model.attention.ScaledDotProduct;
import org.headlight.model.layer.Activation;
import org.headlight.model.layer.Dense;
import org.headlight.model.layer.Embedding;
import org.headlight.model.layer.LayerNorm;
import org.headlight.model.layer.LearnedPositions;
import org.headlight.model.network.TextSizes;
import org.headlight.run.Safetensors;
import org.headlight.snapshot.ParameterValues;
import org.headlight.tensor.Initializer;
import org.headlight.tensor.Mask;
import org.headlight.tensor.Parameters;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Tensor;
import org.headlight.tensor.Workers;
import org.headlight.tensor.operation.Add;
import org.headlight.tensor.operation.Softmax;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A published GPT that sorts letters, three layers with three heads: every number its authors show on the way comes out here too. */
class PublishedGptTest {
    private static final float CLOSE = 2e-5f;
    private static final int BATCH = 3;
    private static final int STEPS = 11;
    private static final int SIZE = 48;
    private static final int INNER = 192;
    private static final int HEADS = 3;
    private static final int TOKENS = 3;

    private final Tape tape = new Tape(Workers.SERIAL);
    private Map<String, ParameterValues> weights;
    private JsonNode published;
    private int[] ids;

    @BeforeEach
    void read() throws IOException {
        weights = renamed(Safetensors.read(Files.readAllBytes(RealData.path("weights/gpt-nano-sort.safetensors"))));
        published = JsonMapper.builder()
                .build()
                .readTree(
                        RealData.path("weights/gpt-nano-sort-t0-partials.json").toFile());
        float[] read = numbers("idx");
        ids = new int[read.length];
        Arrays.setAll(ids, i -> (int) read[i]);
        tape.beginInference();
    }

    @AfterEach
    void free() {
        tape.close();
    }

    @Test
    void theWholeNetworkIsAPreset() {
        NetworkSpec spec = NetworkSpec.of("language-transformer")
                .with("embeddingSize", Integer.toString(SIZE))
                .with("layers", "3")
                .with("heads", Integer.toString(HEADS))
                .with("feedForwardSize", Integer.toString(INNER))
                .with("learnedPositions", Integer.toString(STEPS))
                .with("tiedOutput", "false");
        try (LanguageModel network = Networks.build(LanguageModel.class, spec, new TextSizes(TOKENS, TOKENS), 1)) {
            network.load(weights);
            Map<Integer, Attended> layers = new HashMap<>();
            Tensor logits = network.logits(
                    tape, ids, STEPS, (site, attended, queries, keys) -> layers.put(site.layer(), attended));
            for (int layer = 0; layer < 3; layer++) {
                expect("block" + layer, layers.get(layer).context());
            }
            expect("attSm", layers.get(0).weights());
            expectScores(layers.get(0).scores());
            expect("lm_head", logits);
            expect("probs", Softmax.softmax(logits));
        }
    }

    @Test
    void itsFirstLayerIsOurParts() {
        SplittableRandom rng = new SplittableRandom(1);
        try (Parameters parameters = new Parameters()) {
            Initializer any = Initializer.zeros();
            Embedding embedding = new Embedding(parameters, "embedding", TOKENS, SIZE, -1, any, rng);
            LearnedPositions positions = new LearnedPositions(parameters, "positions", STEPS, SIZE, any, rng);
            LayerNorm attentionNorm = new LayerNorm(parameters, "layer1.attentionNorm", SIZE, rng);
            Dense query = new Dense(parameters, "layer1.attention.query", SIZE, SIZE, rng);
            Dense key = new Dense(parameters, "layer1.attention.key", SIZE, SIZE, rng);
            Dense value = new Dense(parameters, "layer1.attention.value", SIZE, SIZE, rng);
            Dense output = new Dense(parameters, "layer1.attention.output", SIZE, SIZE, rng);
            LayerNorm feedForwardNorm = new LayerNorm(parameters, "layer1.feedForwardNorm", SIZE, rng);
            Dense inner = new Dense(parameters, "layer1.feedForward.inner", SIZE, INNER, rng);
            Dense outer = new Dense(parameters, "layer1.feedForward.outer", INNER, SIZE, rng);
            LayerNorm lastNorm = new LayerNorm(parameters, "norm", SIZE, rng);
            Map<String, ParameterValues> own = new LinkedHashMap<>();
            parameters.names().forEach(name -> own.put(name, weights.get(name)));
            parameters.load(own);

            Tensor embedded = embedding.apply(tape, ids, STEPS);
            expect("tok_emb", embedded);
            Tensor read = positions.apply(embedded);
            expect("x", read);
            Tensor asked = attentionNorm.apply(read);
            expect("ln1", asked);
            expectHeads("q", query.apply(asked));
            expectHeads("k", key.apply(asked));
            expectHeads("v", value.apply(asked));
            Attended attended = new ScaledDotProduct(HEADS)
                    .attend(query.apply(asked), key.apply(asked), value.apply(asked), Mask.causal());
            expectScores(attended.scores());
            expect("attSm", attended.weights());
            expect("y", attended.context());
            Tensor projected = output.apply(attended.context());
            expect("yProj", projected);
            Tensor middle = Add.add(read, projected);
            expect("attnResid", middle);
            Tensor normed = feedForwardNorm.apply(middle);
            expect("ln2", normed);
            Tensor wide = inner.apply(normed);
            expect("fc", wide);
            Tensor active = Activation.GELU_TANH.apply(wide);
            expect("gelu", active);
            Tensor narrow = outer.apply(active);
            expect("mlp", narrow);
            expect("mlpResid", Add.add(middle, narrow));
            expect("ln_f", lastNorm.apply(tape.constant(numbers("block2"), BATCH, STEPS, SIZE)));
        }
    }

    private void expect(String name, Tensor actual) {
        assertArrayEquals(numbers(name), actual.toArray(), CLOSE, name);
    }

    /** Published as [batch, heads, steps, headSize], ours as [batch, steps, size]. */
    private void expectHeads(String name, Tensor actual) {
        float[] expected = numbers(name);
        float[] values = actual.toArray();
        int width = SIZE / HEADS;
        for (int i = 0; i < expected.length; i++) {
            int head = i / (width * STEPS) % HEADS;
            int row = i / (width * STEPS * HEADS) * STEPS + i / width % STEPS;
            assertEquals(expected[i], values[row * SIZE + head * width + i % width], CLOSE, name + " " + i);
        }
    }

    /** Published after the mask, ours before it. */
    private void expectScores(Tensor actual) {
        float[] expected = numbers("att");
        float[] values = actual.toArray();
        for (int i = 0; i < expected.length; i++) {
            boolean isAllowed = i % STEPS <= i / STEPS % STEPS;
            assertEquals(isAllowed, Float.isFinite(expected[i]), "att " + i);
            assertEquals(isAllowed ? expected[i] : values[i], values[i], CLOSE, "att " + i);
        }
    }

    private float[] numbers(String name) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(
                            published.required(name).required("data").binaryValue())
                    .order(ByteOrder.LITTLE_ENDIAN);
            float[] numbers = new float[bytes.remaining() / Float.BYTES];
            bytes.asFloatBuffer().get(numbers);
            return numbers;
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The published weights by our names; their output layer has no bias, so ours is zero. */
    private static Map<String, ParameterValues> renamed(Map<String, ParameterValues> theirs) {
        Map<String, ParameterValues> ours = new LinkedHashMap<>();
        ours.put("embedding.weight", theirs.get("transformer.wte.weight"));
        ours.put("positions.weight", theirs.get("transformer.wpe.weight"));
        for (int layer = 0; layer < 3; layer++) {
            for (String kind : new String[] {"weight", "bias"}) {
                String from = "transformer.h.%d.%%s.%s".formatted(layer, kind);
                String to = "layer%d.%%s.%s".formatted(layer + 1, kind);
                ours.put(to.formatted("attentionNorm"), theirs.get(from.formatted("ln_1")));
                ours.put(to.formatted("feedForwardNorm"), theirs.get(from.formatted("ln_2")));
                ours.put(to.formatted("feedForward.inner"), theirs.get(from.formatted("mlp.c_fc")));
                ours.put(to.formatted("feedForward.outer"), theirs.get(from.formatted("mlp.c_proj")));
                ours.put(to.formatted("attention.output"), theirs.get(from.formatted("attn.c_proj")));
                String[] parts = {"query", "key", "value"};
                for (int part = 0; part < 3; part++) {
                    ours.put(
                            to.formatted("attention." + parts[part]),
                            third(theirs.get(from.formatted("attn.c_attn")), part));
                }
            }
        }
        ours.put("norm.weight", theirs.get("transformer.ln_f.weight"));
        ours.put("norm.bias", theirs.get("transformer.ln_f.bias"));
        ours.put("output.weight", theirs.get("lm_head.weight"));
        ours.put("output.bias", new ParameterValues(new int[] {TOKENS}, new float[TOKENS]));
        return ours;
    }

    /** A third of the rows. */
    private static ParameterValues third(ParameterValues all, int part) {
        int length = all.values().length / 3;
        int[] shape = all.shape().clone();
        shape[0] /= 3;
        return new ParameterValues(shape, Arrays.copyOfRange(all.values(), part * length, (part + 1) * length));
    }
}
