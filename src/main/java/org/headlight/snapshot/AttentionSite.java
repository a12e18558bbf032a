package org.headlight.snapshot;

/**
 * A place in a network where attention happens. Immutable.
 *
 * @param stack the part of the network, for example {@code encoder}
 * @param layer index of the layer within its stack, from 0
 * @param head index of the head within its layer, from 0
 * @param kind what asks there
 */
public record AttentionSite(String stack, int layer, int head, AttentionKind kind) {}
