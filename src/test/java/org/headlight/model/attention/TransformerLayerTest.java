package org.headlight.model.attention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.headlight.model.layer.Activation;
import org.headlight.model.layer.Dropout;
import org.headlight.tensor.Mask;
import org.headlight.tensor.Parameters;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Tensor;
import org.headlight.tensor.Workers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransformerLayerTest {

    /** With every projection at zero each block gives nothing, so that only the residual and the norms are left. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatComesInIsAddedToWhatABlockGives(boolean normBefore) {
        try (Parameters parameters = new Parameters();
                Tape tape = new Tape(Workers.SERIAL)) {
            SplittableRandom rng = new SplittableRandom(1);
            TransformerLayer.Shape shape =
                    new TransformerLayer.Shape(2, 3, new ScaledDotProduct(1), Activation.RELU, normBefore);
            TransformerLayer layer = new TransformerLayer(parameters, "layer1", shape, new Dropout(0, rng), rng);
            parameters.get("layer1.attention.output.weight").copyFrom(new float[4]);
            parameters.get("layer1.feedForward.outer.weight").copyFrom(new float[6]);
            tape.beginInference();
            Tensor states = tape.constant(new float[] {3, 5, 10, 2}, 1, 2, 2);
            float[] next =
                    layer.apply(states, Mask.none(), HeadGate.OPEN).context().toArray();
            float[] expected = normBefore ? new float[] {3, 5, 10, 2} : new float[] {-1, 1, 1, -1};
            for (int i = 0; i < expected.length; i++) {
                assertEquals(expected[i], next[i], 1e-4f);
            }
        }
    }
}
