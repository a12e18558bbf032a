package org.headlight.viewmodel.attention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.headlight.render.NumberText;
import org.headlight.snapshot.Matrix;
import org.headlight.snapshot.Moment;
import org.headlight.snapshot.Probe;
import org.headlight.snapshot.Token;
import org.headlight.snapshot.TokenText;

/** Stacks what one example attended to at many moments into one map: a row a recorded step. */
final class MapOverTraining {
    /** How many recorded steps are drawn at most: as many rows as a label fits beside. */
    static final int MOST_ROWS = 24;

    private MapOverTraining() {}

    /** One row a recorded moment, at round steps where there are more than fit; empty if the probe was never watched. */
    static Optional<ShownMap> of(List<Moment> moments, Probe probe, int site) {
        List<ShownMap> all = moments.stream()
                .map(moment -> ShownMap.ofMoment(moment, probe, site))
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
                newest.probe(),
                newest.site(),
                MapForm.OVER_TRAINING,
                new TokenText("", labels),
                newest.key(),
                firstRows(rows.stream().map(ShownMap::weights).toList()),
                firstRows(rows.stream().map(ShownMap::scores).toList()),
                rows.stream().map(ShownMap::step).toList());
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
}
