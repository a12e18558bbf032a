package org.headlight.render.confusion;

import java.util.Optional;
import org.headlight.render.figure.Box;

/**
 * Where the parts of a confusion matrix lie, in logical pixels from the top left corner. Immutable.
 *
 * @param classes how many there are
 * @param cells all cells together
 */
public record ConfusionLayout(int classes, Box cells) {
    /** Above the cells: the names of the answered classes. */
    static final double TOP = 28;

    /** Right of the cells: recall and rows. */
    static final double RIGHT = 88;

    /** Below the cells: precision, colour bar and its ends. */
    static final double BOTTOM = 84;

    /** Between a name and the cells. */
    static final double GAP = 12;

    private static final double LARGEST_CELL = 64;
    private static final double SMALLEST_CELL = 4;

    /**
     * Lays out as large as fits.
     *
     * @param names width of the longest name of a class
     */
    public static ConfusionLayout of(int classes, double width, double height, double names) {
        double left = Math.min(names, Math.max(40, 0.3 * width)) + GAP;
        double room = Math.min(width - left - RIGHT, height - TOP - BOTTOM) / classes;
        double cell = Math.floor(Math.clamp(room, SMALLEST_CELL, LARGEST_CELL));
        return new ConfusionLayout(classes, new Box(Math.ceil(left), TOP, classes * cell, classes * cell));
    }

    /** As large as cells get, for a picture that may be of any size. */
    public static ConfusionLayout largest(int classes, double names) {
        return of(classes, Double.MAX_VALUE / 4, Double.MAX_VALUE / 4, names);
    }

    /** Width and height of a cell. */
    public double cell() {
        return cells.width() / classes;
    }

    /** A cell; both classes from 0. */
    public Box cell(int truth, int answer) {
        return new Box(cells.x() + answer * cell(), cells.y() + truth * cell(), cell(), cell());
    }

    /** Width of everything. */
    public double width() {
        return cells.right() + RIGHT;
    }

    /** Height of everything. */
    public double height() {
        return cells.bottom() + BOTTOM;
    }

    /** The cell at a place: true class, then answered class; empty beside the cells. */
    public Optional<int[]> at(double x, double y) {
        boolean inside = x >= cells.x() && x < cells.right() && y >= cells.y() && y < cells.bottom();
        return inside
                ? Optional.of(new int[] {
                    Math.min(classes - 1, (int) ((y - cells.y()) / cell())),
                    Math.min(classes - 1, (int) ((x - cells.x()) / cell()))
                })
                : Optional.empty();
    }
}
