package org.headlight.tensor.operation;

import java.util.function.DoubleUnaryOperator;

/** The equations of an LSTM in plain loops and double precision, written without a look at the engine's way. */
final class LstmReference {

    private final int steps;
    private final int inputs;
    private final int hidden;
    private final DoubleUnaryOperator gate;

    LstmReference(int steps, int inputs, int hidden, GateFunction gate) {
        this.steps = steps;
        this.inputs = inputs;
        this.hidden = hidden;
        this.gate =
                gate == GateFunction.SIGMOID ? x -> 1 / (1 + Math.exp(-x)) : x -> Math.clamp(0.2 * x + 0.5, 0.0, 1.0);
    }

    /**
     * Reads one text.
     *
     * @param weights W, U, b, c
     * @param states [batch, steps, width], written from {@code column} on
     * @param state [hidden], as it is before and then after
     * @param cell [hidden], as it is before and then after
     */
    void read(
            double[] x,
            int text,
            int length,
            double[][] weights,
            boolean isReversed,
            double[] states,
            int width,
            int column,
            double[] state,
            double[] cell) {
        for (int i = 0; i < length; i++) {
            int row = text * steps + (isReversed ? length - 1 - i : i);
            double[] sums = new double[4 * hidden];
            for (int unit = 0; unit < sums.length; unit++) {
                sums[unit] = sum(x, row, state, unit, weights);
            }
            for (int unit = 0; unit < hidden; unit++) {
                double in = gate.applyAsDouble(sums[unit]);
                double forget = gate.applyAsDouble(sums[hidden + unit]);
                double out = gate.applyAsDouble(sums[3 * hidden + unit]);
                cell[unit] = forget * cell[unit] + in * Math.tanh(sums[2 * hidden + unit]);
                state[unit] = out * Math.tanh(cell[unit]);
                states[row * width + column + unit] = state[unit];
            }
        }
    }

    private double sum(double[] x, int row, double[] h, int unit, double[][] weights) {
        double sum = weights[2][unit] + weights[3][unit];
        for (int i = 0; i < inputs; i++) {
            sum += weights[0][unit * inputs + i] * x[row * inputs + i];
        }
        for (int i = 0; i < hidden; i++) {
            sum += weights[1][unit * hidden + i] * h[i];
        }
        return sum;
    }
}
