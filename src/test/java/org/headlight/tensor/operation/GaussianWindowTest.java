package org.headlight.tensor.operation;

import static org.headlight.tensor.operation.Concatenate.concatenate;
import static org.headlight.tensor.operation.Reshape.reshape;

import org.headlight.tensor.GoldenCase;
import org.headlight.tensor.GradientCheck;
import org.headlight.tensor.Mask;
import org.headlight.tensor.Tensor;
import org.junit.jupiter.api.Test;

class GaussianWindowTest {

    @Test
    void agreesWithTheReference() {
        GradientCheck.ofInputs(new int[] {2, 3, 5}, new int[] {2, 3})
                .compare(inputs -> GaussianWindow.gaussianWindow(inputs[0], inputs[1], 1.5f), inputs -> {
                    double[] result = new double[inputs[0].length];
                    for (int i = 0; i < result.length; i++) {
                        double distance = i % 5 - inputs[1][i / 5];
                        result[i] = inputs[0][i] * Math.exp(-distance * distance / (2 * 1.5 * 1.5));
                    }
                    return result;
                });
    }

    @Test
    void isLuongsLocalAttentionAsPyTorchComputesIt() {
        GoldenCase golden = GoldenCase.of("attention", "local-predicted");
        int radius = golden.integers("radius")[0];
        golden.compare(inputs -> {
            Tensor places = inputs.get("places");
            Mask mask = Mask.lengths(golden.integers("lengths")).and(Mask.around(places.toArray(), 3, radius));
            Tensor scores = MatrixProduct.matrixProductTransposed(inputs.get("queries"), inputs.get("keys"));
            Tensor weights = GaussianWindow.gaussianWindow(Softmax.softmax(scores, mask), places, radius / 2f);
            Tensor context = WeightedSum.weightedSum(weights, inputs.get("keys"));
            return concatenate(reshape(weights, 1, weights.size()), reshape(context, 1, context.size()));
        });
    }
}
