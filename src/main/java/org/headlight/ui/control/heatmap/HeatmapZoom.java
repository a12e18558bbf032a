package org.headlight.ui.control.heatmap;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.headlight.render.figure.Box;
import org.headlight.render.figure.HeatmapFigure;
import org.headlight.render.figure.LabelExtents;
import org.headlight.snapshot.Matrix;

/** How large the cells of a heatmap are drawn and which of them are seen; keeps the layout for that. FX thread only. */
final class HeatmapZoom {
    /** Stands for as large as fits. */
    private static final double FIT = 0;

    private final HeatmapView view;
    private final ReadOnlyDoubleWrapper value = new ReadOnlyDoubleWrapper(this, "value", 1);
    private final ObjectProperty<HeatmapPosition> position =
            new SimpleObjectProperty<>(this, "position", HeatmapPosition.FIT);
    private double cellWidth = FIT;
    private LabelExtents extents;
    private HeatmapLayout layout;

    HeatmapZoom(HeatmapView view) {
        this.view = view;
        position.addListener((observable, before, after) -> goTo(after));
    }

    /** Goes where another view is; that one lays itself out for its own size, this one for its. */
    private void goTo(HeatmapPosition there) {
        if (layout != null && there.equals(here())) {
            return;
        }
        cellWidth = there.cellWidth();
        layout = null;
        if (view.hasCells()) {
            layout = layout().with(layout().viewport().moved(there.scrollX(), there.scrollY()));
            value.set(layout().viewport().cellWidth() / CellSize.NORMAL);
        }
        view.repaint();
    }

    private HeatmapPosition here() {
        return new HeatmapPosition(
                cellWidth, layout.viewport().scrollX(), layout.viewport().scrollY());
    }

    /** Where everything lies now; there must be a figure. */
    HeatmapLayout layout() {
        if (layout == null) {
            extents = extents == null ? view.labelExtents() : extents;
            layout = HeatmapLayout.of(
                    view.getFigure(),
                    extents,
                    view.getWidth(),
                    view.getHeight(),
                    view.isMarginsShown(),
                    view.isColorBarBelow(),
                    cellWidth);
        }
        return layout;
    }

    /** Lays everything out anew; the scroll position is lost. */
    void arrange() {
        layout = null;
        arranged();
    }

    /** Lays everything out anew, as the labels have other sizes. */
    void measureAnew() {
        extents = null;
        arrange();
    }

    /** Goes over to another figure; one of the same size keeps the zoom, one of the same labels the layout. */
    void adapt(HeatmapFigure before, HeatmapFigure after) {
        boolean comparable = before != null && after != null;
        if (!comparable || !haveSameSize(before.matrix(), after.matrix())) {
            cellWidth = FIT;
            measureAnew();
        } else if (layout == null
                || !before.rows().equals(after.rows())
                || !before.columns().equals(after.columns())) {
            measureAnew();
        }
    }

    private static boolean haveSameSize(Matrix one, Matrix other) {
        return one.rows() == other.rows() && one.columns() == other.columns();
    }

    private void arranged() {
        if (view.hasCells() && view.getWidth() > 0) {
            value.set(layout().viewport().cellWidth() / CellSize.NORMAL);
            position.set(here());
        }
        view.repaint();
    }

    /** Makes cells as large as fit, and goes on doing so when the view changes its size. */
    void fit() {
        cellWidth = FIT;
        arrange();
    }

    /** Makes cells a step larger around the middle of the view. */
    void in() {
        Box cells = layout().cells();
        in(cells.x() + cells.width() / 2, cells.y() + cells.height() / 2);
    }

    /** Makes cells a step smaller around the middle of the view. */
    void out() {
        Box cells = layout().cells();
        out(cells.x() + cells.width() / 2, cells.y() + cells.height() / 2);
    }

    /** Makes cells a step larger around a point of the view. */
    void in(double x, double y) {
        to(CellSize.above(layout().viewport().cellWidth()), x, y);
    }

    /** Makes cells a step smaller around a point of the view. */
    void out(double x, double y) {
        to(CellSize.below(layout().viewport().cellWidth()), x, y);
    }

    /** Changes the width of cells such that what lies under a point of the view stays there. */
    private void to(double width, double x, double y) {
        HeatmapLayout before = layout();
        cellWidth = width;
        layout = null;
        HeatmapLayout after = layout();
        layout = after.with(before.viewport()
                .zoomed(
                        after.viewport(),
                        x - before.cells().x(),
                        y - before.cells().y(),
                        x - after.cells().x(),
                        y - after.cells().y()));
        arranged();
    }

    /** Moves the seen part by pixels of the matrix. */
    void pan(double right, double down) {
        layout = layout().with(layout().viewport().moved(right, down));
        arranged();
    }

    /** Moves the seen part no more than needed to see a cell. */
    void reveal(Cell cell) {
        layout = layout().with(layout().viewport().showing(cell));
        arranged();
    }

    /** The cell under a point of the view, the largest where a pixel stands for many; null beside the cells. */
    Cell cellAt(double x, double y) {
        Cell first = layout().cellAt(x, y);
        double width = layout().viewport().cellWidth();
        return first == null || width >= 1 ? first : largest(first, (int) Math.ceil(1 / width));
    }

    private Cell largest(Cell first, int reach) {
        Matrix matrix = view.getFigure().matrix();
        Cell largest = first;
        for (int row = first.row(); row < Math.min(matrix.rows(), first.row() + reach); row++) {
            for (int column = first.column(); column < Math.min(matrix.columns(), first.column() + reach); column++) {
                if (matrix.at(row, column) > matrix.at(largest.row(), largest.column())) {
                    largest = new Cell(row, column);
                }
            }
        }
        return largest;
    }

    /** The width of a cell over 20 pixels: 1 is 100 %. */
    ReadOnlyDoubleProperty valueProperty() {
        return value.getReadOnlyProperty();
    }

    /** Size and seen part, to be tied to those of other views. */
    ObjectProperty<HeatmapPosition> positionProperty() {
        return position;
    }
}
