package org.headlight.tensor.operation;

import java.util.function.IntConsumer;
import org.headlight.tensor.MatrixView;
import org.headlight.tensor.Operation;
import org.headlight.tensor.Products;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Tensor;

/**
 * A matrix product for every example of a batch: {@code y = a b}, or {@code y = a bᵀ} as a dot score of queries and keys is.
 *
 * <p>The gradients are {@code da = dy bᵀ} and {@code db = aᵀ dy}; with b transposed {@code da = dy b} and {@code db = dyᵀ a}.
 */
public final class MatrixProduct implements Operation {

    private final Tape tape;
    private final Tensor left; // [..., rows, inner]
    private final Tensor right; // [..., inner, columns] or, transposed, [..., columns, inner]
    private final boolean isTransposed;
    private final Tensor output; // [..., rows, columns]

    private MatrixProduct(Tensor left, Tensor right, boolean isTransposed) {
        this.tape = Tape.of(left, right);
        this.left = left;
        this.right = right;
        this.isTransposed = isTransposed;
        int[] shape = left.shape();
        shape[shape.length - 1] = right.length(isTransposed ? -2 : -1);
        this.output = tape.result(shape, left, right);
    }

    /**
     * {@code a b}.
     *
     * @param left [..., rows, inner]
     * @param right [..., inner, columns], the axes before the last two alike
     * @return [..., rows, columns]
     * @throws IllegalArgumentException if the shapes do not fit; names the one expected and the one given
     */
    public static Tensor matrixProduct(Tensor left, Tensor right) {
        return apply(left, right, false);
    }

    /**
     * {@code a bᵀ}: every row of the left with every row of the right.
     *
     * @param left [..., rows, inner]
     * @param right [..., columns, inner], the axes before the last two alike
     * @return [..., rows, columns]
     * @throws IllegalArgumentException if the shapes do not fit; names the one expected and the one given
     */
    public static Tensor matrixProductTransposed(Tensor left, Tensor right) {
        return apply(left, right, true);
    }

    private static Tensor apply(Tensor left, Tensor right, boolean isTransposed) {
        int[] expected = left.shape();
        int last = expected.length - 1;
        expected[isTransposed ? last : last - 1] = left.length(-1);
        expected[isTransposed ? last - 1 : last] = -1;
        right.expect("right factor", expected);
        MatrixProduct operation = new MatrixProduct(left, right, isTransposed);
        return operation.tape.apply(operation, operation.output);
    }

    @Override
    public void forward() {
        forEachMatrix(index -> {
            MatrixView b = matrix(right.view(), right, index);
            Products.multiply(
                    matrix(left.view(), left, index),
                    isTransposed ? b.transposed() : b,
                    matrix(output.view(), output, index),
                    false);
        });
    }

    @Override
    public void backward() {
        if (left.needsGradient()) {
            boolean add = left.openGradient(tape);
            forEachMatrix(index -> {
                MatrixView b = matrix(right.view(), right, index);
                Products.multiply(
                        matrix(output.gradientView(), output, index),
                        isTransposed ? b : b.transposed(),
                        matrix(left.gradientView(), left, index),
                        add);
            });
        }
        if (right.needsGradient()) {
            boolean add = right.openGradient(tape);
            forEachMatrix(index -> {
                MatrixView dy = matrix(output.gradientView(), output, index);
                MatrixView a = matrix(left.view(), left, index);
                Products.multiply(
                        isTransposed ? dy.transposed() : a.transposed(),
                        isTransposed ? a : dy,
                        matrix(right.gradientView(), right, index),
                        add);
            });
        }
    }

    private void forEachMatrix(IntConsumer work) {
        int matrices = output.rows() / output.length(-2);
        int cost = Math.multiplyExact(output.length(-2) * output.length(-1), left.length(-1));
        tape.share(matrices, cost, (from, to) -> {
            for (int index = from; index < to; index++) {
                work.accept(index);
            }
        });
    }

    private static MatrixView matrix(MatrixView whole, Tensor tensor, int index) {
        return whole.rows(index * tensor.length(-2), tensor.length(-2));
    }
}
