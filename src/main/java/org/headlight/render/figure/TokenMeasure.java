package org.headlight.render.figure;

import org.headlight.render.TokenDirection;
import org.headlight.snapshot.Matrix;

/**
 * One number for each token of a text. Immutable.
 *
 * @param direction which of the two colour scales shows it
 * @param name what the numbers are, for the legend
 * @param weights [1, tokens], 0 or more
 * @param maximum the weight with the strongest colour, above 0
 */
public record TokenMeasure(TokenDirection direction, String name, Matrix weights, double maximum) {

    /** The weight of a token, counted from 0. */
    public float weight(int token) {
        return weights.at(0, token);
    }
}
