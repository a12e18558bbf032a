package org.headlight.evaluation.translation;

import org.headlight.snapshot.Probe;

/**
 * A source, what is right and what the network wrote. Immutable.
 *
 * @param probe the source; its label is the target
 * @param reference what is right, as far as the network reads it, in its tokens
 * @param answer what was written, as plain text
 * @param probability how likely the network holds the answer to be, in [0, 1]
 * @param right places with the right token
 * @param places over the longer of answer and target
 * @param sourceTokens how long the source is
 */
public record JudgedPair(
        Probe probe, String reference, String answer, double probability, int right, int places, int sourceTokens) {

    /** Whether the answer is right to the last token. */
    public boolean isExact() {
        return right == places;
    }

    /** Share of places with the right token, in [0, 1]; 1 where there is nothing to write and nothing was written. */
    public double tokenAccuracy() {
        return places == 0 ? 1 : (double) right / places;
    }
}
