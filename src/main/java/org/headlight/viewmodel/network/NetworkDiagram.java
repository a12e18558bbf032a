package org.headlight.viewmodel.network;

import java.util.List;
import org.headlight.model.network.NetworkSummary;

/**
 * A network from its input to its output. Immutable.
 *
 * @param blocks its layers, in the order an example passes through them
 * @param parameters how many numbers it learns in all
 */
public record NetworkDiagram(List<Block> blocks, long parameters) {
    public NetworkDiagram {
        blocks = List.copyOf(blocks);
    }

    static NetworkDiagram of(NetworkSummary summary) {
        long all = summary.parameters();
        boolean translates =
                summary.layers().stream().anyMatch(layer -> layer.outputShape().contains("source"));
        return new NetworkDiagram(
                summary.layers().stream()
                        .map(layer -> new Block(
                                layer.name(),
                                layer.type(),
                                layer.outputShape(),
                                layer.parameters(),
                                all == 0 ? 0 : (double) layer.parameters() / all,
                                layer.looks(),
                                translates && reads(layer)))
                        .toList(),
                all);
    }

    private static boolean reads(NetworkSummary.Layer layer) {
        return layer.name().startsWith("source")
                || layer.name().startsWith("encoder")
                || layer.name().equals("bridge");
    }

    /** Whether something is read and something else is written. */
    public boolean hasTwoLanes() {
        return blocks.stream().anyMatch(Block::reads);
    }
}
