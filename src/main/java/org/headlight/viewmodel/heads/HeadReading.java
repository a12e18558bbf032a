package org.headlight.viewmodel.heads;

import java.util.List;
import java.util.Optional;
import org.headlight.analysis.MapComparison;
import org.headlight.analysis.MapMeasures;
import org.headlight.render.CellMask;
import org.headlight.render.NumberText;
import org.headlight.render.figure.Fact;
import org.headlight.snapshot.AttentionMap;
import org.headlight.snapshot.AttentionSite;

/**
 * A head in numbers. Immutable.
 *
 * @param map what it looked at
 * @param mask which of its cells may hold a value
 * @param measures what kind of attention that is; of a large map an estimate
 * @param importance how far the answer moves when it is off, at least 0; NaN while that is not known
 * @param change mean Jensen-Shannon divergence from the moment before, in nats; NaN where there is none of the same lengths
 */
record HeadReading(AttentionMap map, CellMask mask, MapMeasures measures, double importance, double change) {

    /** Reads a head, against what it looked at the moment before. */
    static HeadReading of(AttentionMap map, Optional<AttentionMap> before, double importance) {
        double change = before.filter(old -> MapComparison.refusal(old, map).isEmpty())
                .map(old -> MapComparison.of(old, map).meanDivergence())
                .orElse(Double.NaN);
        return new HeadReading(map, CellMask.whereScored(map.scores()), MapMeasures.estimate(map), importance, change);
    }

    /** Which head it is. */
    AttentionSite site() {
        return map.site();
    }

    /** The numbers as a reader wants them, each with its unit or bound. */
    List<Fact> facts() {
        MapMeasures exact = MapMeasures.of(map);
        String share = Double.isNaN(exact.evenness())
                ? "nats"
                : "nats, %s %%".formatted(NumberText.fixed(100 * exact.evenness(), 0));
        return List.of(
                fact("Entropy", exact.entropy(), 2, share),
                fact("Diagonality", exact.diagonality(), 2, ""),
                fact("Largest weight", exact.largest(), 2, ""),
                fact("On the first key", exact.onFirst(), 2, ""),
                fact("Change", change, 3, "nats"),
                fact("Answer moves if off", importance, 3, ""));
    }

    private static Fact fact(String name, double value, int decimals, String note) {
        return Double.isNaN(value)
                ? new Fact(name, "none", "")
                : new Fact(name, NumberText.fixed(value, decimals), note);
    }
}
