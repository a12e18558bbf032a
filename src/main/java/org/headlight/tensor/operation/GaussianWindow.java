package org.headlight.tensor.operation;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.headlight.tensor.Operation;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Tensor;

/**
 * Favours the keys near a place that the query has predicted: {@code y_s = a_s e^(-(s - p)² / (2 deviation²))} (Luong et al. 2015,
 * equation 10, where the deviation is half the window's radius). The result is not normalised again, as in the paper.
 *
 * <p>The gradients are {@code da_s = dy_s e^...} and {@code dp = sum_s dy_s y_s (s - p) / deviation²}: it is through this that the
 * prediction of the place learns.
 */
public final class GaussianWindow implements Operation {

    private final Tape tape;
    private final Tensor weights; // [batch, queries, keys]
    private final Tensor places; // [batch, queries]
    private final float deviation;
    private final Tensor output; // [batch, queries, keys]

    private GaussianWindow(Tensor weights, Tensor places, float deviation) {
        this.tape = Tape.of(weights, places);
        this.weights = weights;
        this.places = places;
        this.deviation = deviation;
        this.output = tape.result(weights.shape(), weights, places);
    }

    /**
     * Weights times the bell around each query's place.
     *
     * @param weights [batch, queries, keys]
     * @param places [batch, queries], where each query looks, in keys, from 0; need not be whole
     * @param deviation of the bell, in keys, above 0
     * @return [batch, queries, keys]; a row sums to at most 1
     * @throws IllegalArgumentException if the shapes do not fit; names the one expected and the one given
     */
    public static Tensor gaussianWindow(Tensor weights, Tensor places, float deviation) {
        weights.expect("weights", -1, -1, -1);
        places.expect("places", weights.length(0), weights.length(1));
        GaussianWindow operation = new GaussianWindow(weights, places, deviation);
        return operation.tape.apply(operation, operation.output);
    }

    @Override
    public void forward() {
        int keys = weights.length(2);
        tape.share(weights.rows(), 16 * keys, (from, to) -> {
            for (int row = from; row < to; row++) {
                for (int key = 0; key < keys; key++) {
                    set(output.data(), row * keys + key, at(weights.data(), row * keys + key) * bell(row, key));
                }
            }
        });
    }

    @Override
    public void backward() {
        MemorySegment toWeights = weights.needsGradient() ? weights.gradientToAddTo(tape) : null;
        MemorySegment toPlaces = places.needsGradient() ? places.gradientToAddTo(tape) : null;
        int keys = weights.length(2);
        tape.share(weights.rows(), 16 * keys, (from, to) -> {
            for (int row = from; row < to; row++) {
                double sum = 0;
                for (int key = 0; key < keys; key++) {
                    int index = row * keys + key;
                    float slope = at(output.gradient(), index);
                    sum += slope * at(output.data(), index) * distance(row, key) / (deviation * deviation);
                    if (toWeights != null) {
                        set(toWeights, index, at(toWeights, index) + slope * bell(row, key));
                    }
                }
                if (toPlaces != null) {
                    set(toPlaces, row, at(toPlaces, row) + (float) sum);
                }
            }
        });
    }

    private float distance(int row, int key) {
        return key - at(places.data(), row);
    }

    private float bell(int row, int key) {
        double distance = distance(row, key) / deviation;
        return (float) StrictMath.exp(-0.5 * distance * distance);
    }

    private static float at(MemorySegment memory, int index) {
        return memory.getAtIndex(ValueLayout.JAVA_FLOAT, index);
    }

    private static void set(MemorySegment memory, int index, float value) {
        memory.setAtIndex(ValueLayout.JAVA_FLOAT, index, value);
    }
}
