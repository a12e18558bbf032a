package org.headlight.model.forecaster;

import static org.headlight.tensor.operation.Linear.linear;

import java.util.ArrayList;
import java.util.List;
import org.headlight.data.DataFormatException;
import org.headlight.data.series.SeriesBatch;
import org.headlight.model.attention.AttentionRecorder;
import org.headlight.model.network.ConstructedNetwork;
import org.headlight.model.network.Construction;
import org.headlight.model.network.NetworkKind;
import org.headlight.model.network.SeriesSizes;
import org.headlight.snapshot.Matrix;
import org.headlight.snapshot.Setting;
import org.headlight.tensor.Initializer;
import org.headlight.tensor.Parameters;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Tensor;

/**
 * Every row to come is a weighted sum of the rows before, less the last value, which is put on again: NLinear of Zeng et al. 2023,
 * section 4.2. Its weights are set by a formula and not learned step by step, and every target is told from its own history. A hole
 * counts as the value last seen before it. Confined to the engine thread.
 */
public final class LinearHistory extends ConstructedNetwork implements Forecaster {
    static final NetworkKind KIND = new NetworkKind(
            "forecast-linear",
            "Linear",
            "Every row to come is a weighted sum of the rows before: solved in one step, and hard to beat.",
            List.of(Setting.real(
                    "ridge",
                    "Ridge",
                    0.1,
                    1e-12,
                    1_000_000,
                    "Holds the weights back, in the variance of the series: hours side by side are alike.")),
            List.of(),
            LinearHistory::new);

    private final double ridge;
    private final List<Tensor> weights = new ArrayList<>(); // of each target [horizon, history]
    private final List<Tensor> biases = new ArrayList<>(); // of each target [horizon]

    private LinearHistory(Construction construction) {
        SeriesSizes sizes = construction.seriesSizes();
        if (sizes.told() > 1) {
            throw new DataFormatException(
                    "forecast-linear forecasts no band; set band to 0, or choose another network.");
        }
        super(construction);
        Parameters parameters = construction.parameters();
        ridge = construction.settings().real("ridge");
        for (int target = 1; target <= sizes.targets(); target++) {
            String name = "target" + target;
            int[] shape = {sizes.horizon(), sizes.history()};
            weights.add(parameters.create(name + ".weight", shape, Initializer.zeros(), construction.initialisation()));
            biases.add(parameters.create(
                    name + ".bias", new int[] {sizes.horizon()}, Initializer.zeros(), construction.initialisation()));
            construction.describe(name, "Linear", "[batch, horizon]");
        }
    }

    /** What is added to the diagonal of the mean of squares when the weights are solved for. */
    public double ridge() {
        return ridge;
    }

    /**
     * Sets the weights.
     *
     * @param solved for each target, [horizon, history + 1]; the last column is added whatever the history
     */
    public void set(List<Matrix> solved) {
        for (int target = 0; target < solved.size(); target++) {
            Matrix own = solved.get(target);
            int history = own.columns() - 1;
            float[] weight = new float[own.rows() * history];
            float[] bias = new float[own.rows()];
            for (int row = 0; row < own.rows(); row++) {
                for (int column = 0; column < history; column++) {
                    weight[row * history + column] = own.at(row, column);
                }
                bias[row] = own.at(row, history);
            }
            weights.get(target).copyFrom(weight);
            biases.get(target).copyFrom(bias);
        }
    }

    @Override
    public Tensor forecast(Tape tape, SeriesBatch batch, AttentionRecorder recorder) {
        SeriesBatch.Size size = batch.size();
        float[] told = new float[size.forecast()];
        for (int target = 0; target < size.targets(); target++) {
            float[] last = new float[size.batch()];
            Tensor differences = tape.constant(differences(batch, target, last), size.batch(), size.history());
            float[] rows =
                    linear(differences, weights.get(target), biases.get(target)).toArray(); // [batch, horizon]
            for (int at = 0; at < rows.length; at++) {
                told[at * size.targets() + target] = rows[at] + last[at / size.horizon()];
            }
        }
        return tape.constant(told, size.batch(), size.horizon(), size.targets());
    }

    /**
     * The history of a target less its last value, [batch, history].
     *
     * @param last [batch], overwritten with the last values
     */
    private static float[] differences(SeriesBatch batch, int target, float[] last) {
        int history = batch.size().history();
        int input = batch.targetInputs()[target];
        float[] differences = new float[last.length * history];
        for (int window = 0; window < last.length; window++) {
            float value = 0;
            for (int row = 0; row < history; row++) {
                int at = batch.seenAt(window, row, input);
                value = batch.historySeen()[at] == 1 ? batch.history()[at] : value;
                differences[window * history + row] = value;
            }
            last[window] = value;
            for (int row = 0; row < history; row++) {
                differences[window * history + row] -= value;
            }
        }
        return differences;
    }
}
