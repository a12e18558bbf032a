package org.headlight.viewmodel;

/** What the stage shows, in the order of its tabs. */
public enum View {
    /** The beginning of the file, and what its columns are. */
    DATA,
    /** The weights as a grid of colours. */
    HEATMAP,
    /** The weights behind the text. */
    TOKENS,
    /** A forecast beside the past that fed it. */
    SERIES,
    /** Every head of the network at once. */
    HEADS,
    /** Two maps and their difference. */
    COMPARE,
    /** What the network is made of. */
    MODEL,
    /** How good the network is on what it did not learn from. */
    EVALUATE,
    /** All runs side by side, and what trains more of them. */
    SHOOT_OUT;

    /** Whether it shows the attention of the moment. */
    public boolean showsAttention() {
        return this != DATA && this != MODEL && this != EVALUATE;
    }
}
