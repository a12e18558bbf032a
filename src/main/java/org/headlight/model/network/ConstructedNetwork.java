package org.headlight.model.network;

import org.headlight.tensor.Chance;
import org.headlight.tensor.Parameters;

/** What every network has of its construction, whatever it computes. Confined to the engine thread. */
public abstract class ConstructedNetwork implements Network {
    private final Construction construction;

    /** @param construction where the parts of the network are made and described, which goes on after this */
    protected ConstructedNetwork(Construction construction) {
        this.construction = construction;
    }

    @Override
    public final Parameters parameters() {
        return construction.parameters();
    }

    @Override
    public final NetworkSummary summary() {
        return construction.summary();
    }

    @Override
    public final Chance chance() {
        return construction.dropping();
    }
}
