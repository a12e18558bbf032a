package org.headlight.bench;

import java.util.List;
import org.headlight.model.NetworkSpec;
import org.headlight.model.network.Network;
import org.headlight.model.network.NetworkSizes;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Tensor;

/**
 * A line of the table: a network that both engines train on the same batch from the same weights.
 *
 * @param name what it is called, here and in {@code networks.py}
 * @param spec our network, nothing dropped
 * @param sizes what the data would decide
 * @param inputs what the other engine's module takes, in its order
 * @param forward our way through the network
 */
record Row(String name, NetworkSpec spec, NetworkSizes sizes, List<Input> inputs, Forward forward) {

    /** From a network to what it says of the batch and how wrong that is. */
    @FunctionalInterface
    interface Forward {
        Said through(Tape tape, Network network);
    }

    /**
     * What a network said of the batch.
     *
     * @param outputs any shape
     * @param loss [1]
     */
    record Said(Tensor outputs, Tensor loss) {}
}
