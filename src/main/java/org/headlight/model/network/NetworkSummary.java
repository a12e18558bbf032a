package org.headlight.model.network;

import java.util.List;
import java.util.stream.Stream;
import org.headlight.snapshot.AttentionSite;
import org.headlight.tensor.Parameters;

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
     * @param looks where attention happens in it, at the first head of each; empty if nothing looks there
     */
    public record Layer(String name, String type, String outputShape, long parameters, List<AttentionSite> looks) {
        public Layer {
            looks = List.copyOf(looks);
        }

        /** A layer in which nothing looks. */
        public Layer(String name, String type, String outputShape, long parameters) {
            this(name, type, outputShape, parameters, List.of());
        }
    }

    /** How many numbers the whole network learns. */
    public long parameters() {
        return layers.stream().mapToLong(Layer::parameters).sum();
    }

    /** The same with attention in its last layer. */
    NetworkSummary attending(List<AttentionSite> sites) {
        Layer last = layers.getLast();
        Layer attending = new Layer(last.name(), last.type(), last.outputShape(), last.parameters(), sites);
        return new NetworkSummary(
                network,
                Stream.concat(layers.stream().limit(layers.size() - 1L), Stream.of(attending))
                        .toList());
    }

    /** The same with one more layer, whose parameters are those that begin with its name. */
    NetworkSummary with(Parameters parameters, String name, String type, String outputShape) {
        long count = parameters.names().stream()
                .filter(parameter -> parameter.startsWith(name + "."))
                .mapToLong(parameter -> parameters.get(parameter).size())
                .sum();
        Layer layer = new Layer(name, type, outputShape, count);
        return new NetworkSummary(
                network, Stream.concat(layers.stream(), Stream.of(layer)).toList());
    }
}
