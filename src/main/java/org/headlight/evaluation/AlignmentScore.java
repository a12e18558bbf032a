package org.headlight.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.headlight.snapshot.Alignment;
import org.headlight.snapshot.Matrix;

/**
 * How much of the attention lies where it should, on examples of which that is known. Immutable.
 *
 * @param examples how many were looked at, at least 1
 * @param share mean share of weight on the right places, in [0, 1]
 * @param chance the share that attention spread evenly would have
 */
public record AlignmentScore(int examples, double share, double chance) {

    /**
     * Where attention should look in an example, and where it does. Immutable.
     *
     * @param known the right places
     * @param weights [queries or more, keys or more]
     */
    public record Looked(Alignment known, Matrix weights) {}

    /** The mean over examples; empty if there are none, or none that asks for a place. */
    public static Optional<AlignmentScore> of(List<Looked> examples) {
        List<Looked> asking = examples.stream()
                .filter(looked -> !Double.isNaN(looked.known().chance()))
                .toList();
        return asking.isEmpty()
                ? Optional.empty()
                : Optional.of(new AlignmentScore(
                        asking.size(),
                        asking.stream()
                                .mapToDouble(looked -> looked.known().share(looked.weights()))
                                .average()
                                .orElseThrow(),
                        asking.stream()
                                .mapToDouble(looked -> looked.known().chance())
                                .average()
                                .orElseThrow()));
    }

    /** Everything, by name and in order. */
    public Map<String, Object> details() {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("examples", examples);
        details.put("share", share);
        details.put("chance", chance);
        return details;
    }

    /** In one line. */
    public String text() {
        return "%.1f %% of the attention lies where it should, %.1f times as much as by chance (%,d examples)"
                .formatted(100 * share, share / chance, examples);
    }
}
