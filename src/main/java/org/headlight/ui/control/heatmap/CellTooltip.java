package org.headlight.ui.control.heatmap;

import javafx.scene.Node;
import org.headlight.render.CellRank;
import org.headlight.render.NumberText;
import org.headlight.render.figure.Box;
import org.headlight.render.figure.HeatmapFigure;
import org.headlight.ui.control.PairTooltip;

/** What is said beside the hovered cell of a heatmap, off its row and column labels. FX thread only. */
final class CellTooltip {
    private static final double EDGE = 4;

    private final HeatmapView view;
    private final PairTooltip tooltip = new PairTooltip();

    CellTooltip(HeatmapView view) {
        this.view = view;
    }

    Node node() {
        return tooltip;
    }

    /** Shows what a cell says, or nothing for null. */
    void show(Cell cell) {
        if (cell == null) {
            tooltip.hide();
            return;
        }
        HeatmapFigure figure = view.getFigure();
        CellRank rank = CellRank.of(figure.matrix(), figure.mask(), cell.row(), cell.column());
        tooltip.pair(
                PairTooltip.token(figure.rows().get(cell.row()).text(), cell.row()),
                PairTooltip.token(figure.columns().get(cell.column()).text(), cell.column()),
                rank.masked() ? "" : NumberText.value(rank.value()));
        if (rank.masked()) {
            tooltip.note("masked: this query may not look here");
        } else if (rank.rank() == 0) {
            tooltip.note("not a number");
        } else if (view.getDetails() == null) {
            describe(cell, rank);
        } else {
            view.getDetails().apply(cell).forEach(tooltip::line);
        }
        Box cells = view.heatmapLayout().cells();
        Box bounds =
                new Box(cells.x(), cells.y(), view.getWidth() - cells.x() - EDGE, view.getHeight() - cells.y() - EDGE);
        tooltip.show(view.heatmapLayout().cell(cell), bounds);
    }

    private void describe(Cell cell, CellRank rank) {
        tooltip.line("Rank in row", "%d of %d".formatted(rank.rank(), rank.candidates()));
        tooltip.line("Share of row", NumberText.percent(rank.share()));
        if (view.getScores() != null && !Float.isNaN(view.getScores().at(cell.row(), cell.column()))) {
            tooltip.line(
                    "Score before softmax", NumberText.fixed(view.getScores().at(cell.row(), cell.column()), 2));
        }
    }
}
