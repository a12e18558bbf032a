package org.headlight.tensor.operation;

import static org.headlight.tensor.VectorMath.broadcast;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import org.headlight.tensor.VectorMath;

/** What squeezes a gate of a recurrence into [0, 1]; published weights need the one they were trained with. */
public enum GateFunction {
    /** {@code 1 / (1 + e^-x)}. */
    SIGMOID,
    /** {@code max(0, min(1, 0.2 x + 0.5))}: three straight lines, as older Keras models and ONNX have it. */
    HARD_SIGMOID;

    private static final float HARD_SLOPE = 0.2f;
    private static final float HARD_CENTRE = 0.5f;

    FloatVector apply(FloatVector x) {
        return this == SIGMOID
                ? VectorMath.sigmoid(x)
                : x.fma(broadcast(HARD_SLOPE), broadcast(HARD_CENTRE)).max(0f).min(1f);
    }

    /** The derivative, from the gate's value. */
    FloatVector slope(FloatVector y) {
        if (this == SIGMOID) {
            return y.mul(broadcast(1f).sub(y));
        }
        var isOnTheRamp = y.compare(VectorOperators.GT, 0f).and(y.compare(VectorOperators.LT, 1f));
        return broadcast(0f).blend(HARD_SLOPE, isOnTheRamp);
    }
}
