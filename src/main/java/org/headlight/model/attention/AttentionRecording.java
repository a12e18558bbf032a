package org.headlight.model.attention;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.headlight.snapshot.AttentionMap;
import org.headlight.snapshot.AttentionSite;
import org.headlight.snapshot.Matrix;
import org.headlight.tensor.Tensor;

/** Copies the attention of a forward pass out of native memory, padding cut off. Confined to the engine thread. */
public final class AttentionRecording implements AttentionRecorder {
    private final List<List<AttentionMap>> maps;

    /** @param batch how many examples go through the network */
    public AttentionRecording(int batch) {
        this.maps = IntStream.range(0, batch)
                .<List<AttentionMap>>mapToObj(example -> new ArrayList<>())
                .toList();
    }

    @Override
    public void record(AttentionSite site, Attended attended, int[] queries, int[] keys) {
        float[] weights = attended.weights().toArray();
        float[] scores = attended.scores().toArray();
        for (int example = 0; example < maps.size(); example++) {
            maps.get(example)
                    .add(new AttentionMap(
                            site,
                            cut(attended.weights(), weights, example, queries[example], keys[example]),
                            cut(attended.scores(), scores, example, queries[example], keys[example])));
        }
    }

    /** The maps of one example, from 0, in the order of the forward pass. */
    public List<AttentionMap> maps(int example) {
        return List.copyOf(maps.get(example));
    }

    /** The real queries and keys of one example: [queries, keys]. */
    private static Matrix cut(Tensor padded, float[] values, int example, int queries, int keys) {
        int columns = padded.length(-1);
        int rows = padded.rows() / padded.length(0);
        float[] real = new float[queries * keys];
        for (int query = 0; query < queries; query++) {
            System.arraycopy(values, (example * rows + query) * columns, real, query * keys, keys);
        }
        return new Matrix(queries, keys, real);
    }
}
