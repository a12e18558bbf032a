package org.headlight.tensor;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes down what a step computes and plays it backward for the gradients (reverse-mode differentiation).
 *
 * <p>One tape serves an engine for its whole life: {@link #begin()} takes back the memory of the step before, so a step no
 * larger than an earlier one asks the system for nothing. Confined to the engine thread.
 *
 * <pre>{@code
 * tape.begin();
 * Tensor loss = ...operations...;
 * tape.backward(loss);   // every parameter now has its gradient, until the next begin
 * }</pre>
 */
public final class Tape implements AutoCloseable {

    /** Elements a piece of parallel work should have at least. */
    private static final int PIECE_FLOATS = 1 << 15;

    private final Workers workers;
    private final FloatMemory memory = new FloatMemory();
    private final List<Applied> applied = new ArrayList<>();
    private boolean recording;
    private boolean training;
    private long step;

    /** @param workers who shares the work of each operation */
    public Tape(Workers workers) {
        this.workers = workers;
    }

    /** Begins a step of training: all tensors of the step before end, and operations are recorded. */
    public void begin() {
        begin(true, true);
    }

    /** Begins a step whose gradients are wanted but that is not one of training: dropout lets everything through. */
    public void beginExplaining() {
        begin(true, false);
    }

    /** Begins a step that needs no gradients: nothing is recorded, and dropout lets everything through. */
    public void beginInference() {
        begin(false, false);
    }

    private void begin(boolean recording, boolean training) {
        applied.clear();
        memory.reset();
        step++;
        this.recording = recording;
        this.training = training;
    }

    /** Whether this step is one of training, so that dropout drops. */
    public boolean isTraining() {
        return training;
    }

    /** Who shares the work of each operation. */
    public Workers workers() {
        return workers;
    }

    /** Given numbers, with no gradient: [shape], row after row. */
    public Tensor constant(float[] values, int... shape) {
        return given(values, shape, false);
    }

    /** Given numbers whose gradient is wanted as well: [shape], row after row. */
    public Tensor variable(float[] values, int... shape) {
        return given(values, shape, recording);
    }

    private Tensor given(float[] values, int[] shape, boolean needsGradient) {
        Tensor tensor = Tensor.onTape(shape, allocate(Shapes.size(shape)), this, needsGradient);
        tensor.copyFrom(values);
        return tensor;
    }

    /**
     * Computes the gradient of a loss with respect to everything it was made from.
     *
     * @param loss one element, made on this tape in this step
     * @throws IllegalStateException if the step needs no gradients or the loss is not one element
     */
    public void backward(Tensor loss) {
        if (!recording || loss.size() != 1) {
            throw new IllegalStateException(
                    "backward needs one number and a step of training but got %s".formatted(loss));
        }
        loss.openGradient(this);
        loss.gradient().set(ValueLayout.JAVA_FLOAT, 0, 1f);
        for (int index = applied.size() - 1; index >= 0; index--) {
            Applied entry = applied.get(index);
            if (entry.results.stream().anyMatch(Tensor::hasGradient)) {
                entry.operation.backward();
            }
        }
    }

    /** Native memory held for steps, in bytes; constant once the largest step has been seen. */
    public long nativeBytes() {
        return memory.bytes();
    }

    /** Frees the native memory; every tensor of this tape ends. */
    @Override
    public void close() {
        begin(false, false);
        memory.close();
    }

    /**
     * For operations: the tape their inputs are on.
     *
     * @throws IllegalArgumentException if all are parameters, or they are on different tapes
     */
    public static Tape of(Tensor... inputs) {
        Tape found = null;
        for (Tensor input : inputs) {
            Tape tape = input == null ? null : input.tape();
            if (tape != null && found != null && tape != found) {
                throw new IllegalArgumentException("the inputs are on different tapes");
            }
            found = tape == null ? found : tape;
        }
        if (found == null) {
            throw new IllegalArgumentException("at least one input must be on a tape: all are parameters");
        }
        return found;
    }

    /**
     * For operations: a tensor to compute into, not cleared.
     *
     * @param inputs what it is computed from, null where an optional input is absent; it needs a gradient if one of them does
     */
    public Tensor result(int[] shape, Tensor... inputs) {
        boolean needsGradient = false;
        for (Tensor input : inputs) {
            needsGradient |= input != null && input.needsGradient();
        }
        return Tensor.onTape(shape, allocate(Shapes.size(shape)), this, recording && needsGradient);
    }

    /** For operations: a tensor over memory that is there already. */
    public Tensor resultOver(MemorySegment data, int[] shape, Tensor input) {
        return Tensor.onTape(shape, data, this, recording && input.needsGradient());
    }

    /** For operations: runs one forward, remembers it for the way back, and gives its result. */
    public Tensor apply(Operation operation, Tensor result) {
        applyAll(operation, result);
        return result;
    }

    /**
     * For operations with several results: runs one forward and remembers it for the way back, which it takes if any of its
     * results has a gradient by then.
     */
    public void applyAll(Operation operation, Tensor... results) {
        operation.forward();
        if (results[0].needsGradient()) {
            applied.add(new Applied(operation, List.of(results)));
        }
    }

    /** For operations: memory of at least so many floats that lives until the next step begins, not cleared. */
    public MemorySegment allocate(int floats) {
        return memory.take(floats);
    }

    /**
     * For operations: shares rows among the workers, many at a time.
     *
     * @param rows how many
     * @param rowFloats about how many elements a row costs
     * @param work is given pieces [from, to) that together are all rows; the cut depends on these sizes alone
     */
    public void share(int rows, int rowFloats, RowRange work) {
        int piece = Math.max(1, PIECE_FLOATS / Math.max(1, rowFloats));
        int pieces = (rows + piece - 1) / piece;
        if (pieces <= 1) {
            work.run(0, rows);
        } else {
            workers.run(pieces, index -> work.run(index * piece, Math.min(rows, (index + 1) * piece)));
        }
    }

    /**
     * For operations: shares the elements of a tensor among the workers. Pieces begin at whole registers, and a loop over
     * one may run past its end to the end of the register, because tensors are padded.
     *
     * @param elements how many
     * @param work is given pieces [from, to) that together are all elements; the cut depends on their number alone
     */
    public void shareElements(int elements, RowRange work) {
        int pieces = (elements + PIECE_FLOATS - 1) / PIECE_FLOATS;
        workers.run(pieces, index -> work.run(index * PIECE_FLOATS, Math.min(elements, (index + 1) * PIECE_FLOATS)));
    }

    long step() {
        return step;
    }

    /** Work on the rows from an index to before another. */
    @FunctionalInterface
    public interface RowRange {
        void run(int from, int to);
    }

    private record Applied(Operation operation, List<Tensor> results) {}
}
