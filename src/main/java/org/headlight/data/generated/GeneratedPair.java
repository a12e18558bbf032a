package org.headlight.data.generated;

import org.headlight.snapshot.Alignment;

/**
 * A made-up pair of which is known where attention should look. Immutable.
 *
 * @param source what is read
 * @param target what is to be written
 * @param alignment for each token of the target, the tokens of the source that decide it
 */
public record GeneratedPair(String source, String target, Alignment alignment) {}
