package org.headlight.model.network;

/** What the data decides about a network. Immutable. */
public sealed interface NetworkSizes permits TextSizes, SeriesSizes {}
