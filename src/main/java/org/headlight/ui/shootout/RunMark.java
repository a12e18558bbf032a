package org.headlight.ui.shootout;

import javafx.scene.Node;
import javafx.scene.shape.Line;

/**
 * The mark of a run wherever it appears on the page: eight colours, and from the ninth run on the same with dashed lines, so that
 * no two of sixteen look alike.
 */
final class RunMark {
    private static final int COLORS = 8;
    private static final double LENGTH = 20;

    private RunMark() {}

    /**
     * How the line of a run is drawn, for a node in the scene.
     *
     * @param index place of the run in the list, from 0
     */
    static String style(int index) {
        String dashes = index % (2 * COLORS) < COLORS ? "" : " -fx-stroke-dash-array: 5 4;";
        return "-fx-stroke: -color-chart-%d; -fx-stroke-width: 1.75px;%s".formatted(index % COLORS + 1, dashes);
    }

    /** A short line that stands for a run. */
    static Node line(int index) {
        Line line = new Line(0, 0, LENGTH, 0);
        line.setStyle(style(index));
        return line;
    }
}
