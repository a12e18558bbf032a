package org.headlight.tensor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/** One case that PyTorch computed; see the scripts in {@code golden}. */
public final class GoldenCase {

    private final JsonNode json;

    private GoldenCase(JsonNode json) {
        this.json = json;
    }

    /** The case of a name in {@code golden/operations.json}. */
    public static GoldenCase named(String name) {
        return of("operations", name);
    }

    /** The case of a name in a file of {@code golden}, such as "attention". */
    public static GoldenCase of(String file, String name) {
        try (InputStream stream = GoldenCase.class.getResourceAsStream("/golden/" + file + ".json")) {
            return new GoldenCase(new ObjectMapper().readTree(stream).required(name));
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public JsonNode json() {
        return json;
    }

    public int[] integers(String name) {
        JsonNode values = json.required("integers").required(name);
        int[] integers = new int[values.size()];
        for (int i = 0; i < integers.length; i++) {
            integers[i] = values.get(i).asInt();
        }
        return integers;
    }

    /** What predictions are held against, NaN where the case says it is missing. */
    public float[] targets() {
        float[] targets = values(json.required("targets"));
        for (int i = 0; json.has("missing") && i < targets.length; i++) {
            targets[i] = json.get("missing").get(i).asInt() == 1 ? Float.NaN : targets[i];
        }
        return targets;
    }

    /** Runs an operation on the case's inputs by name, and compares its result and every gradient. */
    public void compare(Function<Map<String, Tensor>, Tensor> operation) {
        try (Parameters none = new Parameters()) {
            compare(none, operation);
        }
    }

    /** The same for an operation with parameters: inputs of their names become their values. */
    public void compare(Parameters parameters, Function<Map<String, Tensor>, Tensor> operation) {
        compare(parameters, (tape, inputs) -> operation.apply(inputs));
    }

    /** The same for a network, whose inputs need not be tensors. */
    public void compare(Parameters parameters, BiFunction<Tape, Map<String, Tensor>, Tensor> operation) {
        try (Tape tape = new Tape(Workers.SERIAL)) {
            tape.begin();
            Map<String, Tensor> inputs = new LinkedHashMap<>();
            json.required("inputs").properties().forEach(input -> {
                boolean isParameter = parameters.names().contains(input.getKey());
                Tensor tensor = isParameter
                        ? parameters.get(input.getKey())
                        : tape.variable(values(input.getValue()), shape(input.getValue()));
                tensor.copyFrom(values(input.getValue()));
                inputs.put(input.getKey(), tensor);
            });
            Tensor result = operation.apply(tape, inputs);
            GradientCheck.assertClose("output", doubles(json.required("output")), result.toArray());
            tape.backward(GradientCheck.weigh(tape, result, doubles(json.required("upstream"))));
            json.required("gradients")
                    .properties()
                    .forEach(gradient -> GradientCheck.assertClose(
                            gradient.getKey(),
                            doubles(gradient.getValue()),
                            inputs.get(gradient.getKey()).gradientToArray()));
        }
    }

    public static int[] shape(JsonNode array) {
        JsonNode lengths = array.required("shape");
        int[] shape = new int[lengths.size()];
        for (int i = 0; i < shape.length; i++) {
            shape[i] = lengths.get(i).asInt();
        }
        return shape;
    }

    public static double[] doubles(JsonNode array) {
        JsonNode data = array.required("data");
        double[] values = new double[data.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = data.get(i).asDouble();
        }
        return values;
    }

    public static float[] values(JsonNode array) {
        double[] doubles = doubles(array);
        float[] values = new float[doubles.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) doubles[i];
        }
        return values;
    }
}
