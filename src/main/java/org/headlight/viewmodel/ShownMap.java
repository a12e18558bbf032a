package org.headlight.viewmodel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.headlight.render.NumberText;
import org.headlight.render.figure.AxisLabel;
import org.headlight.snapshot.AttentionKind;
import org.headlight.snapshot.AttentionMap;
import org.headlight.snapshot.AttentionSite;
import org.headlight.snapshot.Matrix;
import org.headlight.snapshot.Moment;
import org.headlight.snapshot.Probe;
import org.headlight.snapshot.ProbeAttention;
import org.headlight.snapshot.Token;
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

    /** How many recorded steps are drawn at most: as many rows as a label fits beside. */
    static final int MOST_ROWS = 24;

    public ShownMap {
        steps = List.copyOf(steps);
    }

    /** What a probe's attention says at a moment; empty if the probe or the site is not in it. */
    static Optional<ProbeAttention> attention(Moment moment, Probe probe) {
        return moment.probes().stream()
                .filter(attention -> attention.probe().equals(probe))
                .findFirst();
    }

    /** The map of one moment; empty if the probe was not watched then. */
    static Optional<ShownMap> ofMoment(Moment moment, Probe probe, int site) {
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

    /** One row a recorded moment, at round steps where there are more than fit; empty if the probe was never watched. */
    static Optional<ShownMap> overTraining(List<Moment> moments, Probe probe, int site) {
        List<ShownMap> all = moments.stream()
                .map(moment -> ofMoment(moment, probe, site))
                .flatMap(Optional::stream)
                .toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(stack(spaced(all)));
    }

    private static ShownMap stack(List<ShownMap> rows) {
        ShownMap newest = rows.getLast();
        List<Token> labels = rows.stream()
                .map(row -> Token.mark("step " + NumberText.count(row.step())))
                .toList();
        return new ShownMap(
                newest.probe,
                newest.site,
                MapForm.OVER_TRAINING,
                new TokenText("", labels),
                newest.key,
                firstRows(rows.stream().map(ShownMap::weights).toList()),
                firstRows(rows.stream().map(ShownMap::scores).toList()),
                rows.stream().map(row -> row.step()).toList());
    }

    private static Matrix firstRows(List<Matrix> matrices) {
        int columns = matrices.getLast().columns();
        float[] values = new float[matrices.size() * columns];
        for (int i = 0; i < matrices.size(); i++) {
            System.arraycopy(matrices.get(i).values(), 0, values, i * columns, columns);
        }
        return new Matrix(matrices.size(), columns, values);
    }

    /**
     * The first moment in every stretch of a round number of steps, and the newest: while a training goes on, rows that are
     * there stay where they are, until the stretch becomes longer and every second one goes.
     */
    private static List<ShownMap> spaced(List<ShownMap> all) {
        int stretch = stretch(all.getLast().step());
        List<ShownMap> chosen = new ArrayList<>();
        int next = 0;
        for (ShownMap row : all) {
            if (row.step() >= next || row == all.getLast()) {
                chosen.add(row);
                next = (row.step() / stretch + 1) * stretch;
            }
        }
        return chosen;
    }

    private static int stretch(int lastStep) {
        for (int power = 1; ; power *= 10) {
            for (int factor : new int[] {1, 2, 5}) {
                if (lastStep / (factor * power) + 2 <= MOST_ROWS) {
                    return factor * power;
                }
            }
        }
    }

    private int step() {
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

    /** Whether the tokens of a text look at one another. */
    boolean isOfItself() {
        return form == MapForm.MOMENT && site.kind() == AttentionKind.SELF;
    }

    /**
     * The row that a text shows a token in: that of the query where tokens ask, otherwise the newest step, or the query that
     * looks at it most.
     */
    int textRow(int query, int key) {
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
    Matrix textWeights(int query) {
        float[] shown = new float[weights.columns()];
        for (int key = 0; key < shown.length; key++) {
            shown[key] = weights.at(textRow(query, key), key);
        }
        return new Matrix(1, shown.length, shown);
    }

    /** How much each token looks at one, where tokens ask: [1, queries]. */
    Matrix lookingAt(int key) {
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
