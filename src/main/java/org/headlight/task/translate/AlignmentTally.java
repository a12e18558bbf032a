package org.headlight.task.translate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.headlight.evaluation.AlignmentScore;
import org.headlight.evaluation.translation.CrossAlignment;
import org.headlight.snapshot.Alignment;
import org.headlight.snapshot.AttentionMap;
import org.headlight.snapshot.AttentionSite;

/** Adds up how far each attention looks where it should. Not safe for several threads. */
final class AlignmentTally {
    private final Map<String, Double> sums = new LinkedHashMap<>();
    private double chances;
    private int examples;

    /**
     * Counts an example, unless it says where to look in other tokens than the network's.
     *
     * @param known where to look; its queries are the tokens that are written, without the end mark
     * @param maps of every attention from the target to the source, with the end mark
     */
    void add(Alignment known, List<AttentionMap> maps) {
        boolean fits = maps.stream()
                .allMatch(map -> map.weights().rows() == known.queries() + 1
                        && map.weights().columns() == known.keys());
        if (maps.isEmpty() || !fits || Double.isNaN(known.chance())) {
            return;
        }
        maps.forEach(map -> sums.merge(name(map.site()), known.share(map.weights()), Double::sum));
        chances += known.chance();
        examples++;
    }

    /** Layers and heads counted from 1. */
    private static String name(AttentionSite site) {
        return "layer %d, head %d".formatted(site.layer() + 1, site.head() + 1);
    }

    /** The means; empty if nothing was counted. */
    Optional<CrossAlignment> score() {
        if (examples == 0) {
            return Optional.empty();
        }
        Map<String, AlignmentScore> sites = new LinkedHashMap<>();
        sums.forEach((name, sum) -> sites.put(name, new AlignmentScore(examples, sum / examples, chances / examples)));
        return Optional.of(new CrossAlignment(sites));
    }
}
