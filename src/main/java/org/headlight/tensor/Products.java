package org.headlight.tensor;

/** Matrix products of any size, cut into pieces that workers share. The cut depends on the sizes alone. */
public final class Products {

    /** Multiplications a piece should have at least: below, handing it over costs more than it saves. */
    private static final long PIECE_WORK = 2_000_000;

    private static final int MOST_PIECES = 16;
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

    /** {@code c = a b}, or {@code c = c + a b}, by the calling thread: for use inside a task of a worker. */
    public static void multiply(MatrixView a, MatrixView b, MatrixView c, boolean add) {
        Blas.multiply(a, b, c, add);
    }
}
