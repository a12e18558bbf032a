package org.headlight.export.picture;

import java.util.ArrayList;
import java.util.List;
import org.headlight.export.page.Page;
import org.headlight.export.page.TextBlock;
import org.headlight.export.page.Typeface;
import org.headlight.export.page.Typeface.Style;
import org.headlight.render.figure.AxisLabel;
import org.headlight.render.figure.HeatmapFigure;
import org.headlight.render.figure.HeatmapGeometry;
import org.headlight.render.figure.LabelExtents;

/**
 * How large the cells of an exported heatmap are, and in how many strips its columns stand.
 *
 * <p>Cells are whole pixels and square where there is room. A map of few rows and many columns, such as the one row of a
 * pooling attention, is cut into strips of equal width below each other, as a long line of text is.
 *
 * @param strips from the first columns to the last
 */
record HeatmapLayout(List<Strip> strips) {

    /**
     * Some neighbouring columns of the map.
     *
     * @param first index of its first column in the map, from 0
     * @param geometry where its parts lie
     */
    record Strip(int first, HeatmapGeometry geometry) {}

    private static final int LARGEST_CELL = 40;
    private static final int READABLE_CELL = 26;
    private static final int LABELLED_CELL = 15;
    private static final int USUAL_SIDE = 720;
    private static final int ROWS_OF_A_STRIP = 8;
    private static final double LONGEST_LABEL = 150;

    static HeatmapLayout of(HeatmapFigure figure, Typeface type) {
        LabelExtents labels = measure(figure, type);
        int rows = figure.matrix().rows();
        int columns = figure.matrix().columns();
        double room = Page.FULL_WIDTH - 2 * Page.MARGIN - labels.row() - HeatmapGeometry.LABEL_GAP;
        boolean strips = rows <= ROWS_OF_A_STRIP && columns * (double) READABLE_CELL > USUAL_SIDE / 2.0;
        return strips ? strips(rows, columns, labels, room) : whole(rows, columns, labels, room);
    }

    /** A text as it stands on an axis, shortened where it would push the cells off the page. */
    static String shown(AxisLabel label, Typeface type) {
        return type.fitted(label.text(), Style.LABEL, LONGEST_LABEL);
    }

    private static HeatmapLayout strips(int rows, int columns, LabelExtents labels, double room) {
        int upright = (int) Math.ceil(Math.max(READABLE_CELL, Math.max(labels.column(), labels.columnNote()) + 6));
        int cell = columns * (double) upright <= room ? upright : READABLE_CELL;
        int count = Math.ceilDiv(columns, Math.max(1, (int) ((room - slantRoom(cell, upright, labels)) / cell)));
        int perStrip = Math.ceilDiv(columns, count);
        List<Strip> strips = new ArrayList<>();
        for (int first = 0; first < columns; first += perStrip) {
            int width = Math.min(perStrip, columns - first);
            strips.add(new Strip(first, new HeatmapGeometry(rows, width, cell, READABLE_CELL, labels)));
        }
        return new HeatmapLayout(List.copyOf(strips));
    }

    private static double slantRoom(int cell, int upright, LabelExtents labels) {
        return cell >= upright ? 0 : labels.column() * 0.5;
    }

    private static HeatmapLayout whole(int rows, int columns, LabelExtents labels, double room) {
        int across = side(columns);
        int down = side(rows);
        int small = Math.max(Math.min(across, down), LABELLED_CELL);
        int upright = (int) Math.ceil(labels.column() + 6);
        boolean roomForWords = upright <= 2 * small && columns * (double) upright <= room - 2 * HeatmapGeometry.BAR_GAP;
        int width = roomForWords ? Math.max(Math.min(across, small), upright) : Math.min(across, small);
        return new HeatmapLayout(
                List.of(new Strip(0, new HeatmapGeometry(rows, columns, width, Math.min(down, small), labels))));
    }

    private static int side(int cells) {
        return Math.clamp(USUAL_SIDE / Math.max(1, cells), 1, LARGEST_CELL);
    }

    private static LabelExtents measure(HeatmapFigure figure, Typeface type) {
        double row = 0;
        for (AxisLabel label : figure.rows()) {
            row = Math.max(row, type.width(shown(label, type), Style.LABEL) + noteRoom(label, type));
        }
        double title = new TextBlock(figure.rowTitle(), Style.CAPTION, 80, type).width();
        double column = 0;
        double noted = 0;
        for (AxisLabel label : figure.columns()) {
            double text = type.width(shown(label, type), Style.LABEL);
            column = Math.max(column, text);
            noted = label.note().isEmpty() ? noted : Math.max(noted, text + type.width(label.note(), Style.TICK));
        }
        double note = noted > 0 ? Math.max(1, noted - column) : 0;
        return new LabelExtents(Math.ceil(Math.max(row, title)), column, note, Style.CAPTION.line());
    }

    private static double noteRoom(AxisLabel label, Typeface type) {
        return label.note().isEmpty() ? 0 : type.width(label.note(), Style.TICK) + HeatmapGeometry.LABEL_GAP;
    }
}
