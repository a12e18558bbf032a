package org.headlight.model.attention;

import java.util.ArrayList;
import java.util.List;
import org.headlight.snapshot.AttentionSite;
import org.headlight.tensor.Tensor;

/**
 * How much an answer hangs on each token or row that is read, by its gradient: {@code |sum_i x_i dy/dx_i|} over the numbers that
 * stand for it, which for a word is the gradient with respect to its place in the vocabulary (Jain and Wallace 2019, section 3.1).
 * For one example at a time. Confined to the engine thread.
 */
public final class InputGradients implements AttentionRecorder {
    private Tensor input; // [sequences, steps, size]
    private int[] lengths;

    @Override
    public void record(AttentionSite site, Attended attended, Places queries, Places keys) {
        // Gradients alone are looked at.
    }

    @Override
    public Tensor read(Tensor given, int[] givenLengths) {
        input = given.tape().variable(given.toArray(), given.shape());
        lengths = givenLengths.clone();
        return input;
    }

    /** One number for each token or row in reading order, at least 0; none if the network showed nothing that it reads. */
    public List<Float> values() {
        List<Float> values = new ArrayList<>();
        if (input == null) {
            return values;
        }
        float[] numbers = input.toArray();
        float[] gradients = input.gradientToArray();
        for (int sequence = 0; sequence < lengths.length; sequence++) {
            for (int step = 0; step < lengths[sequence]; step++) {
                values.add(product(numbers, gradients, (sequence * input.length(1) + step) * input.length(2)));
            }
        }
        return values;
    }

    private float product(float[] numbers, float[] gradients, int from) {
        double sum = 0;
        for (int i = from; i < from + input.length(2); i++) {
            sum += (double) numbers[i] * gradients[i];
        }
        return (float) Math.abs(sum);
    }
}
