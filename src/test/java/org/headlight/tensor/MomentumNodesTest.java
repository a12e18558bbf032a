package org.headlight.tensor;

import static org.headlight.tensor.operation.Add.add;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Descent with momentum against ONNX' published steps, whose velocity is already under way. */
class MomentumNodesTest {

    @TestFactory
    Stream<DynamicTest> momentum() {
        return OnnxCase.of("Momentum").map(node -> DynamicTest.dynamicTest(node.name(), () -> check(node)));
    }

    private static void check(OnnxCase node) {
        for (String suffix : node.hasInput("X") ? new String[] {""} : new String[] {"1", "2"}) {
            float decay = (float) node.number("norm_coefficient", 0);
            boolean isNesterov = node.text("mode", "standard").equals("nesterov");
            float[] start = node.values("X" + suffix);
            float[] velocity = node.values((node.hasInput("V") ? "V" : "H") + suffix);
            float[] first = new float[start.length];
            for (int i = 0; i < first.length; i++) {
                first[i] = velocity[i] - decay * start[i]; // with a rate of 0 this step only sets the velocity
            }
            try (Tape tape = new Tape(Workers.SERIAL);
                    Parameters parameters = new Parameters();
                    Sgd sgd = new Sgd(parameters, Workers.SERIAL, (float) node.number("alpha", 0), isNesterov, decay)) {
                Tensor x = parameters.create(
                        "x", new int[] {start.length}, (shape, rng) -> start, new SplittableRandom(0));
                step(tape, sgd, x, first, 0f);
                step(tape, sgd, x, node.values("G" + suffix), node.values("R")[0]);
                node.expect("X" + suffix + "_new", x.toArray());
            }
        }
    }

    private static void step(Tape tape, Sgd sgd, Tensor x, float[] gradient, float rate) {
        tape.begin();
        double[] upstream = new double[gradient.length];
        for (int i = 0; i < upstream.length; i++) {
            upstream[i] = gradient[i];
        }
        tape.backward(GradientCheck.weigh(tape, add(tape.constant(new float[x.size()], x.shape()), x), upstream));
        sgd.step(rate);
    }
}
