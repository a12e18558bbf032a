package org.headlight.tensor;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Native float memory in a few large slabs, handed out from front to back and taken back all at once.
 *
 * <p>Every piece starts on a cache line and ends with padding of at least a line, so that a vector loop over all elements needs
 * no remainder, and one along a row may read beyond its end. Once the slabs are large enough for a step, the next step of that size asks the system for nothing.
 * Confined to one thread.
 */
final class FloatMemory implements AutoCloseable {

    private static final long LINE_BYTES = 64;
    private static final long SLAB_BYTES = 32L << 20;

    private final List<Slab> slabs = new ArrayList<>();
    private int current;
    private long used;
    private boolean closed;

    /**
     * The next free piece, with whatever was in it before.
     *
     * @param floats number of elements, at least 0; the piece is at least a cache line longer
     */
    MemorySegment take(long floats) {
        if (closed) {
            throw new IllegalStateException("this memory is closed");
        }
        long bytes = roundUp(floats * Float.BYTES) + LINE_BYTES;
        while (current < slabs.size() && used + bytes > slabs.get(current).bytes()) {
            current++;
            used = 0;
        }
        if (current == slabs.size()) {
            slabs.add(Slab.ofBytes(Math.max(SLAB_BYTES, bytes)));
        }
        MemorySegment piece = slabs.get(current).memory().asSlice(used, bytes);
        used += bytes;
        return piece;
    }

    /** Makes every piece free again; whoever still holds one will see it overwritten. */
    void reset() {
        current = 0;
        used = 0;
    }

    /** Native memory held, in bytes; grows only when a step is larger than any before. */
    long bytes() {
        return slabs.stream().mapToLong(Slab::bytes).sum();
    }

    @Override
    public void close() {
        closed = true;
        slabs.forEach(slab -> slab.arena().close());
        slabs.clear();
    }

    private static long roundUp(long bytes) {
        return (bytes + LINE_BYTES - 1) / LINE_BYTES * LINE_BYTES;
    }

    /** One native array and its usable memory from the first whole cache line on. */
    private record Slab(Arena arena, MemorySegment memory) {

        /**
         * Whoever holds a piece holds the arena, and through it the array: ND4J frees an array that nobody holds. After
         * closing, a piece refuses access instead of reading freed memory.
         */
        @SuppressWarnings("restricted") // The memory is exactly that of the array.
        static Slab ofBytes(long bytes) {
            INDArray array = Nd4j.createUninitialized(DataType.FLOAT, (bytes + LINE_BYTES) / Float.BYTES);
            long first = roundUp(array.data().address());
            Arena arena = Arena.ofShared();
            return new Slab(arena, MemorySegment.ofAddress(first).reinterpret(bytes, arena, memory -> array.close()));
        }

        long bytes() {
            return memory.byteSize();
        }
    }

    /** Copies the first elements of a piece into a new array. */
    static float[] toArray(MemorySegment piece, int floats) {
        float[] values = new float[floats];
        MemorySegment.copy(piece, ValueLayout.JAVA_FLOAT, 0, values, 0, floats);
        return values;
    }
}
