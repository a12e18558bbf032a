package org.headlight.viewmodel.network;

import java.util.List;
import org.headlight.snapshot.AttentionSite;

/**
 * A layer of a network as its diagram shows it. Immutable.
 *
 * @param name the beginning of the names of its parameters
 * @param type what it is, in words
 * @param shape what it gives, outermost axis first
 * @param parameters how many numbers it learns
 * @param share of all that the network learns, in [0, 1]
 * @param looks where attention happens in it; empty if nothing looks there
 * @param reads whether it reads a source, beside which something else is written
 */
public record Block(
        String name,
        String type,
        String shape,
        long parameters,
        double share,
        List<AttentionSite> looks,
        boolean reads) {
    public Block {
        looks = List.copyOf(looks);
    }
}
