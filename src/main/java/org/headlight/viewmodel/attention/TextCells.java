package org.headlight.viewmodel.attention;

import java.util.Set;
import org.headlight.snapshot.Matrix;

/** Which cell of a map a token of its text stands for: in the row or column that is held, or else where it is strongest. */
final class TextCells {
    private TextCells() {}

    /**
     * Finds the cell.
     *
     * @param held the tokens that are held, as {@link TextFocus} counts them
     * @param token likewise
     */
    static Cell of(ShownMap map, Set<Integer> held, int token) {
        int keys = map.weights().columns();
        if (map.isOfItself()) {
            return held.isEmpty()
                    ? new Cell(token, strongestKey(map.weights(), token))
                    : new Cell(held.stream().min(Integer::compare).orElseThrow(), token);
        }
        if (map.isOfPair() && token >= keys) {
            int query = token - keys;
            return new Cell(
                    query,
                    held.stream()
                            .filter(key -> key < keys)
                            .findFirst()
                            .orElseGet(() -> strongestKey(map.weights(), query)));
        }
        return new Cell(
                held.stream()
                        .filter(query -> query >= keys)
                        .findFirst()
                        .map(query -> query - keys)
                        .orElseGet(() -> map.textRow(0, token)),
                token);
    }

    private static int strongestKey(Matrix weights, int query) {
        int strongest = 0;
        for (int key = 1; key < weights.columns(); key++) {
            strongest = weights.at(query, key) > weights.at(query, strongest) ? key : strongest;
        }
        return strongest;
    }
}
