package org.headlight.evaluation.forecast;

import java.util.ArrayList;
import java.util.List;
import org.headlight.data.series.SeriesBatch;
import org.headlight.data.series.SeriesPart;
import org.headlight.data.series.SlidingWindows;
import org.headlight.snapshot.Matrix;

/**
 * The best forecast that is linear in the history, found in one step: a baseline that few networks beat.
 *
 * <p>NLinear of Zeng et al. 2023, section 4.2, solved by ridge regression instead of by gradient steps: the last value is
 * taken off the history, the rest is weighed, the last value is put on again. Every target is forecast from its own history.
 * Windows with a hole are not learned from; in a forecast a hole counts as the value last seen before it. Immutable.
 *
 * @param weights for each target, [horizon, history + 1]; the last column is added whatever the history
 */
public record LinearForecast(List<Matrix> weights) implements ForecastMethod {
    /** A tenth of the variance of a scaled column: hours side by side are so alike that their weights would run apart. */
    public static final double USUAL_RIDGE = 0.1;

    public LinearForecast {
        weights = List.copyOf(weights);
    }

    /**
     * Learns from the training part.
     *
     * @param ridge what is added to the diagonal of the mean of squares, above 0: 1e-9 is plain least squares, but keeps
     *     histories that depend on each other solvable
     * @throws IllegalArgumentException if no training window is free of holes
     */
    public static LinearForecast learn(SlidingWindows windows, double ridge) {
        int history = windows.plan().history();
        int horizon = windows.plan().horizon();
        int targets = windows.plan().targets().size();
        List<LeastSquares> systems = new ArrayList<>();
        for (int target = 0; target < targets; target++) {
            systems.add(new LeastSquares(history + 1, horizon));
        }
        double[] inputs = new double[history + 1];
        double[] outputs = new double[horizon];
        for (int firstRow : windows.firstRows(SeriesPart.TRAIN)) {
            SeriesBatch batch = windows.batch(firstRow);
            for (int target = 0; target < targets; target++) {
                if (isWhole(batch, target)) {
                    float last = differences(batch, 0, target, inputs);
                    for (int step = 0; step < horizon; step++) {
                        outputs[step] = batch.truth()[batch.forecastAt(0, step, target)] - last;
                    }
                    systems.get(target).add(inputs, outputs);
                }
            }
        }
        return new LinearForecast(
                systems.stream().map(system -> system.solve(ridge)).toList());
    }

    @Override
    public float[] forecast(SeriesBatch batch) {
        float[] forecast = new float[batch.size().forecast()];
        double[] inputs = new double[batch.size().history() + 1];
        for (int window = 0; window < batch.size().batch(); window++) {
            for (int target = 0; target < batch.size().targets(); target++) {
                float last = differences(batch, window, target, inputs);
                Matrix weigh = weights.get(target);
                for (int step = 0; step < batch.size().horizon(); step++) {
                    double sum = last;
                    for (int i = 0; i < inputs.length; i++) {
                        sum += weigh.at(step, i) * inputs[i];
                    }
                    forecast[batch.forecastAt(window, step, target)] = (float) sum;
                }
            }
        }
        return forecast;
    }

    /**
     * The history less its last value, and a 1 behind it.
     *
     * @param inputs [history + 1], overwritten
     * @return the last value
     */
    private static float differences(SeriesBatch batch, int window, int target, double[] inputs) {
        int input = batch.targetInputs()[target];
        float value = 0;
        for (int row = 0; row < batch.size().history(); row++) {
            int at = batch.seenAt(window, row, input);
            value = batch.historySeen()[at] == 1 ? batch.history()[at] : value;
            inputs[row] = value;
        }
        for (int row = 0; row < batch.size().history(); row++) {
            inputs[row] -= value;
        }
        inputs[inputs.length - 1] = 1;
        return value;
    }

    private static boolean isWhole(SeriesBatch batch, int target) {
        for (int row = 0; row < batch.size().history(); row++) {
            if (batch.historySeen()[batch.seenAt(0, row, batch.targetInputs()[target])] == 0) {
                return false;
            }
        }
        for (int step = 0; step < batch.size().horizon(); step++) {
            if (batch.truthSeen()[batch.forecastAt(0, step, target)] == 0) {
                return false;
            }
        }
        return true;
    }
}
