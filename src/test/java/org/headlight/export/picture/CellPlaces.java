package org.headlight.export.picture;

import org.headlight.export.file.ExportException;
import org.headlight.export.page.Page;
import org.headlight.export.page.Typeface;
import org.headlight.render.figure.Box;
import org.headlight.render.figure.HeatmapFigure;

/** Where the cells of a heatmap lie in its picture. */
public final class CellPlaces {
    private final HeatmapPicture picture;

    public CellPlaces(HeatmapFigure figure) throws ExportException {
        picture = new HeatmapPicture(figure, Typeface.installed());
    }

    /** A cell in logical pixels from the corner of the sheet. */
    public Box cell(int row, int column) {
        int strip = 0;
        while (strip + 1 < picture.layout().strips().size()
                && picture.layout().strips().get(strip + 1).first() <= column) {
            strip++;
        }
        HeatmapLayout.Strip place = picture.layout().strips().get(strip);
        Box cells = picture.cells(strip);
        double width = place.geometry().cellWidth();
        double height = place.geometry().cellHeight();
        return new Box(
                Page.MARGIN + cells.x() + (column - place.first()) * width,
                Page.MARGIN + cells.y() + row * height,
                width,
                height);
    }
}
