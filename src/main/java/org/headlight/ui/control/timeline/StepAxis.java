package org.headlight.ui.control.timeline;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;

/**
 * The horizontal axis that chart and slider share, so that a step stands at the same pixel in both. FX thread only.
 *
 * <p>It starts at step 0, {@link #LEFT} pixels from the left edge, and ends at the last step, {@link #RIGHT} pixels
 * from the right edge of every region of the same width.
 */
public final class StepAxis {
    /** Pixels left of step 0; the labels of the values stand there. */
    public static final double LEFT = 44;
    /** Pixels right of the last step. */
    public static final double RIGHT = 40;

    private final IntegerProperty last = new SimpleIntegerProperty(this, "last", 1);

    /** The step at the right end, at least 1. */
    public IntegerProperty lastProperty() {
        return last;
    }

    public int getLast() {
        return last.get();
    }

    public void setLast(int step) {
        last.set(Math.max(1, step));
    }

    /** The horizontal position of a step in a region of a width, in pixels from its left edge. */
    public double position(double step, double width) {
        return LEFT + step / getLast() * length(width);
    }

    /** The step, not rounded, at a horizontal position in a region of a width; within the axis. */
    public double step(double position, double width) {
        return Math.clamp((position - LEFT) / length(width), 0, 1) * getLast();
    }

    private static double length(double width) {
        return Math.max(1, width - LEFT - RIGHT);
    }
}
