package org.headlight.render.figure;

import java.util.List;
import org.headlight.snapshot.Matrix;

/**
 * How often each class was taken for each. Immutable.
 *
 * @param title what it shows
 * @param caption how to read it
 * @param labels the classes
 * @param counts [true class, answered class]
 */
public record ConfusionFigure(String title, String caption, List<String> labels, Matrix counts) implements Figure {

    /** @throws IllegalArgumentException if there is not one row and one column for each class; says expected and actual */
    public ConfusionFigure {
        labels = List.copyOf(labels);
        if (counts.rows() != labels.size() || counts.columns() != labels.size()) {
            throw new IllegalArgumentException("counts: expected %d x %d but got %d x %d"
                    .formatted(labels.size(), labels.size(), counts.rows(), counts.columns()));
        }
    }

    /** How many examples are of a class, from 0. */
    public long rowSum(int truth) {
        double sum = 0;
        for (int answer = 0; answer < labels.size(); answer++) {
            sum += counts.at(truth, answer);
        }
        return Math.round(sum);
    }

    /** How many answers named a class, from 0. */
    public long columnSum(int answer) {
        double sum = 0;
        for (int truth = 0; truth < labels.size(); truth++) {
            sum += counts.at(truth, answer);
        }
        return Math.round(sum);
    }

    /** Which share of a class was answered so, in [0, 1]; NaN if the class never occurs. */
    public double share(int truth, int answer) {
        long all = rowSum(truth);
        return all == 0 ? Double.NaN : counts.at(truth, answer) / all;
    }

    /** Which share of the answers naming a class is right, in [0, 1]; NaN if none names it. */
    public double precision(int answer) {
        long all = columnSum(answer);
        return all == 0 ? Double.NaN : counts.at(answer, answer) / all;
    }

    @Override
    public ConfusionFigure worded(boolean titled, boolean explained) {
        return new ConfusionFigure(titled ? title : "", explained ? caption : "", labels, counts);
    }
}
