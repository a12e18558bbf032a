package org.headlight.ui.control.table;

import org.headlight.render.CellRank;
import org.headlight.render.NumberText;
import org.headlight.render.figure.AxisLabel;
import org.headlight.render.figure.HeatmapFigure;

/**
 * A cell of a heatmap in words. Immutable.
 *
 * @param figure the heatmap
 * @param row from 0
 * @param column from 0
 */
record CellRow(HeatmapFigure figure, int row, int column) {

    String query() {
        return words(figure.rows().get(row));
    }

    String key() {
        return words(figure.columns().get(column));
    }

    private static String words(AxisLabel label) {
        return label.note().isEmpty() ? label.text() : "%s  %s".formatted(label.text(), label.note());
    }

    String value() {
        return rank().masked() ? "masked" : NumberText.value(rank().value());
    }

    String place() {
        CellRank rank = rank();
        return rank.masked() || rank.rank() == 0 ? "" : "%d of %d".formatted(rank.rank(), rank.candidates());
    }

    String share() {
        CellRank rank = rank();
        return rank.masked() || rank.rank() == 0 ? "" : NumberText.percent(rank.share());
    }

    private CellRank rank() {
        return CellRank.of(figure.matrix(), figure.mask(), row, column);
    }
}
