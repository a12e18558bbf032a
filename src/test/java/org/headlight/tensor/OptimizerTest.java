package org.headlight.tensor;

import static org.headlight.tensor.operation.Add.add;
import static org.headlight.tensor.operation.Reshape.reshape;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Every optimiser walks as PyTorch's does. */
class OptimizerTest {

    @Test
    void plainDescent() {
        check("sgd", parameters -> new Sgd(parameters, Workers.SERIAL, 0f, false, 0f));
    }

    @Test
    void descentWithMomentumAndDecay() {
        check("sgd-momentum", parameters -> new Sgd(parameters, Workers.SERIAL, 0.8f, false, 0.02f));
    }

    @Test
    void descentWithNesterovsLookAhead() {
        check("sgd-nesterov", parameters -> new Sgd(parameters, Workers.SERIAL, 0.8f, true, 0.02f));
    }

    @Test
    void adamWithDecoupledDecay() {
        check("adamw", parameters -> new AdamW(parameters, Workers.SERIAL, 0.1f, 0.8f, 0.95f, 1e-6f));
    }

    @Test
    void rmsProp() {
        check("rmsprop", parameters -> new RmsProp(parameters, Workers.SERIAL));
    }

    @Test
    void rmsPropWithMomentumAndDecay() {
        check("rmsprop-momentum", parameters -> new RmsProp(parameters, Workers.SERIAL, 0.9f, 1e-4f, 0.7f, 0.02f));
    }

    private static void check(String name, Function<Parameters, Optimizer> rule) {
        JsonNode golden = GoldenCase.of("losses", name).json();
        try (Tape tape = new Tape(Workers.SERIAL);
                Parameters parameters = new Parameters()) {
            Tensor first = create(parameters, "first", golden.get("start").get(0));
            Tensor second = create(parameters, "second", golden.get("start").get(1));
            Optimizer optimizer = rule.apply(parameters);
            for (JsonNode step : golden.get("steps")) {
                tape.begin();
                Tensor both = add(
                        weigh(tape, first, step.get("gradients").get(0)),
                        weigh(tape, second, step.get("gradients").get(1)));
                tape.backward(both);
                optimizer.step(0.05f);
                GradientCheck.assertClose(
                        "first", GoldenCase.doubles(step.get("values").get(0)), first.toArray());
                GradientCheck.assertClose(
                        "second", GoldenCase.doubles(step.get("values").get(1)), second.toArray());
            }
        }
    }

    private static Tensor create(Parameters parameters, String name, JsonNode start) {
        Initializer given = (shape, rng) -> GoldenCase.values(start);
        return parameters.create(name, GoldenCase.shape(start), given, new SplittableRandom(0));
    }

    /** One number whose gradient with respect to the parameter is the given one. */
    private static Tensor weigh(Tape tape, Tensor parameter, JsonNode gradient) {
        Tensor onTape = add(tape.constant(new float[parameter.size()], parameter.shape()), parameter);
        return reshape(GradientCheck.weigh(tape, onTape, GoldenCase.doubles(gradient)), 1);
    }
}
