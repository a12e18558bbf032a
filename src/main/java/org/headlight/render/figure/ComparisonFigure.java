package org.headlight.render.figure;

import java.util.List;

/**
 * Two heatmaps of the same size, their difference, and how large it is. Immutable.
 *
 * @param title what is compared
 * @param caption example, ranges, moments
 * @param before the first map
 * @param difference the second minus the first, in its own symmetric colours
 * @param after the second map, in the same colours as the first
 * @param facts the difference in numbers
 * @param marks numbers on the cells that changed most
 */
public record ComparisonFigure(
        String title,
        String caption,
        HeatmapFigure before,
        HeatmapFigure difference,
        HeatmapFigure after,
        List<Fact> facts,
        List<Mark> marks)
        implements Figure {

    /**
     * A number on a cell. Immutable.
     *
     * @param row from 0
     * @param column from 0
     * @param text the number
     */
    public record Mark(int row, int column, String text) {}

    public ComparisonFigure {
        facts = List.copyOf(facts);
        marks = List.copyOf(marks);
    }

    @Override
    public ComparisonFigure worded(boolean titled, boolean explained) {
        return new ComparisonFigure(
                titled ? title : "", explained ? caption : "", before, difference, after, facts, marks);
    }
}
