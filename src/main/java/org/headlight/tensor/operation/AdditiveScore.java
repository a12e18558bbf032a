package org.headlight.tensor.operation;

import static org.headlight.tensor.VectorMath.LANES;
import static org.headlight.tensor.VectorMath.broadcast;
import static org.headlight.tensor.VectorMath.first;
import static org.headlight.tensor.VectorMath.load;
import static org.headlight.tensor.VectorMath.store;
import static org.headlight.tensor.VectorMath.tanh;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.function.IntConsumer;
import jdk.incubator.vector.FloatVector;
import org.headlight.tensor.MatrixView;
import org.headlight.tensor.Operation;
import org.headlight.tensor.Rows;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Tensor;
import org.headlight.tensor.VectorMath;

/**
 * Additive attention score: {@code score(q, k) = v · tanh(q + k)} of projected queries {@code q = W query} and keys {@code
 * k = U key + b} (Bahdanau et al. 2015, appendix A.1.2). Luong's concat, {@code v · tanh(W [query; key])}, is the same with W and
 * U as the two halves of one matrix (Luong et al. 2015, section 3.1).
 *
 * <p>The hidden layer of every pair is never written to memory: the way back computes it again. With {@code t = tanh(q + k)}
 * the gradients are {@code dv = sum ds t} and, for q and k alike, {@code ds v (1 - t²)} summed over the other.
 */
public final class AdditiveScore implements Operation {

    private final Tape tape;
    private final Tensor queries; // [batch, queries, size]
    private final Tensor keys; // [batch, keys, size]
    private final Tensor vector; // size elements
    private final Tensor scores; // [batch, queries, keys]

    private AdditiveScore(Tensor queries, Tensor keys, Tensor vector) {
        this.tape = Tape.of(queries, keys, vector);
        this.queries = queries;
        this.keys = keys;
        this.vector = vector;
        int[] shape = {queries.length(0), queries.length(1), keys.length(1)};
        this.scores = tape.result(shape, queries, keys, vector);
    }

    /**
     * Scores every key against every query.
     *
     * @param queries [batch, queries, size], projected
     * @param keys [batch, keys, size], projected
     * @param vector [size] or [1, size], v
     * @return [batch, queries, keys], any real number
     * @throws IllegalArgumentException if the shapes do not fit; names the one expected and the one given
     */
    public static Tensor additiveScore(Tensor queries, Tensor keys, Tensor vector) {
        queries.expect("queries", -1, -1, -1);
        keys.expect("keys", queries.length(0), -1, queries.length(2));
        if (vector.size() != queries.length(2)) {
            throw new IllegalArgumentException(
                    "vector: expected %d elements but got %d".formatted(queries.length(2), vector.size()));
        }
        AdditiveScore operation = new AdditiveScore(queries, keys, vector);
        return operation.tape.apply(operation, operation.scores);
    }

    @Override
    public void forward() {
        forEachExample(example -> {
            for (int query = 0; query < queries.length(1); query++) {
                for (int key = 0; key < keys.length(1); key++) {
                    float score = score(queryAt(example, query), keyAt(example, key));
                    scores.data().setAtIndex(ValueLayout.JAVA_FLOAT, scoreAt(example, query) + key, score);
                }
            }
        });
    }

    private float score(long queryAt, long keyAt) {
        MemorySegment q = queries.data();
        MemorySegment k = keys.data();
        MemorySegment v = vector.data();
        int size = size();
        FloatVector sum = broadcast(0f);
        for (int i = 0; i < size; i += LANES) {
            FloatVector unit = tanh(load(q, queryAt + i).add(load(k, keyAt + i)));
            sum = sum.add(first(unit.mul(load(v, i)), size - i));
        }
        return VectorMath.sum(sum);
    }

    @Override
    public void backward() {
        MemorySegment dq = gradientOf(queries);
        MemorySegment dk = gradientOf(keys);
        MemorySegment shares = tape.allocate(queries.length(0) * size()); // of v, from each example
        forEachExample(example -> {
            for (int i = 0; i < size(); i += LANES) {
                passOn(example, i, dq, dk, shares);
            }
        });
        if (vector.needsGradient()) {
            boolean add = vector.openGradient(tape);
            Rows.sum(tape.workers(), MatrixView.of(shares, queries.length(0), size()), vector.gradient(), 0, add);
        }
    }

    /** Memory for a gradient that is added to, whether somebody wants it or not. */
    private MemorySegment gradientOf(Tensor tensor) {
        return tensor.needsGradient()
                ? tensor.gradientToAddTo(tape)
                : tape.allocate(tensor.size()).fill((byte) 0);
    }

    /** The hidden units of one register from i on, for all pairs of an example. */
    private void passOn(int example, int i, MemorySegment dq, MemorySegment dk, MemorySegment dv) {
        int count = size() - i;
        FloatVector v = load(vector.data(), i);
        FloatVector vShare = broadcast(0f);
        for (int query = 0; query < queries.length(1); query++) {
            long queryAt = queryAt(example, query) + i;
            FloatVector q = load(queries.data(), queryAt);
            FloatVector qShare = broadcast(0f);
            MemorySegment k = keys.data();
            MemorySegment ds = scores.gradient();
            int size = size();
            long keyAt = keyAt(example, 0) + i;
            long scoreAt = scoreAt(example, query);
            long end = scoreAt + keys.length(1);
            for (; scoreAt < end; scoreAt++, keyAt += size) {
                FloatVector slope = broadcast(ds.getAtIndex(ValueLayout.JAVA_FLOAT, scoreAt));
                FloatVector unit = tanh(q.add(load(k, keyAt)));
                FloatVector share = slope.mul(v).mul(broadcast(1f).sub(unit.mul(unit)));
                vShare = unit.fma(slope, vShare);
                qShare = qShare.add(share);
                store(share.add(load(dk, keyAt)), dk, keyAt, count);
            }
            store(qShare.add(load(dq, queryAt)), dq, queryAt, count);
        }
        store(vShare, dv, (long) example * size() + i, count);
    }

    private void forEachExample(IntConsumer work) {
        tape.share(queries.length(0), 8 * queries.length(1) * keys.length(1) * size(), (from, to) -> {
            for (int example = from; example < to; example++) {
                work.accept(example);
            }
        });
    }

    private int size() {
        return queries.length(2);
    }

    private long queryAt(int example, int query) {
        return ((long) example * queries.length(1) + query) * size();
    }

    private long keyAt(int example, int key) {
        return ((long) example * keys.length(1) + key) * size();
    }

    private long scoreAt(int example, int query) {
        return ((long) example * queries.length(1) + query) * keys.length(1);
    }
}
