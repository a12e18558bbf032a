package org.headlight.viewmodel.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.headlight.snapshot.AttentionKind;
import org.headlight.snapshot.AttentionMap;
import org.headlight.snapshot.Matrix;
import org.headlight.snapshot.ProbeAttention;
import org.headlight.snapshot.Token;
import org.headlight.task.classify.TokenWeights;

/**
 * A number for each token of an example. Immutable.
 *
 * @param tokens the tokens
 * @param values [tokens], in [0, 1], of the largest there is
 */
public record Strip(List<String> tokens, List<Float> values) {
    /** Weights that are this near to each other are alike. */
    private static final float EVEN = 1e-6f;

    public Strip {
        tokens = List.copyOf(tokens);
        values = List.copyOf(values);
    }

    /** What a text's vector is made of where attention pools it; else what each token receives on average in the last layer. */
    static Strip of(ProbeAttention seen) {
        List<AttentionMap> maps = seen.maps();
        if (maps.isEmpty()) {
            return new Strip(List.of(), List.of());
        }
        AttentionMap shown = maps.stream()
                .filter(map -> map.site().kind() == AttentionKind.POOLING)
                .findFirst()
                .orElse(maps.getLast());
        // A mean over all tokens says nothing of them; what they receive before it does.
        Matrix weights = TokenWeights.of(maps).filter(Strip::differs).orElseGet(() -> received(maps));
        return of(shown.key().tokens().stream().map(Token::text).toList(), weights.row(0));
    }

    /** Of any numbers from 0. */
    static Strip of(List<String> tokens, float[] numbers) {
        float most = 0;
        for (float number : numbers) {
            most = Math.max(most, number);
        }
        List<Float> values = new ArrayList<>();
        for (float number : numbers) {
            values.add(most > 0 ? number / most : 0);
        }
        return new Strip(tokens, values);
    }

    private static boolean differs(Matrix pooled) {
        float[] row = pooled.row(0);
        for (float weight : row) {
            if (Math.abs(weight - row[0]) > EVEN) {
                return true;
            }
        }
        return false;
    }

    /** The mean over queries and heads of the last layer, [1, keys]. */
    private static Matrix received(List<AttentionMap> maps) {
        AttentionMap last = maps.getLast();
        List<AttentionMap> layer = maps.stream()
                .filter(map -> map.site().stack().equals(last.site().stack())
                        && map.site().layer() == last.site().layer()
                        && map.site().kind() == last.site().kind())
                .toList();
        float[] sums = new float[last.weights().columns()];
        for (AttentionMap map : layer) {
            for (int query = 0; query < map.weights().rows(); query++) {
                for (int key = 0; key < sums.length; key++) {
                    sums[key] += map.weights().at(query, key) / map.weights().rows() / layer.size();
                }
            }
        }
        return new Matrix(1, sums.length, sums);
    }
}
