package org.headlight.viewmodel.attention;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.headlight.render.figure.AxisLabel;
import org.headlight.render.text.Granularity;
import org.headlight.render.text.TokenGroups;
import org.headlight.snapshot.AttentionKind;
import org.headlight.snapshot.AttentionMap;
import org.headlight.snapshot.AttentionSite;
import org.headlight.snapshot.Matrix;
import org.headlight.snapshot.Moment;
import org.headlight.snapshot.Probe;
import org.headlight.snapshot.ProbeAttention;
import org.headlight.snapshot.TokenText;

/**
 * An attention map as a view draws it, and an export after it. Immutable.
 *
 * @param probe whose attention it is
 * @param site where in the network
 * @param form what a row is
 * @param query the labels of the rows
 * @param key the tokens of the columns
 * @param weights [rows, keys]
 * @param scores [rows, keys], the same before the softmax
 * @param steps the recorded step of each row where rows are steps; otherwise the one step of the whole map
 */
public record ShownMap(
        Probe probe,
        AttentionSite site,
        MapForm form,
        TokenText query,
        TokenText key,
        Matrix weights,
        Matrix scores,
        List<Integer> steps) {

    public ShownMap {
        steps = List.copyOf(steps);
    }

    /** What a probe's attention says at a moment; empty if the probe or the site is not in it. */
    public static Optional<ProbeAttention> attention(Moment moment, Probe probe) {
        return moment.probes().stream()
                .filter(attention -> attention.probe().equals(probe))
                .findFirst();
    }

    /** The map of one moment; empty if the probe was not watched then. */
    public static Optional<ShownMap> ofMoment(Moment moment, Probe probe, int site) {
        return attention(moment, probe)
                .filter(seen -> site < seen.maps().size())
                .map(seen -> {
                    AttentionMap map = seen.maps().get(site);
                    return new ShownMap(
                            probe,
                            map.site(),
                            MapForm.MOMENT,
                            map.query(),
                            map.key(),
                            map.weights(),
                            map.scores(),
                            List.of(moment.step()));
                });
    }

    /** The recorded step of the map; the newest where rows are steps. */
    int step() {
        return steps.getLast();
    }

    /** What is written beside the rows: a token as it is, a mark such as the one of a whole text as it reads. */
    List<AxisLabel> rowLabels() {
        if (form == MapForm.OVER_TRAINING) {
            return AxisLabel.ofSteps(steps);
        }
        boolean marks = query.tokens().stream().allMatch(token -> token.start() < 0);
        return marks
                ? query.tokens().stream()
                        .map(token -> new AxisLabel(token.text(), ""))
                        .toList()
                : AxisLabel.ofTokens(query.tokens());
    }

    /** The place that a drawn cell stands for. */
    Place place(Cell cell) {
        return form == MapForm.MOMENT
                ? new Place(Place.ANY_STEP, cell.query(), cell.key())
                : new Place(steps.get(cell.query()), 0, cell.key());
    }

    /** The cell that draws a place, or the one nearest to its step; empty if it lies outside. */
    Optional<Cell> cell(Place place) {
        int row = form == MapForm.MOMENT ? place.query() : nearestRow(place.step());
        return row < weights.rows() && place.key() < weights.columns()
                ? Optional.of(new Cell(row, place.key()))
                : Optional.empty();
    }

    /** The same with tokens put together; a series has none, and rows that are steps stay. */
    ShownMap coarser(Granularity granularity) {
        if (granularity == Granularity.TOKENS || probe.window().isPresent()) {
            return this;
        }
        TokenGroups keys = TokenGroups.of(key, granularity);
        TokenGroups queries = TokenGroups.of(query, form == MapForm.MOMENT ? granularity : Granularity.TOKENS);
        Matrix together = queries.meanOverQueries(keys.sumOverKeys(weights));
        float[] allowed = new float[scores.values().length];
        for (int i = 0; i < allowed.length; i++) {
            allowed[i] = scores.values()[i] == Float.NEGATIVE_INFINITY ? 0 : 1;
        }
        float[] known = queries.meanOverQueries(keys.sumOverKeys(new Matrix(scores.rows(), scores.columns(), allowed)))
                .values();
        for (int i = 0; i < known.length; i++) {
            known[i] = known[i] > 0 ? Float.NaN : Float.NEGATIVE_INFINITY;
        }
        Matrix unknown = new Matrix(together.rows(), together.columns(), known);
        return new ShownMap(probe, site, form, queries.text(), keys.text(), together, unknown, steps);
    }

    /** Whether the tokens of one text look at those of another. */
    boolean isOfPair() {
        return form == MapForm.MOMENT
                && site.kind() == AttentionKind.CROSS
                && probe.window().isEmpty();
    }

    /** Whether the tokens of a text look at one another. */
    boolean isOfItself() {
        return form == MapForm.MOMENT && site.kind() == AttentionKind.SELF;
    }

    /**
     * The row that a text shows a token in: that of the query where tokens ask, otherwise the newest step, or the query that
     * looks at it most.
     */
    public int textRow(int query, int key) {
        if (isOfItself()) {
            return Math.min(query, weights.rows() - 1);
        }
        return form == MapForm.OVER_TRAINING
                ? weights.rows() - 1
                : IntStream.range(0, weights.rows())
                        .boxed()
                        .max(Comparator.comparing(row -> weights.at(row, key)))
                        .orElseThrow();
    }

    /** The weight that a text shows for each token: [1, keys]. */
    public Matrix textWeights(int query) {
        float[] shown = new float[weights.columns()];
        for (int key = 0; key < shown.length; key++) {
            shown[key] = weights.at(textRow(query, key), key);
        }
        return new Matrix(1, shown.length, shown);
    }

    /** How much each token looks at one, where tokens ask: [1, queries]. */
    public Matrix lookingAt(int key) {
        float[] looking = new float[weights.rows()];
        for (int row = 0; row < looking.length; row++) {
            looking[row] = weights.at(row, Math.min(key, weights.columns() - 1));
        }
        return new Matrix(1, looking.length, looking);
    }

    private int nearestRow(int step) {
        return step == Place.ANY_STEP
                ? steps.size() - 1
                : IntStream.range(0, steps.size())
                        .boxed()
                        .min((a, b) -> Integer.compare(Math.abs(steps.get(a) - step), Math.abs(steps.get(b) - step)))
                        .orElseThrow();
    }
}
