package org.headlight.tensor.operation;

import static org.headlight.tensor.operation.AdditiveScore.additiveScore;
import static org.headlight.tensor.operation.Linear.linear;
import static org.headlight.tensor.operation.MatrixProduct.matrixProductTransposed;
import static org.headlight.tensor.operation.Reshape.reshape;
import static org.headlight.tensor.operation.Softmax.softmax;
import static org.headlight.tensor.operation.WeightedSum.weightedSum;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import org.headlight.data.RealData;
import org.headlight.tensor.Mask;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Tensor;
import org.headlight.tensor.Workers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The numbers that Keras' and AllenNLP's own tests publish come out of our operations as well. */
class PublishedAttentionTest {

    private final Tape tape = new Tape(Workers.SERIAL);
    private JsonNode published;

    @BeforeEach
    void begin() {
        tape.beginInference();
    }

    @AfterEach
    void end() {
        tape.close();
    }

    @Test
    void additiveOfKeras() {
        read("keras_additive_no_scale");
        attendAdditively();
    }

    @Test
    void concatOfKeras() {
        read("keras_attention_concat");
        attendAdditively();
    }

    private void attendAdditively() {
        Tensor scores = additiveScore(input("query"), input("key"), tape.constant(new float[] {1, 1}, 2));
        Tensor weights = softmax(scores);
        expect("scores", weights);
        expect("output", weightedSum(weights, input("value")));
    }

    @Test
    void dotOfKeras() {
        read("keras_attention_dot");
        Tensor weights = softmax(matrixProductTransposed(input("query"), input("key")));
        expect("scores", weights);
        expect("output", weightedSum(weights, input("value")));
    }

    /** Keras still gives a masked query weights; only its output is zero. */
    @Test
    void maskedQueryAndValueOfKeras() {
        for (String name : new String[] {"keras_additive_mask", "keras_attention_dot_mask"}) {
            read(name);
            Tensor scores = name.contains("additive")
                    ? additiveScore(input("query"), input("value"), tape.constant(new float[] {1, 1}, 2))
                    : matrixProductTransposed(input("query"), input("value"));
            Tensor weights = softmax(scores, Mask.lengths(new int[] {1}));
            expect("scores", weights);
            Tensor real = tape.constant(new float[] {1, 1, 0, 0}, 1, 2, 2);
            expect("output", Multiply.multiply(weightedSum(weights, input("value")), real));
        }
    }

    @Test
    void manyHeadsOfKeras() {
        read("keras_mha_identity");
        float[] repeated = new float[64 * 8];
        float[] summing = new float[8 * 64];
        for (int i = 0; i < 64; i++) {
            repeated[i * 8 + i % 8] = 1; // every head gets the whole input
            summing[i / 8 * 64 + i] = 1; // output h is the sum of head h
        }
        Tensor project = tape.constant(repeated, 64, 8);
        Tensor context = ScaledDotProductAttention.attention(
                        linear(input("query"), project),
                        linear(input("key"), project),
                        linear(input("value"), project),
                        8,
                        Mask.none())
                .context();
        expect("output", linear(context, tape.constant(summing, 8, 64)));
    }

    @Test
    void additiveOfAllenNlp() {
        read("allennlp_additive");
        Tensor queries = matrixProduct(input("query"), parameter("W_query"));
        Tensor keys = matrixProduct(input("memory"), parameter("U_memory"));
        Tensor scores = additiveScore(oneQuery(queries), keys, reshape(parameter("v"), 2));
        expect("scores", scores);
    }

    @Test
    void bilinearOfAllenNlp() {
        read("allennlp_bilinear");
        Tensor queries = matrixProduct(input("query"), parameter("W"));
        Tensor scores = matrixProductTransposed(oneQuery(queries), input("memory"));
        float bias = (float) published.required("params").required("bias").asDouble();
        expect("scores", Add.add(scores, tape.constant(new float[] {bias}, 1)));
    }

    @Test
    void dotOfAllenNlp() {
        read("allennlp_dot");
        expect("scores", matrixProductTransposed(oneQuery(input("query")), input("memory")));
    }

    @Test
    void scaledDotOfAllenNlp() {
        read("allennlp_scaled_dot9");
        Tensor queries = oneQuery(input("query"));
        float scale = (float) (1 / Math.sqrt(9));
        expect(
                "scores",
                ScaledDotProductAttention.attention(queries, input("memory"), input("memory"), 1, Mask.none(), scale)
                        .scores());
    }

    /** {@code w · [x; y] = w_x · x + w_y · y}. */
    @Test
    void linearOfAllenNlp() {
        read("allennlp_linear_softmax");
        Tensor w = parameter("w");
        Tensor ofQuery = linear(oneQuery(input("query")), reshape(Slice.slice(w, 0, 0, 3), 1, 3)); // [1, 1, 1]
        Tensor ofKeys = reshape(linear(input("memory"), reshape(Slice.slice(w, 0, 3, 3), 1, 3)), 1, 1, 2);
        expect("weights", softmax(Add.add(ofKeys, reshape(ofQuery, 1))));
    }

    /** {@code w · [x; y; x * y] = w_x · x + w_y · y + (w_xy * x) · y}. */
    @Test
    void trilinearOfAllenNlp() {
        read("allennlp_trilinear");
        Tensor w = parameter("w");
        Tensor query = oneQuery(input("query"));
        Tensor ofQuery = linear(query, reshape(Slice.slice(w, 0, 0, 2), 1, 2)); // [1, 1, 1]
        Tensor ofKeys = reshape(linear(input("memory"), reshape(Slice.slice(w, 0, 2, 2), 1, 2)), 1, 1, 4);
        Tensor weighed = Multiply.multiply(query, reshape(Slice.slice(w, 0, 4, 2), 1, 1, 2));
        Tensor ofBoth = matrixProductTransposed(weighed, input("memory"));
        expect("scores", Add.add(Add.add(ofBoth, ofKeys), reshape(ofQuery, 1)));
    }

    private void read(String name) {
        try {
            JsonNode all = new ObjectMapper()
                    .readTree(RealData.path("golden/attention-cases.json").toFile());
            for (JsonNode each : all.isArray() ? all : all.required("cases")) {
                published = each.required("name").asText().equals(name) ? each : published;
            }
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void expect(String name, Tensor actual) {
        float[] expected = numbers(published.required("expected").required(name));
        double tolerance = published.required("tolerance").asDouble();
        float[] values = actual.toArray();
        assertEquals(expected.length, values.length, name);
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], values[i], Math.max(tolerance, 1e-6 * Math.abs(expected[i])), name + " " + i);
        }
    }

    private Tensor input(String name) {
        return tensor(published.required("inputs").required(name));
    }

    private Tensor parameter(String name) {
        return tensor(published.required("params").required(name));
    }

    /** Each example's only query, [batch, size], among [batch, queries, size]. */
    private static Tensor oneQuery(Tensor queries) {
        return reshape(queries, queries.length(0), 1, queries.length(1));
    }

    /** Rows of any tensor times a matrix [inputs, outputs]. */
    private static Tensor matrixProduct(Tensor rows, Tensor matrix) {
        int[] shape = rows.shape();
        Tensor product = MatrixProduct.matrixProduct(reshape(rows, rows.rows(), shape[shape.length - 1]), matrix);
        shape[shape.length - 1] = matrix.length(1);
        return reshape(product, shape);
    }

    private Tensor tensor(JsonNode nested) {
        int[] shape = new int[8];
        int rank = 0;
        for (JsonNode node = nested; node.isArray(); node = node.get(0)) {
            shape[rank++] = node.size();
        }
        return tape.constant(numbers(nested), Arrays.copyOf(shape, rank));
    }

    private static float[] numbers(JsonNode nested) {
        if (!nested.isArray()) {
            return new float[] {(float) nested.asDouble()};
        }
        float[] all = new float[0];
        for (JsonNode part : nested) {
            float[] numbers = numbers(part);
            int length = all.length;
            all = Arrays.copyOf(all, length + numbers.length);
            System.arraycopy(numbers, 0, all, length, numbers.length);
        }
        return all;
    }
}
