package org.headlight.tensor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.headlight.snapshot.ParameterValues;

/** The trainable tensors of a network, by name and in the order they were made. Confined to the engine thread. */
public final class Parameters implements AutoCloseable {

    private final FloatMemory memory = new FloatMemory();
    private final Map<String, Tensor> tensors = new LinkedHashMap<>();

    /**
     * Makes a parameter.
     *
     * @param name unique, such as "encoder.forward.inputWeights"
     * @param shape lengths of the axes, outermost first; a weight matrix is [outputs, inputs]
     * @throws IllegalArgumentException if the name is taken
     */
    public Tensor create(String name, int[] shape, Initializer initializer, RandomGenerator rng) {
        if (tensors.containsKey(name)) {
            throw new IllegalArgumentException("there is already a parameter named " + name);
        }
        Tensor tensor = Tensor.parameter(shape, memory.take(Shapes.size(shape)));
        tensor.copyFrom(initializer.draw(shape, rng));
        tensors.put(name, tensor);
        return tensor;
    }

    /**
     * The parameter of a name.
     *
     * @throws IllegalArgumentException if there is none; says the name
     */
    public Tensor get(String name) {
        Tensor tensor = tensors.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException("there is no parameter named " + name);
        }
        return tensor;
    }

    /**
     * Trains a parameter no further: no gradient reaches it, so no optimizer moves it.
     *
     * @throws IllegalArgumentException if there is none of that name; says it
     */
    public void freeze(String name) {
        get(name).freeze();
    }

    /** All names, in the order of making. */
    public List<String> names() {
        return List.copyOf(tensors.keySet());
    }

    /** All parameters, in the order of making. */
    public Collection<Tensor> tensors() {
        return Collections.unmodifiableCollection(tensors.values());
    }

    /** The number of trainable numbers. */
    public long count() {
        return tensors.values().stream().mapToLong(Tensor::size).sum();
    }

    /** A copy of all values, by name, in the order of making. */
    public Map<String, ParameterValues> export() {
        Map<String, ParameterValues> values = new LinkedHashMap<>();
        tensors.forEach((name, tensor) -> values.put(name, new ParameterValues(tensor.shape(), tensor.toArray())));
        return Collections.unmodifiableMap(values);
    }

    /**
     * Replaces all values.
     *
     * @throws IllegalArgumentException if a parameter is missing, unknown or of another shape; nothing is replaced then
     */
    public void load(Map<String, ParameterValues> values) {
        tensors.forEach((name, tensor) -> check(name, tensor, values.get(name)));
        List<String> unknown = new ArrayList<>(values.keySet());
        unknown.removeAll(tensors.keySet());
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("this network has no parameter named " + unknown.getFirst());
        }
        tensors.forEach((name, tensor) -> tensor.copyFrom(values.get(name).values()));
    }

    private static void check(String name, Tensor tensor, ParameterValues values) {
        if (values == null) {
            throw new IllegalArgumentException("the parameter %s is missing".formatted(name));
        }
        if (!Arrays.equals(tensor.shape(), values.shape())) {
            throw new IllegalArgumentException("%s: expected %s but got %s"
                    .formatted(name, Arrays.toString(tensor.shape()), Arrays.toString(values.shape())));
        }
    }

    /** Frees the native memory; every parameter ends. */
    @Override
    public void close() {
        tensors.clear();
        memory.close();
    }
}
