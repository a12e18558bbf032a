package org.headlight.tensor;

import java.lang.foreign.MemorySegment;

/** Matrix products of any size, cut into pieces that workers share. The cut depends on the sizes alone. */
public final class Products {

    /** Multiplications a piece should have at least: below, packing the shared factor anew costs more than sharing saves. */
    private static final long PIECE_WORK = 8_000_000;

    private static final int MOST_PIECES = 8;
    private static final int MOST_INNER_PIECES = 4;
    private static final int PIECE_ROUNDING = 16;

    private Products() {}

    /**
     * {@code c = a b}, or {@code c = c + a b}, shared among workers.
     *
     * @param a [rows, inner]
     * @param b [inner, columns]
     * @param c [rows, columns], not transposed, and overlapping neither a nor b
     * @param add whether to keep what is in c
     */
    public static void multiply(Workers workers, MatrixView a, MatrixView b, MatrixView c, boolean add) {
        boolean cutRows = c.rows() >= c.columns();
        int length = cutRows ? c.rows() : c.columns();
        long work = (long) c.rows() * c.columns() * a.columns();
        int wanted = Math.clamp(work / PIECE_WORK, 1, MOST_PIECES);
        int piece = (length + wanted - 1) / wanted;
        int rounded = (piece + PIECE_ROUNDING - 1) / PIECE_ROUNDING * PIECE_ROUNDING;
        int pieces = (length + rounded - 1) / rounded;
        if (pieces == 1) {
            Blas.multiply(a, b, c, add);
            return;
        }
        workers.run(pieces, index -> {
            int from = index * rounded;
            int count = Math.min(rounded, length - from);
            if (cutRows) {
                Blas.multiply(a.rows(from, count), b, c.rows(from, count), add);
            } else {
                Blas.multiply(a, b.columns(from, count), c.columns(from, count), add);
            }
        });
    }

    /**
     * {@code c = a b}, or {@code c = c + a b}, where the inner axis is long and c is small, as for the gradient of a weight over all
     * rows of a batch. The inner axis is cut, and what the pieces give is added up in their order.
     *
     * @param tape whose workers share the work, and whose memory holds what the pieces give
     * @param a [rows, inner]
     * @param b [inner, columns]
     * @param c [rows, columns], not transposed, and overlapping neither a nor b
     * @param add whether to keep what is in c
     */
    public static void multiplyLong(Tape tape, MatrixView a, MatrixView b, MatrixView c, boolean add) {
        int inner = a.columns();
        long work = (long) c.rows() * c.columns() * inner;
        int wanted = Math.clamp(work / PIECE_WORK, 1, MOST_INNER_PIECES);
        int piece = (inner + wanted - 1) / wanted;
        int pieces = (inner + piece - 1) / piece;
        if (pieces == 1) {
            Blas.multiply(a, b, c, add);
            return;
        }
        int size = c.rows() * c.columns();
        MemorySegment parts = tape.allocate(pieces * size); // [pieces, rows, columns]
        tape.workers().run(pieces, index -> {
            int from = index * piece;
            int count = Math.min(piece, inner - from);
            MatrixView part =
                    MatrixView.of(parts, pieces * c.rows(), c.columns()).rows(index * c.rows(), c.rows());
            Blas.multiply(a.columns(from, count), b.rows(from, count), part, false);
        });
        tape.share(c.rows(), pieces * c.columns(), (from, to) -> {
            for (int row = from; row < to; row++) {
                MatrixView every = new MatrixView(parts, (long) row * c.columns(), pieces, c.columns(), size, false);
                VectorKernels.sumRows(every, c.memory(), c.offset() + (long) row * c.stride(), add);
            }
        });
    }

    /** {@code c = a b}, or {@code c = c + a b}, by the calling thread: for use inside a task of a worker. */
    public static void multiply(MatrixView a, MatrixView b, MatrixView c, boolean add) {
        Blas.multiply(a, b, c, add);
    }
}
