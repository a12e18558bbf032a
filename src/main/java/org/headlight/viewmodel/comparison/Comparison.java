package org.headlight.viewmodel.comparison;

import java.util.List;
import org.headlight.analysis.MapComparison;
import org.headlight.render.figure.AxisLabel;
import org.headlight.render.figure.ComparisonFigure;
import org.headlight.snapshot.AttentionMap;
import org.headlight.viewmodel.attention.Cell;

/**
 * Two maps that can be laid over each other. Immutable.
 *
 * @param before the first map
 * @param after the second map
 * @param figure both and their difference, with every word around them
 */
public record Comparison(AttentionMap before, AttentionMap after, ComparisonFigure figure) {
    /** How many of the most changed cells are listed. */
    static final int LISTED = 10;

    /** The cells that changed most, largest change first. */
    public List<ComparedCell> changes() {
        return MapComparison.largestChanges(before, after, LISTED).stream()
                .map(change -> cell(new Cell(change.query(), change.key())))
                .toList();
    }

    /** A cell in both. */
    public ComparedCell cell(Cell cell) {
        return new ComparedCell(
                cell,
                AxisLabel.visible(after.query().tokens().get(cell.query()).text()),
                AxisLabel.visible(after.key().tokens().get(cell.key()).text()),
                before.weights().at(cell.query(), cell.key()),
                after.weights().at(cell.query(), cell.key()));
    }
}
