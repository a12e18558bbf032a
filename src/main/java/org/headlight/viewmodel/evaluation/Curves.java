package org.headlight.viewmodel.evaluation;

import java.util.List;

/**
 * A number that depends on another, for the network and its baselines. Immutable.
 *
 * @param title what it shows
 * @param xTitle what goes to the right
 * @param yTitle what goes up
 * @param curves the network first
 * @param note how to read it, in a sentence
 */
public record Curves(String title, String xTitle, String yTitle, List<Curve> curves, String note) {
    public Curves {
        curves = List.copyOf(curves);
    }

    /**
     * One line. Immutable.
     *
     * @param name whose it is
     * @param points from the left to the right
     */
    public record Curve(String name, List<Point> points) {
        public Curve {
            points = List.copyOf(points);
        }
    }

    /**
     * A place on it. Immutable.
     *
     * @param words what is there, for a tooltip
     */
    public record Point(double x, double y, String words) {}
}
