package org.headlight.tensor;

import java.util.ArrayList;
import java.util.List;

/** Elements [from, from + length) of a parameter: what one worker treats at a time. */
record ParameterPiece(Tensor tensor, int from, int length) {

    /** All parameters that have a gradient, cut into pieces of at most so many elements. */
    static List<ParameterPiece> withGradient(Parameters parameters, int most) {
        List<ParameterPiece> pieces = new ArrayList<>();
        for (Tensor tensor : parameters.tensors()) {
            for (int from = 0; tensor.hasGradient() && from < tensor.size(); from += most) {
                pieces.add(new ParameterPiece(tensor, from, Math.min(most, tensor.size() - from)));
            }
        }
        return pieces;
    }
}
