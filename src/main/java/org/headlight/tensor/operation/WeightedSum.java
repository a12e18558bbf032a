package org.headlight.tensor.operation;

import java.util.function.IntConsumer;
import org.headlight.tensor.MatrixView;
import org.headlight.tensor.Operation;
import org.headlight.tensor.Products;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Tensor;

/**
 * What attention reads: {@code context_q = sum_k weight_qk value_k}, for every example of a batch.
 *
 * <p>The gradients are {@code dweight_qk = dcontext_q · value_k} and {@code dvalue_k = sum_q weight_qk dcontext_q}.
 */
public final class WeightedSum implements Operation {

    private final Tape tape;
    private final Tensor weights; // [batch, queries, keys] or [batch, keys]
    private final Tensor values; // [batch, keys, size]
    private final Tensor context; // [batch, queries, size] or [batch, size]
    private final int queries;

    private WeightedSum(Tensor weights, Tensor values) {
        this.tape = Tape.of(weights, values);
        this.weights = weights;
        this.values = values;
        int[] shape = weights.shape();
        shape[shape.length - 1] = values.length(-1);
        this.queries = weights.rows() / weights.length(0);
        this.context = tape.result(shape, weights, values);
    }

    /**
     * The context of every query.
     *
     * @param weights [batch, queries, keys], or [batch, keys] for one query an example
     * @param values [batch, keys, size]
     * @return [batch, queries, size], or [batch, size]
     * @throws IllegalArgumentException if the shapes do not fit; names the one expected and the one given
     */
    public static Tensor weightedSum(Tensor weights, Tensor values) {
        values.expect("values", weights.length(0), weights.length(-1), -1);
        WeightedSum operation = new WeightedSum(weights, values);
        return operation.tape.apply(operation, operation.context);
    }

    @Override
    public void forward() {
        forEachExample(example -> Products.multiply(
                part(weights.view(), example, queries),
                part(values.view(), example, keys()),
                part(context.view(), example, queries),
                false));
    }

    @Override
    public void backward() {
        MatrixView gradient = context.gradientView();
        if (weights.needsGradient()) {
            boolean add = weights.openGradient(tape);
            forEachExample(example -> Products.multiply(
                    part(gradient, example, queries),
                    part(values.view(), example, keys()).transposed(),
                    part(weights.gradientView(), example, queries),
                    add));
        }
        if (values.needsGradient()) {
            boolean add = values.openGradient(tape);
            forEachExample(example -> Products.multiply(
                    part(weights.view(), example, queries).transposed(),
                    part(gradient, example, queries),
                    part(values.gradientView(), example, keys()),
                    add));
        }
    }

    private void forEachExample(IntConsumer work) {
        tape.share(weights.length(0), queries * keys() * values.length(-1), (from, to) -> {
            for (int example = from; example < to; example++) {
                work.accept(example);
            }
        });
    }

    private int keys() {
        return weights.length(-1);
    }

    private static MatrixView part(MatrixView whole, int example, int rows) {
        return whole.rows(example * rows, rows);
    }
}
