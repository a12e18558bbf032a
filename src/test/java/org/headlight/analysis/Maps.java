package org.headlight.analysis;

import java.util.ArrayList;
import java.util.List;
import org.headlight.snapshot.AttentionKind;
import org.headlight.snapshot.AttentionMap;
import org.headlight.snapshot.AttentionSite;
import org.headlight.snapshot.Matrix;
import org.headlight.snapshot.Token;
import org.headlight.snapshot.TokenText;

/** Small maps, written down cell by cell. */
final class Maps {
    /** Stands for a masked cell. */
    static final float MASKED = -1;

    private Maps() {}

    /** A map of some rows; {@link #MASKED} for a masked cell. */
    static AttentionMap of(float[]... rows) {
        int columns = rows[0].length;
        float[] weights = new float[rows.length * columns];
        float[] scores = new float[weights.length];
        for (int cell = 0; cell < weights.length; cell++) {
            float value = rows[cell / columns][cell % columns];
            weights[cell] = value == MASKED ? 0 : value;
            scores[cell] = value == MASKED ? Float.NEGATIVE_INFINITY : 0;
        }
        return new AttentionMap(
                new AttentionSite("encoder", 0, 0, AttentionKind.SELF),
                text(rows.length),
                text(columns),
                new Matrix(rows.length, columns, weights),
                new Matrix(rows.length, columns, scores));
    }

    static float[] row(double... values) {
        float[] row = new float[values.length];
        for (int i = 0; i < row.length; i++) {
            row[i] = (float) values[i];
        }
        return row;
    }

    /** Words of one letter, the last of which is an end mark. */
    private static TokenText text(int count) {
        List<Token> tokens = new ArrayList<>();
        for (int i = 0; i < count - 1; i++) {
            tokens.add(new Token("w" + i, 2 * i, 2 * i + 1, true));
        }
        tokens.add(Token.mark("end"));
        return new TokenText("", tokens);
    }
}
