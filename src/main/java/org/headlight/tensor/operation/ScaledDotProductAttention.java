package org.headlight.tensor.operation;

import java.lang.foreign.MemorySegment;
import java.util.function.IntConsumer;
import org.headlight.tensor.Mask;
import org.headlight.tensor.MatrixView;
import org.headlight.tensor.Operation;
import org.headlight.tensor.Products;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Tensor;
import org.headlight.tensor.VectorKernels;

/**
 * Attention by dot products, in several heads side by side (Vaswani et al. 2017, sections 3.2.1 and 3.2.2): for every head
 *
 * <pre>{@code context = softmax(Q Kᵀ / sqrt(headSize)) V}</pre>
 *
 * <p>Head h owns the columns from {@code h headSize} on of queries, keys, values and context, so heads are split and
 * concatenated by where one looks, without a copy. Projections before and after are {@link Linear}'s. A query with nothing to
 * attend to gets weights and a context of zeros.
 *
 * <p>With {@code P} the weights and {@code s} the scale, the gradients are {@code dV = Pᵀ dC}, {@code dP = dC Vᵀ},
 * {@code dS = s P (dP - rowsum(P dP))}, {@code dQ = dS K} and {@code dK = dSᵀ Q}.
 */
public final class ScaledDotProductAttention implements Operation {

    private final Tape tape;
    private final HeadView queries;
    private final HeadView keys;
    private final HeadView values;
    private final Mask mask;
    private final float scale;
    private final Tensor weights; // [batch, heads, queries, keys]
    private final HeadView context; // [batch, queries, heads * size]

    private ScaledDotProductAttention(HeadView queries, HeadView keys, HeadView values, Mask mask, float scale) {
        Tensor[] sources = {queries.tensor(), keys.tensor(), values.tensor()};
        this.tape = Tape.of(sources);
        this.queries = queries;
        this.keys = keys;
        this.values = values;
        this.mask = mask;
        this.scale = scale;
        int batch = queries.tensor().length(0);
        int rows = queries.tensor().length(1);
        this.weights = tape.result(
                new int[] {batch, queries.heads(), rows, keys.tensor().length(1)});
        Tensor all = tape.result(new int[] {batch, rows, values.heads() * values.size()}, sources);
        this.context = new HeadView(all, 0, values.heads(), values.size());
    }

    /**
     * Attention of queries to keys, with the scale {@code 1 / sqrt(headSize)}.
     *
     * @param queries [batch, queries, modelSize]
     * @param keys [batch, keys, modelSize]
     * @param values [batch, keys, valueSize]
     * @param heads how many the sizes are split into, a divisor of both
     * @throws IllegalArgumentException if the shapes do not fit; names the one expected and the one given
     */
    public static ScaledDotProductAttention attention(
            Tensor queries, Tensor keys, Tensor values, int heads, Mask mask) {
        float scale = (float) (1 / Math.sqrt((double) queries.length(-1) / heads));
        return attention(queries, keys, values, heads, mask, scale);
    }

    /**
     * Attention of queries to keys.
     *
     * @param queries [batch, queries, modelSize]
     * @param keys [batch, keys, modelSize]
     * @param values [batch, keys, valueSize]
     * @param heads how many the sizes are split into, a divisor of both
     * @param scale what a dot product is multiplied by, above 0
     * @throws IllegalArgumentException if the shapes do not fit; names the one expected and the one given
     */
    public static ScaledDotProductAttention attention(
            Tensor queries, Tensor keys, Tensor values, int heads, Mask mask, float scale) {
        queries.expect("queries", -1, -1, -1);
        keys.expect("keys", queries.length(0), -1, queries.length(2));
        values.expect("values", queries.length(0), keys.length(1), -1);
        return apply(
                heads(queries, 0, queries.length(2), heads),
                heads(keys, 0, keys.length(2), heads),
                heads(values, 0, values.length(2), heads),
                mask,
                scale);
    }

    /**
     * Attention of a text to itself, its three projections made by one product.
     *
     * @param projected [batch, steps, 3 modelSize]: queries, keys and values side by side
     * @param heads how many modelSize is split into, a divisor
     * @throws IllegalArgumentException if heads do not divide the size; says both
     */
    public static ScaledDotProductAttention selfAttention(Tensor projected, int heads, Mask mask) {
        projected.expect("projected", -1, -1, -1);
        int size = projected.length(2) / 3;
        return apply(
                heads(projected, 0, size, heads),
                heads(projected, size, size, heads),
                heads(projected, 2 * size, size, heads),
                mask,
                (float) (1 / Math.sqrt((double) size / heads)));
    }

    private static HeadView heads(Tensor tensor, int column, int size, int heads) {
        if (heads < 1 || size % heads != 0) {
            throw new IllegalArgumentException("%d heads do not divide a width of %d".formatted(heads, size));
        }
        return new HeadView(tensor, column, heads, size / heads);
    }

    private static ScaledDotProductAttention apply(
            HeadView queries, HeadView keys, HeadView values, Mask mask, float scale) {
        mask.expectBatch(queries.tensor().length(0));
        ScaledDotProductAttention operation = new ScaledDotProductAttention(queries, keys, values, mask, scale);
        operation.tape.apply(operation, operation.context.tensor());
        return operation;
    }

    /** What was read, [batch, queries, valueSize], the heads side by side. */
    public Tensor context() {
        return context.tensor();
    }

    /** How much each query attends to each key, [batch, heads, queries, keys]; no gradient goes through it. */
    public Tensor weights() {
        return weights;
    }

    /** The scaled scores before mask and softmax, [batch, heads, queries, keys], computed anew; no gradient goes through them. */
    public Tensor scores() {
        Tensor scores = tape.result(weights.shape());
        forEachHead(head -> Products.multiply(
                queries.values(head), keys.values(head).transposed(), matrix(scores.data(), head), false));
        return Scale.scale(scores, scale);
    }

    @Override
    public void forward() {
        forEachHead(head -> {
            MatrixView rows = matrix(weights.data(), head);
            Products.multiply(queries.values(head), keys.values(head).transposed(), rows, false);
            forEachRow(head, rows, (row, first, end) -> {
                SoftmaxRow.hide(mask, head / queries.heads(), weights.data(), row, first, end);
                SoftmaxRow.weigh(weights.data(), weights.data(), row + first, end - first, scale);
            });
            Products.multiply(rows, values.values(head), context.values(head), false);
        });
    }

    /** Keys outside a query's run get zeros, the run is worked on. */
    private void forEachRow(int head, MatrixView rows, RowWork work) {
        int length = rows.columns();
        for (int query = 0; query < rows.rows(); query++) {
            long at = rows.offset() + (long) query * length;
            int first = Math.min(mask.first(head / queries.heads(), query), length);
            int end = Math.max(first, mask.end(head / queries.heads(), query, length));
            VectorKernels.fill(rows.memory(), at, first, 0f);
            work.run(at, first, end);
            VectorKernels.fill(rows.memory(), at + end, length - end, 0f);
        }
    }

    @Override
    public void backward() {
        boolean[] add = openGradients();
        MemorySegment scratch = tape.allocate(weights.size());
        forEachHead(head -> {
            MatrixView rows = matrix(weights.data(), head);
            MatrixView gradient = matrix(scratch, head);
            MatrixView contextGradient = context.gradient(head);
            Products.multiply(contextGradient, values.values(head).transposed(), gradient, false);
            forEachRow(
                    head,
                    gradient,
                    (row, first, end) -> SoftmaxRow.passOn(
                            weights.data(), scratch, scratch, row + first, end - first, scale, false));
            if (queries.tensor().needsGradient()) {
                Products.multiply(gradient, keys.values(head), queries.gradient(head), add[0]);
            }
            if (keys.tensor().needsGradient()) {
                Products.multiply(gradient.transposed(), queries.values(head), keys.gradient(head), add[1]);
            }
            if (values.tensor().needsGradient()) {
                Products.multiply(rows.transposed(), contextGradient, values.gradient(head), add[2]);
            }
        });
    }

    /** Whether queries, keys and values must add to their gradients; the parts of one tensor begin alike. */
    private boolean[] openGradients() {
        HeadView[] views = {queries, keys, values};
        boolean[] add = new boolean[views.length];
        for (int i = 0; i < views.length; i++) {
            boolean isNextPart = i > 0 && views[i].column() > 0;
            add[i] = isNextPart
                    ? add[0]
                    : views[i].tensor().needsGradient() && views[i].tensor().openGradient(tape);
        }
        return add;
    }

    private void forEachHead(IntConsumer work) {
        int count = weights.length(0) * weights.length(1);
        tape.share(count, weights.length(2) * weights.length(3), (from, to) -> {
            for (int head = from; head < to; head++) {
                work.accept(head);
            }
        });
    }

    /** A head's part of memory that is laid out as the weights, [queries, keys]. */
    private MatrixView matrix(MemorySegment memory, int head) {
        int rows = weights.length(2);
        int columns = weights.length(3);
        return new MatrixView(memory, (long) head * rows * columns, rows, columns, columns, false);
    }

    /** Work on the run of keys [first, end) of the row of weights whose first element is at {@code row}. */
    @FunctionalInterface
    private interface RowWork {
        void run(long row, int first, int end);
    }
}
