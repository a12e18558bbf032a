package org.headlight.tensor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.headlight.data.RealData;

/** One of the node cases that ONNX publishes: inputs, attributes and outputs of one operator. */
public final class OnnxCase {

    private final JsonNode json;

    private OnnxCase(JsonNode json) {
        this.json = json;
    }

    /** All cases of an operator; the test is skipped where they are absent. */
    public static Stream<OnnxCase> of(String operator) {
        try {
            JsonNode all = new ObjectMapper()
                    .readTree(RealData.path("golden/onnx-cases.json").toFile());
            return StreamSupport.stream(all.required("cases").spliterator(), false)
                    .filter(json -> json.required("op").asText().equals(operator))
                    .map(OnnxCase::new);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public String name() {
        return json.required("name").asText();
    }

    public boolean hasInput(String name) {
        return json.required("inputs").has(name);
    }

    public boolean hasOutput(String name) {
        return json.required("outputs").has(name);
    }

    /** The lengths of an input's axes. */
    public int[] shape(String input) {
        return GoldenCase.shape(json.required("inputs").required(input));
    }

    public float[] values(String input) {
        return GoldenCase.values(json.required("inputs").required(input));
    }

    public double number(String attribute, double otherwise) {
        return json.required("attrs").path(attribute).asDouble(otherwise);
    }

    public String text(String attribute, String otherwise) {
        return json.required("attrs").path(attribute).asText(otherwise);
    }

    public Tensor tensor(Tape tape, String input) {
        return tape.constant(values(input), shape(input));
    }

    /** Fails if an output is not the published one, within the tolerance of {@link GradientCheck}. */
    public void expect(String output, float[] actual) {
        double[] expected = GoldenCase.doubles(json.required("outputs").required(output));
        GradientCheck.assertClose(name() + " " + output, expected, actual);
    }

    /** Elements as they lie when another axis order is innermost last: axis i of the result is axis {@code order[i]} of the input. */
    public static float[] transpose(float[] values, int[] shape, int... order) {
        int[] strides = new int[shape.length];
        int stride = 1;
        for (int axis = shape.length - 1; axis >= 0; axis--) {
            strides[axis] = stride;
            stride *= shape[axis];
        }
        float[] result = new float[values.length];
        for (int index = 0; index < values.length; index++) {
            int rest = index;
            int source = 0;
            for (int axis = order.length - 1; axis >= 0; axis--) {
                source += rest % shape[order[axis]] * strides[order[axis]];
                rest /= shape[order[axis]];
            }
            result[index] = values[source];
        }
        return result;
    }
}
