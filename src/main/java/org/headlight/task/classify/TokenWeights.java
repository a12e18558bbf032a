package org.headlight.task.classify;

import java.util.List;
import java.util.Optional;
import org.headlight.snapshot.AttentionKind;
import org.headlight.snapshot.AttentionMap;
import org.headlight.snapshot.Matrix;

/** How much of a text's vector comes from each of its tokens, by all poolings together. */
public final class TokenWeights {

    private TokenWeights() {}

    /**
     * Follows the poolings from the last, which reads the whole text, back to the first, which reads tokens: the weight of a
     * word in its sentence times that of the sentence in the text.
     *
     * @param maps of one example, in the order of the forward pass
     * @return [1, tokens], adding up to 1; empty if nothing pools the text by attention
     */
    public static Optional<Matrix> of(List<AttentionMap> maps) {
        return maps.stream()
                .filter(map -> map.site().kind() == AttentionKind.POOLING)
                .map(AttentionMap::weights)
                .reduce((inner, outer) -> product(outer, inner));
    }

    private static Matrix product(Matrix outer, Matrix inner) {
        float[] product = new float[outer.rows() * inner.columns()];
        for (int row = 0; row < outer.rows(); row++) {
            for (int middle = 0; middle < outer.columns(); middle++) {
                for (int column = 0; column < inner.columns(); column++) {
                    product[row * inner.columns() + column] += outer.at(row, middle) * inner.at(middle, column);
                }
            }
        }
        return new Matrix(outer.rows(), inner.columns(), product);
    }
}
