package org.headlight.model.network;

import org.headlight.snapshot.AttentionKind;
import org.headlight.snapshot.AttentionSite;

/** Where the tokens of a text look at one another. */
public final class SelfSite {

    private SelfSite() {}

    /** The first head of a layer of an encoder, from 0. */
    public static AttentionSite ofLayer(int layer) {
        return new AttentionSite("encoder", layer, 0, AttentionKind.SELF);
    }
}
