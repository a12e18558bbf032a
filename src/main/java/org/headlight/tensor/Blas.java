package org.headlight.tensor;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * Matrix products by ND4J's OpenBLAS, called directly on native memory and kept to the calling thread.
 *
 * <p>OpenBLAS is told to use one thread: how work is split is ours to decide ({@link Products}), so that the same
 * computation gives the same bits. Safe from any thread.
 */
final class Blas {

    private static final int ROW_MAJOR = 101;
    private static final int AS_STORED = 111;
    private static final int TRANSPOSED = 112;
    private static final MethodHandle SGEMM = link();

    private Blas() {}

    /**
     * {@code c = a b}, or {@code c = c + a b}.
     *
     * @param a [rows, inner]
     * @param b [inner, columns]
     * @param c [rows, columns], not transposed, and overlapping neither a nor b
     * @param add whether to keep what is in c
     */
    static void multiply(MatrixView a, MatrixView b, MatrixView c, boolean add) {
        if (a.rows() != c.rows() || b.columns() != c.columns() || a.columns() != b.rows() || c.isTransposed()) {
            throw new IllegalArgumentException("product: [%d, %d] by [%d, %d] does not make [%d, %d]"
                    .formatted(a.rows(), a.columns(), b.rows(), b.columns(), c.rows(), c.columns()));
        }
        if (!a.isAlive() || !b.isAlive() || !c.isAlive()) {
            throw new IllegalStateException("product: the memory of a matrix is closed");
        }
        try {
            SGEMM.invokeExact(
                    ROW_MAJOR,
                    a.isTransposed() ? TRANSPOSED : AS_STORED,
                    b.isTransposed() ? TRANSPOSED : AS_STORED,
                    c.rows(),
                    c.columns(),
                    a.columns(),
                    1f,
                    a.address(),
                    a.stride(),
                    b.address(),
                    b.stride(),
                    add ? 1f : 0f,
                    c.address(),
                    c.stride());
        } catch (Throwable failure) {
            throw new IllegalStateException("the matrix product could not be called", failure);
        }
    }

    private static MethodHandle link() {
        NativeEngine.start();
        try {
            function("openblas_set_num_threads", FunctionDescriptor.ofVoid(ValueLayout.JAVA_INT))
                    .invokeExact(1);
        } catch (Throwable failure) {
            throw new IllegalStateException("OpenBLAS could not be set to one thread", failure);
        }
        var integer = ValueLayout.JAVA_INT;
        var real = ValueLayout.JAVA_FLOAT;
        var address = ValueLayout.JAVA_LONG;
        return function(
                "cblas_sgemm",
                FunctionDescriptor.ofVoid(
                        integer, integer, integer, integer, integer, integer, real, address, integer, address, integer,
                        real, address, integer));
    }

    @SuppressWarnings("restricted") // The signatures are those of OpenBLAS' header.
    private static MethodHandle function(String name, FunctionDescriptor signature) {
        MemorySegment symbol = SymbolLookup.loaderLookup()
                .find(name)
                .orElseThrow(() -> new IllegalStateException("OpenBLAS has no function " + name));
        return Linker.nativeLinker().downcallHandle(symbol, signature);
    }
}
