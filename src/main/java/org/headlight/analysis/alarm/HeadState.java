package org.headlight.analysis.alarm;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.headlight.analysis.MapMeasures;
import org.headlight.snapshot.AttentionKind;
import org.headlight.snapshot.AttentionMap;
import org.headlight.snapshot.AttentionSite;

/**
 * How a head looks at one moment, over all probes together. Immutable.
 *
 * @param head which
 * @param evenness mean of the {@link MapMeasures#evenness}, in [0, 1]; NaN where no map is long enough to tell
 * @param onOneKey mean of the share of the key that gets most, in [0, 1]; NaN where a map has too few queries to tell
 * @param onMarks mean of the {@link MapMeasures#onMarks}, in [0, 1]; NaN where keys are no text
 * @param diagonality mean of the {@link MapMeasures#diagonality}; NaN where there is none
 */
record HeadState(AttentionSite head, double evenness, double onOneKey, double onMarks, double diagonality) {
    /** Fewer keys than this are even by chance, and fewer queries agree by chance. */
    static final int FEWEST = 4;

    /** @param maps of one head, one for each probe, at least one */
    static HeadState of(List<AttentionMap> maps) {
        List<AttentionMap> telling =
                maps.stream().filter(map -> map.weights().columns() >= FEWEST).toList();
        return new HeadState(
                maps.getFirst().site(),
                mean(telling, map -> MapMeasures.of(map).evenness()),
                mean(telling, HeadState::onOneKey),
                mean(telling, HeadState::onMarks),
                mean(telling, map -> MapMeasures.of(map).diagonality()));
    }

    private static double mean(List<AttentionMap> maps, ToDoubleFunction<AttentionMap> measure) {
        return maps.stream()
                .mapToDouble(measure)
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(Double.NaN);
    }

    /** The largest mean of a column: near 1 only if all queries look at the same key. */
    private static double onOneKey(AttentionMap map) {
        int queries = map.weights().rows();
        if (queries < FEWEST || map.site().kind() == AttentionKind.POOLING) {
            return Double.NaN;
        }
        double most = 0;
        for (int key = 0; key < map.weights().columns(); key++) {
            double sum = 0;
            for (int query = 0; query < queries; query++) {
                sum += map.weights().at(query, key);
            }
            most = Math.max(most, sum / queries);
        }
        return most;
    }

    /** Keys that are no text at all, such as rows of a series, are not marks. */
    private static double onMarks(AttentionMap map) {
        boolean isText = map.key().tokens().stream().anyMatch(token -> token.start() >= 0);
        return isText ? MapMeasures.of(map).onMarks() : Double.NaN;
    }
}
