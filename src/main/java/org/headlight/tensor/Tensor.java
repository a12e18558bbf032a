package org.headlight.tensor;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;

/**
 * An array of 32-bit floats with a shape, row after row, and room for the gradient of a loss with respect to it.
 *
 * <p>A tensor made on a {@link Tape} lives until that tape begins its next step; using it later is an error that is
 * reported. A parameter belongs to {@link Parameters} and lives as long as those. Confined to the engine thread.
 */
public final class Tensor {

    private final int[] shape;
    private final int size;
    private final MemorySegment data;
    private final Tape tape;
    private final long step;

    private boolean needsGradient;
    private MemorySegment gradient;
    private Tape gradientTape;
    private long gradientStep;

    private Tensor(int[] shape, MemorySegment data, Tape tape, long step, boolean needsGradient) {
        this.shape = shape.clone();
        this.size = Shapes.size(shape);
        this.data = data;
        this.tape = tape;
        this.step = step;
        this.needsGradient = needsGradient;
    }

    static Tensor onTape(int[] shape, MemorySegment data, Tape tape, boolean needsGradient) {
        return new Tensor(shape, data, tape, tape.step(), needsGradient);
    }

    static Tensor parameter(int[] shape, MemorySegment data) {
        return new Tensor(shape, data, null, 0, true);
    }

    /** The lengths of the axes, outermost first; a copy. */
    public int[] shape() {
        return shape.clone();
    }

    /** The number of axes. */
    public int rank() {
        return shape.length;
    }

    /** The length of one axis, counted from 0; negative counts from the end, so -1 is the innermost. */
    public int length(int axis) {
        return shape[axis < 0 ? shape.length + axis : axis];
    }

    /** The number of elements. */
    public int size() {
        return size;
    }

    /** The number of rows when all axes but the innermost are taken as one. */
    public int rows() {
        return size / length(-1);
    }

    /** The tape this tensor was made on, or null for a parameter. */
    public Tape tape() {
        return tape;
    }

    /** From now on no gradient reaches this parameter. */
    void freeze() {
        needsGradient = false;
    }

    /** Whether a loss can have a gradient with respect to this tensor: a parameter, or made from one while recording. */
    public boolean needsGradient() {
        return needsGradient;
    }

    /** All elements, row after row; a copy. */
    public float[] toArray() {
        return FloatMemory.toArray(data(), size);
    }

    /**
     * The only element.
     *
     * @throws IllegalStateException if there is not exactly one; says the shape
     */
    public float item() {
        if (size != 1) {
            throw new IllegalStateException("expected one element but the shape is " + Arrays.toString(shape));
        }
        return data().get(ValueLayout.JAVA_FLOAT, 0);
    }

    /**
     * Replaces all elements.
     *
     * @param values [size], row after row
     * @throws IllegalArgumentException if the number differs; says expected and actual
     */
    public void copyFrom(float[] values) {
        if (values.length != size) {
            throw new IllegalArgumentException("values: expected %d but got %d".formatted(size, values.length));
        }
        MemorySegment.copy(values, 0, data(), ValueLayout.JAVA_FLOAT, 0, size);
    }

    /** The gradient of the last loss, row after row, zeros if the loss does not depend on this tensor; a copy. */
    public float[] gradientToArray() {
        return hasGradient() ? FloatMemory.toArray(gradient, size) : new float[size];
    }

    /** Whether the last backward pass brought a gradient here. */
    public boolean hasGradient() {
        return gradientTape != null && gradientTape.step() == gradientStep;
    }

    /**
     * Refuses another shape.
     *
     * @param name what the tensor is to its user, for the message
     * @param expected lengths outermost first; -1 accepts any length
     * @throws IllegalArgumentException such as "keys: expected [8, *, 64] but got [8, 12, 32]"
     */
    public void expect(String name, int... expected) {
        if (!Shapes.matches(shape, expected)) {
            throw new IllegalArgumentException(
                    "%s: expected %s but got %s".formatted(name, Shapes.describe(expected), Arrays.toString(shape)));
        }
    }

    /**
     * For operations: the elements, and after them padding up to a whole cache line.
     *
     * @throws IllegalStateException if the tape has begun another step since
     */
    public MemorySegment data() {
        if (tape != null && tape.step() != step) {
            throw new IllegalStateException("this tensor belongs to an earlier step of its tape");
        }
        return data;
    }

    /** For operations: the gradient received so far, laid out as {@link #data()}. */
    public MemorySegment gradient() {
        if (!hasGradient()) {
            throw new IllegalStateException("no gradient has reached this tensor, shape " + Arrays.toString(shape));
        }
        return gradient;
    }

    /**
     * For operations: gets {@link #gradient()} ready to take a share.
     *
     * @param tape the tape that runs backward
     * @return true if the share must be added to what is there; false if nothing is there yet and the memory must be
     *     overwritten, which saves clearing it
     */
    public boolean openGradient(Tape tape) {
        if (hasGradient() && gradientTape == tape) {
            return true;
        }
        gradient = tape.allocate(size);
        gradientTape = tape;
        gradientStep = tape.step();
        return false;
    }

    /** For operations: {@link #gradient()} ready to be added to, zeros if nothing is there yet. */
    public MemorySegment gradientToAddTo(Tape tape) {
        if (!openGradient(tape)) {
            gradient.fill((byte) 0);
        }
        return gradient;
    }

    /** This tensor as a matrix of {@link #rows()} rows, without a copy. */
    public MatrixView view() {
        return MatrixView.of(data(), rows(), length(-1));
    }

    /** The gradient as a matrix of {@link #rows()} rows, without a copy. */
    public MatrixView gradientView() {
        return MatrixView.of(gradient(), rows(), length(-1));
    }

    @Override
    public String toString() {
        return "Tensor" + Arrays.toString(shape);
    }
}
