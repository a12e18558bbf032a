package org.headlight.tensor;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.headlight.snapshot.ParameterValues;

/**
 * What an optimizer remembers of each parameter that had a gradient: a few numbers for each of its own, 0 at first. Confined to
 * the engine thread.
 */
final class OptimizerMemory implements AutoCloseable {
    private final Parameters parameters;
    private final List<String> kinds;
    private final FloatMemory memory = new FloatMemory();
    private final Map<Tensor, MemorySegment[]> remembered = new IdentityHashMap<>();

    /** @param kinds what is remembered, such as "mean" and "square" */
    OptimizerMemory(Parameters parameters, String... kinds) {
        this.parameters = parameters;
        this.kinds = List.of(kinds);
    }

    /** What is remembered of a parameter, [kinds], each as long as the parameter; begun if need be. */
    MemorySegment[] begin(Tensor tensor) {
        return remembered.computeIfAbsent(tensor, this::zeros);
    }

    /** The same of one that has begun; safe from any worker. */
    MemorySegment[] of(Tensor tensor) {
        return remembered.get(tensor);
    }

    private MemorySegment[] zeros(Tensor tensor) {
        MemorySegment[] pieces = new MemorySegment[kinds.size()];
        for (int kind = 0; kind < pieces.length; kind++) {
            pieces[kind] = memory.take(tensor.size()).fill((byte) 0);
        }
        return pieces;
    }

    /** A copy of everything, by kind and parameter: "mean/embedding.weights". */
    Map<String, ParameterValues> export() {
        Map<String, ParameterValues> state = new LinkedHashMap<>();
        for (String name : parameters.names()) {
            Tensor tensor = parameters.get(name);
            MemorySegment[] pieces = remembered.get(tensor);
            for (int kind = 0; pieces != null && kind < pieces.length; kind++) {
                state.put(
                        kinds.get(kind) + "/" + name,
                        new ParameterValues(tensor.shape(), FloatMemory.toArray(pieces[kind], tensor.size())));
            }
        }
        return state;
    }

    /**
     * Takes up what was exported.
     *
     * @throws IllegalArgumentException if a parameter has only some of the kinds, or another length; says its name
     */
    void load(Map<String, ParameterValues> state) {
        for (String name : parameters.names()) {
            if (state.containsKey(kinds.getFirst() + "/" + name)) {
                Tensor tensor = parameters.get(name);
                MemorySegment[] pieces = begin(tensor);
                for (int kind = 0; kind < pieces.length; kind++) {
                    copy(state, kinds.get(kind) + "/" + name, tensor, pieces[kind]);
                }
            }
        }
    }

    private static void copy(Map<String, ParameterValues> state, String key, Tensor tensor, MemorySegment piece) {
        ParameterValues values = state.get(key);
        if (values == null || values.values().length != tensor.size()) {
            throw new IllegalArgumentException("%s: expected %d numbers but got %s"
                    .formatted(key, tensor.size(), values == null ? "none" : values.values().length));
        }
        MemorySegment.copy(values.values(), 0, piece, ValueLayout.JAVA_FLOAT, 0, tensor.size());
    }

    @Override
    public void close() {
        remembered.clear();
        memory.close();
    }
}
