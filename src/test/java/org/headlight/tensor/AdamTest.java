package org.headlight.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.foreign.ValueLayout;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdamTest {

    private final Parameters parameters = new Parameters();
    private final Tape tape = new Tape(Workers.SERIAL);

    @AfterEach
    void close() {
        tape.close();
        parameters.close();
    }

    /** The larger epsilon shows where it is added. */
    @ParameterizedTest
    @ValueSource(strings = {"adam-epsilon-1e-08", "adam-epsilon-0.01"})
    void goesPyTorchsWayWithClippedGradients(String name) {
        JsonNode golden = GoldenCase.named(name).json();
        List<Tensor> tensors = List.of(
                parameter("p", golden.required("start").get(0)),
                parameter("q", golden.required("start").get(1)));
        float epsilon = name.endsWith("0.01") ? 1e-2f : 1e-8f;
        try (Adam adam = new Adam(parameters, Workers.SERIAL, 0.8f, 0.95f, epsilon)) {
            for (JsonNode step : golden.required("steps")) {
                tape.begin();
                for (int i = 0; i < tensors.size(); i++) {
                    setGradient(
                            tensors.get(i),
                            GoldenCase.values(step.required("gradients").get(i)));
                }
                double norm = step.required("norm").asDouble();
                assertEquals(norm, GradientClipping.byGlobalNorm(parameters, 1.5f, Workers.SERIAL), 1e-5 * norm);
                adam.step(0.05f);
                for (int i = 0; i < tensors.size(); i++) {
                    double[] expected =
                            GoldenCase.doubles(step.required("values").get(i));
                    GradientCheck.assertClose(name, expected, tensors.get(i).toArray());
                }
            }
        }
    }

    @Test
    void leavesAParameterWithoutAGradientWhereItIs() {
        Tensor used = parameters.create("used", new int[] {1}, Initializer.constant(1), new SplittableRandom(1));
        Tensor idle = parameters.create("idle", new int[] {1}, Initializer.constant(1), new SplittableRandom(1));
        try (Adam adam = new Adam(parameters, Workers.SERIAL)) {
            tape.begin();
            setGradient(used, new float[] {4});
            adam.step(0.1f);
            assertEquals(0.9f, used.item(), 1e-6f, "the first step is as long as the rate");
            assertEquals(1f, idle.item());
        }
    }

    @Test
    void clippingLeavesShortGradientsAlone() {
        Tensor tensor = parameters.create("p", new int[] {2}, Initializer.zeros(), new SplittableRandom(1));
        tape.begin();
        setGradient(tensor, new float[] {3, 4});
        assertEquals(5f, GradientClipping.byGlobalNorm(parameters, 5.5f, Workers.SERIAL));
        assertArrayEquals(new float[] {3, 4}, tensor.gradientToArray());
        assertEquals(5f, GradientClipping.byGlobalNorm(parameters, 1f, Workers.SERIAL));
        assertArrayEquals(new float[] {0.6f, 0.8f}, tensor.gradientToArray(), 1e-6f);
    }

    private Tensor parameter(String name, JsonNode start) {
        Initializer given = (shape, rng) -> GoldenCase.values(start);
        return parameters.create(name, GoldenCase.shape(start), given, new SplittableRandom(1));
    }

    private void setGradient(Tensor tensor, float[] values) {
        tensor.openGradient(tape);
        for (int i = 0; i < values.length; i++) {
            tensor.gradient().setAtIndex(ValueLayout.JAVA_FLOAT, i, values[i]);
        }
    }
}
