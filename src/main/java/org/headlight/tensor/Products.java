package org.headlight.tensor;

import java.lang.foreign.MemorySegment;

/**
 * Matrix products of any size, cut into pieces that workers share. The cut depends on the sizes alone.
 *
 * <p>A product with a large result is cut along the longer side of the result. One with a small result and a long inner
 * side, as the gradient of a weight is, is cut along the inner side: each piece makes a whole result of its own, and these
 * are added up in order.
 */
public final class Products {

    /** Multiplications a piece should have at least: below, packing the shared factor anew costs more than sharing saves. */
    private static final long PIECE_WORK = 16_000_000;

    private static final int LEAST_SIDE = 64;
    private static final int LEAST_INNER = 256;
    private static final int MOST_PIECES = 8;
    /** Each makes a whole result that must be written and read once more. */
    private static final int MOST_INNER_PIECES = 4;

    private static final int ROUNDING = 16;

    private Products() {}

    /**
     * {@code c = a b}, or {@code c = c + a b}, shared among the workers of a tape.
     *
     * @param tape lends its workers, and memory for the parts
     * @param a [rows, inner]
     * @param b [inner, columns]
     * @param c [rows, columns], not transposed, and overlapping neither a nor b
     * @param add whether to keep what is in c
     */
    public static void multiply(Tape tape, MatrixView a, MatrixView b, MatrixView c, boolean add) {
        long work = (long) c.rows() * c.columns() * a.columns();
        int most = Math.clamp(work / PIECE_WORK, 1, MOST_PIECES);
        if (a.columns() > 2 * Math.max(c.rows(), c.columns())) {
            int piece = pieceLength(a.columns(), Math.min(most, MOST_INNER_PIECES), LEAST_INNER);
            multiplyAlongInner(tape, a, b, c, add, piece);
        } else if (c.rows() >= c.columns()) {
            share(
                    tape,
                    c.rows(),
                    pieceLength(c.rows(), most, LEAST_SIDE),
                    (from, to) -> Blas.multiply(a.rows(from, to - from), b, c.rows(from, to - from), add));
        } else {
            share(
                    tape,
                    c.columns(),
                    pieceLength(c.columns(), most, LEAST_SIDE),
                    (from, to) -> Blas.multiply(a, b.columns(from, to - from), c.columns(from, to - from), add));
        }
    }

    /** {@code c = a b}, or {@code c = c + a b}, by the calling thread: for use inside a task of a worker. */
    public static void multiply(MatrixView a, MatrixView b, MatrixView c, boolean add) {
        Blas.multiply(a, b, c, add);
    }

    private static void multiplyAlongInner(
            Tape tape, MatrixView a, MatrixView b, MatrixView c, boolean add, int piece) {
        int pieces = (a.columns() + piece - 1) / piece;
        if (pieces == 1) {
            Blas.multiply(a, b, c, add);
            return;
        }
        int size = c.rows() * c.columns();
        MemorySegment parts = tape.allocate(pieces * size);
        MatrixView all = MatrixView.of(parts, pieces * c.rows(), c.columns());
        share(
                tape,
                a.columns(),
                piece,
                (from, to) -> Blas.multiply(
                        a.columns(from, to - from),
                        b.rows(from, to - from),
                        all.rows(from / piece * c.rows(), c.rows()),
                        false));
        for (int row = 0; row < c.rows(); row++) {
            MatrixView partsOfRow = new MatrixView(parts, (long) row * c.columns(), pieces, c.columns(), size, false);
            VectorKernels.sumRows(partsOfRow, c.memory(), c.offset() + (long) row * c.stride(), add);
        }
    }

    private static int pieceLength(int length, int mostPieces, int least) {
        int even = (length + mostPieces - 1) / mostPieces;
        return (Math.max(even, least) + ROUNDING - 1) / ROUNDING * ROUNDING;
    }

    private static void share(Tape tape, int length, int piece, Tape.RowRange work) {
        int pieces = (length + piece - 1) / piece;
        if (pieces == 1) {
            work.run(0, length);
        } else {
            tape.workers().run(pieces, index -> work.run(index * piece, Math.min(length, (index + 1) * piece)));
        }
    }
}
