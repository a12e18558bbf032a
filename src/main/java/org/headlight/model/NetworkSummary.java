package org.headlight.model;

import java.util.List;

/**
 * What a network is made of, layer by layer. Immutable.
 *
 * @param network its name
 * @param layers its layers in the order a text passes through them
 */
public record NetworkSummary(String network, List<Layer> layers) {
    public NetworkSummary {
        layers = List.copyOf(layers);
    }

    /**
     * A layer of a network. Immutable.
     *
     * @param name the beginning of the names of its parameters
     * @param type what it is, in words
     * @param outputShape what it gives, outermost axis first, for example {@code [batch, steps, 128]}
     * @param parameters how many numbers it learns
     */
    public record Layer(String name, String type, String outputShape, long parameters) {}

    /** How many numbers the whole network learns. */
    public long parameters() {
        return layers.stream().mapToLong(Layer::parameters).sum();
    }
}
