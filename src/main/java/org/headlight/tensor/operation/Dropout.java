package org.headlight.tensor.operation;

import static org.headlight.tensor.VectorMath.LANES;
import static org.headlight.tensor.VectorMath.load;
import static org.headlight.tensor.VectorMath.store;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.headlight.tensor.Operation;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Tensor;

/**
 * Sets each element to 0 with probability {@code rate} and scales the others by {@code 1 / (1 - rate)}, so that the expected
 * value stays (Srivastava et al. 2014, section 4; scaled while training instead of afterwards).
 *
 * <p>The gradient goes back through the same elements with the same scale.
 */
public final class Dropout implements Operation {

    private static final int ELEMENTS_A_STREAM = 1 << 14;

    private final Tape tape;
    private final Tensor input;
    private final float rate;
    private final long seed;
    private final MemorySegment factors;
    private final Tensor output;

    private Dropout(Tensor input, float rate, long seed) {
        this.tape = Tape.of(input);
        this.input = input;
        this.rate = rate;
        this.seed = seed;
        this.factors = tape.allocate(input.size());
        this.output = tape.result(input.shape(), input);
    }

    /**
     * Drops elements in a step of training; in inference the input comes back as it is.
     *
     * @param rate share of elements to drop, in [0, 1)
     * @param rng gives one number a call, from which the places to drop follow whatever the workers
     */
    public static Tensor dropout(Tensor input, float rate, RandomGenerator rng) {
        if (!(rate >= 0 && rate < 1)) {
            throw new IllegalArgumentException("dropout: expected a rate from 0 to below 1 but got " + rate);
        }
        if (rate == 0 || !Tape.of(input).isTraining()) {
            return input;
        }
        Dropout operation = new Dropout(input, rate, rng.nextLong());
        return operation.tape.apply(operation, operation.output);
    }

    @Override
    public void forward() {
        int streams = (input.size() + ELEMENTS_A_STREAM - 1) / ELEMENTS_A_STREAM;
        tape.workers().run(streams, stream -> {
            int from = stream * ELEMENTS_A_STREAM;
            int to = Math.min(input.size(), from + ELEMENTS_A_STREAM);
            draw(new SplittableRandom(seed + stream), from, to);
            multiply(input.data(), output.data(), from, to, false);
        });
    }

    @Override
    public void backward() {
        boolean add = input.openGradient(tape);
        tape.shareElements(input.size(), (from, to) -> multiply(output.gradient(), input.gradient(), from, to, add));
    }

    private void draw(SplittableRandom rng, int from, int to) {
        float kept = 1 / (1 - rate);
        int threshold = (int) (rate * (1L << 31));
        for (int i = from; i < to; i += 2) {
            long bits = rng.nextLong();
            set(i, (int) (bits >>> 33) < threshold ? 0 : kept);
            if (i + 1 < to) {
                set(i + 1, (int) (bits & Integer.MAX_VALUE) < threshold ? 0 : kept);
            }
        }
    }

    private void set(int index, float factor) {
        factors.setAtIndex(ValueLayout.JAVA_FLOAT, index, factor);
    }

    private void multiply(MemorySegment source, MemorySegment target, int from, int to, boolean add) {
        for (int i = from; i < to; i += LANES) {
            var share = load(source, i).mul(load(factors, i));
            store(add ? share.add(load(target, i)) : share, target, i);
        }
    }
}
