package org.headlight.model;

/**
 * What the data decides about a network. Immutable.
 *
 * @param vocabulary entries of the vocabulary, the marks included
 * @param classes how many classes there are, at least 2
 */
public record NetworkSizes(int vocabulary, int classes) {}
