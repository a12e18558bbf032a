package org.headlight.model.attention;

import java.util.ArrayList;
import java.util.List;
import org.headlight.snapshot.AttentionMap;
import org.headlight.snapshot.AttentionSite;
import org.headlight.snapshot.Matrix;
import org.headlight.snapshot.TokenText;
import org.headlight.tensor.Mask;
import org.headlight.tensor.Tensor;

/** Copies the attention of a forward pass out of native memory, padding cut off. Confined to the engine thread. */
public final class AttentionRecording implements AttentionRecorder {
    private final List<TokenText> texts;
    private final List<List<AttentionMap>> maps = new ArrayList<>();

    /** @param texts the texts that go through the network, in the order of the batch */
    public AttentionRecording(List<TokenText> texts) {
        this.texts = List.copyOf(texts);
        texts.forEach(text -> maps.add(new ArrayList<>()));
    }

    @Override
    public void record(AttentionSite site, Attended attended, Places queries, Places keys) {
        Heads weights = Heads.of(attended.weights());
        Heads scores = Heads.of(attended.scores());
        for (int example = 0; example < texts.size(); example++) {
            TokenText query = queries.names(example, texts.get(example));
            TokenText key = keys.names(example, texts.get(example));
            int rows = queries.count(example);
            int columns = keys.count(example);
            for (int head = 0; head < weights.heads; head++) {
                float[] masked = scores.cut(example, head, rows, columns);
                hide(masked, attended.mask(), example, columns);
                maps.get(example)
                        .add(new AttentionMap(
                                new AttentionSite(site.stack(), site.layer(), site.head() + head, site.kind()),
                                query,
                                key,
                                new Matrix(rows, columns, weights.cut(example, head, rows, columns)),
                                new Matrix(rows, columns, masked)));
            }
        }
    }

    private static void hide(float[] scores, Mask mask, int example, int columns) {
        for (int i = 0; i < scores.length; i++) {
            if (!mask.allows(example, i / columns, i % columns)) {
                scores[i] = Float.NEGATIVE_INFINITY;
            }
        }
    }

    /** The maps of one example, from 0, in the order of the forward pass. */
    public List<AttentionMap> maps(int example) {
        return List.copyOf(maps.get(example));
    }

    /**
     * Weights or scores out of native memory.
     *
     * @param values [batch, heads, queries, keys]
     */
    private record Heads(float[] values, int heads, int queries, int keys) {

        static Heads of(Tensor tensor) {
            int queries = tensor.rank() > 2 ? tensor.length(-2) : 1;
            int heads = tensor.rank() > 3 ? tensor.length(1) : 1;
            return new Heads(tensor.toArray(), heads, queries, tensor.length(-1));
        }

        /** The real rows and columns of one head of one example: [rows, columns]. */
        float[] cut(int example, int head, int rows, int columns) {
            float[] real = new float[rows * columns];
            int first = (example * heads + head) * queries;
            for (int row = 0; row < rows; row++) {
                System.arraycopy(values, (first + row) * keys, real, row * columns, columns);
            }
            return real;
        }
    }
}
