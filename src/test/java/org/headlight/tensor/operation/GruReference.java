package org.headlight.tensor.operation;

/** The equations of a GRU in plain loops and double precision, written without a look at the engine's way. */
final class GruReference {

    private final int steps;
    private final int inputs;
    private final int hidden;
    private final ResetGate resetGate;
    private final GateFunction gate;

    GruReference(int steps, int inputs, int hidden, ResetGate resetGate, GateFunction gate) {
        this.steps = steps;
        this.inputs = inputs;
        this.hidden = hidden;
        this.resetGate = resetGate;
        this.gate = gate;
    }

    /**
     * Adds the states of one direction.
     *
     * @param x [batch, steps, inputs]
     * @param weights W, U, b, c
     * @param result [batch, steps, width], written from {@code column} on
     */
    void read(
            double[] x, int[] lengths, double[][] weights, boolean isReversed, double[] result, int column, int width) {
        for (int text = 0; text < lengths.length; text++) {
            double[] state = new double[hidden];
            for (int i = 0; i < lengths[text]; i++) {
                int row = text * steps + (isReversed ? lengths[text] - 1 - i : i);
                state = next(x, row, state, weights);
                System.arraycopy(state, 0, result, row * width + column, hidden);
            }
        }
    }

    private double[] next(double[] x, int row, double[] h, double[][] weights) {
        double[] reset = new double[hidden];
        double[] kept = new double[hidden];
        for (int i = 0; i < hidden; i++) {
            reset[i] = squeeze(input(x, row, i, weights) + recurrent(h, i, weights));
            kept[i] = reset[i] * h[i];
        }
        double[] next = new double[hidden];
        for (int i = 0; i < hidden; i++) {
            double update = squeeze(input(x, row, hidden + i, weights) + recurrent(h, hidden + i, weights));
            double sum = input(x, row, 2 * hidden + i, weights);
            double candidate = resetGate == ResetGate.AFTER_PRODUCT
                    ? Math.tanh(sum + reset[i] * recurrent(h, 2 * hidden + i, weights))
                    : Math.tanh(sum + recurrent(kept, 2 * hidden + i, weights));
            next[i] = (1 - update) * candidate + update * h[i];
        }
        return next;
    }

    private double input(double[] x, int row, int unit, double[][] weights) {
        double sum = weights[2][unit];
        for (int i = 0; i < inputs; i++) {
            sum += weights[0][unit * inputs + i] * x[row * inputs + i];
        }
        return sum;
    }

    private double recurrent(double[] h, int unit, double[][] weights) {
        double sum = weights[3][unit];
        for (int i = 0; i < hidden; i++) {
            sum += weights[1][unit * hidden + i] * h[i];
        }
        return sum;
    }

    private double squeeze(double x) {
        return gate == GateFunction.SIGMOID ? 1 / (1 + Math.exp(-x)) : Math.clamp(0.2 * x + 0.5, 0.0, 1.0);
    }
}
