package org.headlight.tensor.operation;

import static org.headlight.tensor.operation.Concatenate.concatenate;
import static org.headlight.tensor.operation.MatrixProduct.matrixProductTransposed;
import static org.headlight.tensor.operation.Slice.slice;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.headlight.tensor.Mask;
import org.headlight.tensor.OnnxCase;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Tensor;
import org.headlight.tensor.Workers;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The node cases that ONNX publishes, for every operator we have; a case with an option we do not have is left out. */
class OnnxNodesTest {

    @TestFactory
    Stream<DynamicTest> softmax() {
        return each("Softmax", (tape, node) -> {
            int[] shape = node.shape("x");
            int axis = Math.floorMod((int) node.number("axis", -1), shape.length);
            int[] order = innermost(shape.length, axis);
            int[] moved = Arrays.stream(order).map(from -> shape[from]).toArray();
            float[] values = OnnxCase.transpose(node.values("x"), shape, order);
            float[] weights = Softmax.softmax(tape.constant(values, moved)).toArray();
            node.expect("y", OnnxCase.transpose(weights, moved, inverse(order)));
        });
    }

    @TestFactory
    Stream<DynamicTest> layerNorm() {
        return each("LayerNormalization", (tape, node) -> {
            int[] shape = node.shape("X");
            int axis = Math.floorMod((int) node.number("axis", -1), shape.length);
            int size = Arrays.stream(shape).skip(axis).reduce(1, Math::multiplyExact);
            float[] values = node.values("X");
            float epsilon = (float) node.number("epsilon", 1e-5);
            Tensor input = tape.constant(values, values.length / size, size);
            Tensor weight = tape.constant(node.values("W"), size);
            Tensor bias = tape.constant(node.values("B"), size);
            node.expect("Y", LayerNorm.layerNorm(input, weight, bias, epsilon).toArray());
        });
    }

    @TestFactory
    Stream<DynamicTest> gelu() {
        return each("Gelu", (tape, node) -> {
            boolean isTanh = node.text("approximate", "none").equals("tanh");
            Tensor input = node.tensor(tape, "x");
            node.expect("y", (isTanh ? GeluTanh.geluTanh(input) : Gelu.gelu(input)).toArray());
        });
    }

    @TestFactory
    Stream<DynamicTest> attention() {
        return each("Attention", (tape, node) -> {
            int heads = (int) node.number("q_num_heads", 1);
            Tensor queries = node.tensor(tape, "Q");
            Tensor keys = node.tensor(tape, "K");
            Tensor values = node.tensor(tape, "V");
            float scale = (float) node.number("scale", 1 / Math.sqrt((double) queries.length(2) / heads));
            if (node.hasInput("attn_mask")) {
                Tensor added = node.tensor(tape, "attn_mask");
                node.expect("Y", headByHead(queries, keys, values, heads, scale, added));
            } else {
                Mask mask = node.number("is_causal", 0) == 1 ? Mask.causal() : Mask.none();
                var attention = ScaledDotProductAttention.attention(queries, keys, values, heads, mask, scale);
                node.expect("Y", attention.context().toArray());
            }
        });
    }

    /** The same from its parts, for a mask that is a number to be added to each score. */
    private static float[] headByHead(
            Tensor queries, Tensor keys, Tensor values, int heads, float scale, Tensor added) {
        int size = queries.length(2) / heads;
        return concatenate(IntStream.range(0, heads)
                        .mapToObj(head -> {
                            Tensor query = slice(queries, 2, head * size, size);
                            Tensor scores = matrixProductTransposed(query, slice(keys, 2, head * size, size));
                            Tensor weights = Softmax.softmax(Add.add(Scale.scale(scores, scale), added));
                            return WeightedSum.weightedSum(weights, slice(values, 2, head * size, size));
                        })
                        .toArray(Tensor[]::new))
                .toArray();
    }

    @TestFactory
    Stream<DynamicTest> gru() {
        return each("GRU", (tape, node) -> {
            int[] order = {1, 0, 2}; // ONNX: update, reset, candidate
            GruWeights weights = new GruWeights(
                    matrix(tape, node, "W", order),
                    matrix(tape, node, "R", order),
                    bias(tape, node, 0, order),
                    bias(tape, node, 1, order),
                    ResetGate.BEFORE_PRODUCT);
            Tensor input = input(tape, node);
            int[] lengths = fullLengths(input);
            Tensor states = Gru.gru(input, lengths, weights);
            node.expect("Y_h", LastState.lastState(states, lengths).toArray());
        });
    }

    @TestFactory
    Stream<DynamicTest> lstm() {
        Stream<OnnxCase> withoutPeepholes = OnnxCase.of("LSTM").filter(node -> !node.hasInput("P"));
        return each(withoutPeepholes, (tape, node) -> {
            int[] order = {0, 2, 3, 1}; // ONNX: input, output, forget, candidate
            LstmWeights weights = new LstmWeights(
                    matrix(tape, node, "W", order),
                    matrix(tape, node, "R", order),
                    bias(tape, node, 0, order),
                    bias(tape, node, 1, order),
                    GateFunction.SIGMOID);
            Tensor input = input(tape, node);
            node.expect(
                    "Y_h",
                    Lstm.lstm(input, fullLengths(input), weights).lastState().toArray());
        });
    }

    @TestFactory
    Stream<DynamicTest> crossEntropy() {
        return each("SoftmaxCrossEntropyLoss", (tape, node) -> {
            int[] shape = node.shape("x");
            int[] order = innermost(shape.length, 1);
            float[] values = OnnxCase.transpose(node.values("x"), shape, order);
            Tensor logits = tape.constant(values, values.length / shape[1], shape[1]);
            float[] weights = node.hasInput("w") ? node.values("w") : null;
            int ignored = (int) node.number("ignore_index", -1);
            CrossEntropyOptions options = new CrossEntropyOptions(ignored, 0f, weights);
            var loss = SoftmaxCrossEntropy.softmaxCrossEntropy(logits, integers(node.values("y")), options);
            node.expect("z", loss.loss().toArray());
            if (node.hasOutput("log_prob")) {
                int[] moved = Arrays.stream(order).map(from -> shape[from]).toArray();
                float[] logarithms = loss.probabilities().toArray();
                for (int i = 0; i < logarithms.length; i++) {
                    logarithms[i] = (float) Math.log(logarithms[i]);
                }
                node.expect("log_prob", OnnxCase.transpose(logarithms, moved, inverse(order)));
            }
        });
    }

    private static Stream<DynamicTest> each(String operator, NodeTest test) {
        return each(OnnxCase.of(operator), test);
    }

    private static Stream<DynamicTest> each(Stream<OnnxCase> nodes, NodeTest test) {
        return nodes.map(node -> DynamicTest.dynamicTest(node.name(), () -> {
            try (Tape tape = new Tape(Workers.SERIAL)) {
                tape.begin();
                test.run(tape, node);
            }
        }));
    }

    /** [batch, steps, inputs], whatever the layout. */
    private static Tensor input(Tape tape, OnnxCase node) {
        int[] shape = node.shape("X");
        if (node.number("layout", 0) == 1) {
            return node.tensor(tape, "X");
        }
        return tape.constant(OnnxCase.transpose(node.values("X"), shape, 1, 0, 2), shape[1], shape[0], shape[2]);
    }

    private static int[] fullLengths(Tensor input) {
        int[] lengths = new int[input.length(0)];
        Arrays.fill(lengths, input.length(1));
        return lengths;
    }

    /** A weight [1, gates * hidden, columns] with its gates in our order. */
    private static Tensor matrix(Tape tape, OnnxCase node, String name, int[] order) {
        int[] shape = node.shape(name);
        return tape.constant(ordered(node.values(name), 0, shape[1] * shape[2], order), shape[1], shape[2]);
    }

    /** The input's bias, part 0, or the recurrent one, part 1, with its gates in our order; zeros if there is none. */
    private static Tensor bias(Tape tape, OnnxCase node, int part, int[] order) {
        int length = node.shape("W")[1];
        float[] both = node.hasInput("B") ? node.values("B") : new float[2 * length];
        return tape.constant(ordered(both, part * length, length, order), length);
    }

    private static float[] ordered(float[] values, int from, int length, int[] order) {
        int block = length / order.length;
        float[] result = new float[length];
        for (int i = 0; i < order.length; i++) {
            System.arraycopy(values, from + order[i] * block, result, i * block, block);
        }
        return result;
    }

    /** The order of axes that puts one innermost and leaves the others as they are. */
    private static int[] innermost(int rank, int axis) {
        return IntStream.concat(IntStream.range(0, rank).filter(each -> each != axis), IntStream.of(axis))
                .toArray();
    }

    private static int[] inverse(int[] order) {
        int[] inverse = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            inverse[order[i]] = i;
        }
        return inverse;
    }

    private static int[] integers(float[] values) {
        return IntStream.range(0, values.length).map(i -> (int) values[i]).toArray();
    }

    /** What is to hold of one node. */
    @FunctionalInterface
    private interface NodeTest {
        void run(Tape tape, OnnxCase node);
    }
}
