package org.headlight.tensor.operation;

import java.lang.foreign.MemorySegment;
import org.headlight.tensor.MatrixView;
import org.headlight.tensor.Tensor;

/**
 * The columns of a tensor that hold all heads of a projection, seen head by head without a copy.
 *
 * @param tensor [batch, steps, width]
 * @param column where the first head begins in a row
 * @param heads how many lie side by side
 * @param size columns of one head
 */
record HeadView(Tensor tensor, int column, int heads, int size) {

    /** The values of a head of an example, [steps, size]; heads of all examples counted through. */
    MatrixView values(int index) {
        return view(tensor.data(), index);
    }

    /** The gradient of a head of an example, [steps, size]; heads of all examples counted through. */
    MatrixView gradient(int index) {
        return view(tensor.gradient(), index);
    }

    private MatrixView view(MemorySegment memory, int index) {
        int width = tensor.length(2);
        long first = (long) (index / heads) * tensor.length(1) * width + column + index % heads * size;
        return new MatrixView(memory, first, tensor.length(1), size, width, false);
    }
}
