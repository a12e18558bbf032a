package org.headlight.task.forecast;

import java.util.Set;
import org.headlight.snapshot.Intervention;
import org.headlight.snapshot.Matrix;
import org.headlight.snapshot.SeriesWindow;

/**
 * Draws a straight line through the rows of a history that an intervention masks.
 *
 * <p>A line and not a gap: a network that learned from a series without gaps has never seen one, and would answer to the surprise
 * instead of to what is missing.
 */
final class MaskedRows {

    private MaskedRows() {}

    /**
     * What a network reads.
     *
     * @param intervention rows behind the last one mask nothing
     * @return the given window if nothing is masked; a value that is missing stays so, and where no row is left all are missing
     */
    static SeriesWindow of(SeriesWindow window, Intervention intervention) {
        if (intervention.masked().isEmpty()) {
            return window;
        }
        Matrix history = window.history();
        float[] values = history.values().clone();
        for (int row : intervention.masked()) {
            for (int column = 0; column < history.columns() && row < history.rows(); column++) {
                if (!Float.isNaN(history.at(row, column))) {
                    values[row * history.columns() + column] = line(history, row, column, intervention.masked());
                }
            }
        }
        return new SeriesWindow(
                window.columns(),
                window.targets(),
                window.labels(),
                window.times(),
                new Matrix(history.rows(), history.columns(), values),
                window.truth());
    }

    /** Between the nearest values that are neither masked nor missing; at an end, the one there is. */
    private static float line(Matrix history, int row, int column, Set<Integer> masked) {
        int before = next(history, row, column, masked, -1);
        int after = next(history, row, column, masked, 1);
        if (before < 0 || after >= history.rows()) {
            int only = before < 0 ? after : before;
            return only < 0 || only >= history.rows() ? Float.NaN : history.at(only, column);
        }
        float share = (float) (row - before) / (after - before);
        return history.at(before, column) + share * (history.at(after, column) - history.at(before, column));
    }

    /** The nearest such row in a direction, or one outside the history. */
    private static int next(Matrix history, int row, int column, Set<Integer> masked, int direction) {
        int at = row + direction;
        while (at >= 0 && at < history.rows() && (masked.contains(at) || Float.isNaN(history.at(at, column)))) {
            at += direction;
        }
        return at;
    }
}
