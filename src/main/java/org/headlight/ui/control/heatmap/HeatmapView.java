package org.headlight.ui.control.heatmap;

import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import org.headlight.render.CellMask;
import org.headlight.render.Downsampling;
import org.headlight.render.figure.Box;
import org.headlight.render.figure.HeatmapFigure;
import org.headlight.render.figure.LabelExtents;
import org.headlight.snapshot.Matrix;
import org.headlight.ui.control.theme.TextMeasure;
import org.headlight.ui.control.theme.ThemedCanvas;

/**
 * One attention map to read and to walk through: rows are queries, columns are keys. FX thread only.
 *
 * <p>It shows the same figure that an export writes. Hovering previews a cell, a click pins it and a second click frees
 * it, Esc clears; arrows walk and Enter pins. Ctrl with the wheel, plus, minus and 0 zooms, dragging pans.
 */
public final class HeatmapView extends ThemedCanvas {
    /** The class of the view in stylesheets. */
    public static final String STYLE_CLASS = "heatmap-view";

    private final ObjectProperty<HeatmapFigure> figure = new SimpleObjectProperty<>(this, "figure");
    private final ObjectProperty<Matrix> scores = new SimpleObjectProperty<>(this, "scores");
    private final ObjectProperty<Cell> hoveredCell = new SimpleObjectProperty<>(this, "hoveredCell");
    private final ObjectProperty<Cell> pinnedCell = new SimpleObjectProperty<>(this, "pinnedCell");
    private final BooleanProperty marginsShown = new SimpleBooleanProperty(this, "marginsShown", true);
    private final ObjectProperty<Downsampling> downsampling =
            new SimpleObjectProperty<>(this, "downsampling", Downsampling.MAXIMUM);
    private final ReadOnlyDoubleWrapper zoom = new ReadOnlyDoubleWrapper(this, "zoom", 1);

    private final ColorBar colorBar = new ColorBar();
    private final CellTooltip tooltip = new CellTooltip(this);
    private final TextMeasure measure = new TextMeasure();
    private final CellImage image = new CellImage();
    private LabelExtents extents;
    private ReducedMatrix reducedMatrix;
    private Margins margins;
    private HeatmapLayout layout;
    private double cellWidth;

    /** An empty view. */
    public HeatmapView() {
        super(STYLE_CLASS);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.NODE);
        colorBar.setManaged(false);
        colorBar.setVisible(false);
        getChildren().addAll(colorBar, tooltip.node());
        figure.addListener((observable, before, after) -> show(before, after));
        downsampling.addListener((observable, before, after) -> show(getFigure(), getFigure()));
        marginsShown.addListener((observable, before, after) -> arrange());
        hoveredCell.addListener((observable, before, after) -> hover(after));
        pinnedCell.addListener((observable, before, after) -> repaint());
        focusVisibleProperty().addListener((observable, before, after) -> repaint());
        new HeatmapInput(this).listen();
    }

    /** What is shown; null for nothing. A figure of the same size keeps zoom, hovered and pinned cell. */
    public ObjectProperty<HeatmapFigure> figureProperty() {
        return figure;
    }

    public HeatmapFigure getFigure() {
        return figure.get();
    }

    public void setFigure(HeatmapFigure shown) {
        figure.set(shown);
    }

    /** The scores before the softmax, [rows, columns] of the figure, for the tooltip; null where there are none. */
    public ObjectProperty<Matrix> scoresProperty() {
        return scores;
    }

    public Matrix getScores() {
        return scores.get();
    }

    public void setScores(Matrix matrix) {
        scores.set(matrix);
    }

    /** The cell under the pointer, or the one the arrow keys went to; null for none. */
    public ObjectProperty<Cell> hoveredCellProperty() {
        return hoveredCell;
    }

    public Cell getHoveredCell() {
        return hoveredCell.get();
    }

    public void setHoveredCell(Cell cell) {
        hoveredCell.set(cell);
    }

    /** The cell that stays chosen; null for none. */
    public ObjectProperty<Cell> pinnedCellProperty() {
        return pinnedCell;
    }

    public Cell getPinnedCell() {
        return pinnedCell.get();
    }

    public void setPinnedCell(Cell cell) {
        pinnedCell.set(cell);
    }

    /** Whether there are bars for the entropy of each row and the mean each column receives; they need two rows. */
    public BooleanProperty marginsShownProperty() {
        return marginsShown;
    }

    public boolean isMarginsShown() {
        return marginsShown.get();
    }

    public void setMarginsShown(boolean shown) {
        marginsShown.set(shown);
    }

    /** What one pixel shows where it stands for many cells; at first the largest, so that no spike is lost. */
    public ObjectProperty<Downsampling> downsamplingProperty() {
        return downsampling;
    }

    public Downsampling getDownsampling() {
        return downsampling.get();
    }

    public void setDownsampling(Downsampling how) {
        downsampling.set(how);
    }

    /** The width of a cell over 20 pixels: 1 is 100 %. */
    public ReadOnlyDoubleProperty zoomProperty() {
        return zoom.getReadOnlyProperty();
    }

    public double getZoom() {
        return zoom.get();
    }

    /** Makes cells a step larger around the middle of the view. */
    public void zoomIn() {
        zoomTo(CellSize.above(heatmapLayout().viewport().cellWidth()), middleX(), middleY());
    }

    /** Makes cells a step smaller around the middle of the view. */
    public void zoomOut() {
        zoomTo(CellSize.below(heatmapLayout().viewport().cellWidth()), middleX(), middleY());
    }

    /** Makes cells as large as fit, and goes on doing so when the view changes its size. */
    public void zoomToFit() {
        cellWidth = 0;
        arrange();
    }

    /** Changes the width of cells such that what lies under a point of this view stays there. */
    void zoomTo(double width, double x, double y) {
        HeatmapLayout before = heatmapLayout();
        cellWidth = width;
        layout = null;
        HeatmapLayout after = heatmapLayout();
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
        layout = heatmapLayout().with(heatmapLayout().viewport().moved(right, down));
        arranged();
    }

    /** Moves the seen part no more than needed to see a cell. */
    void reveal(Cell cell) {
        layout = heatmapLayout().with(heatmapLayout().viewport().showing(cell));
        arranged();
    }

    /** Where everything lies now; there must be a figure. */
    HeatmapLayout heatmapLayout() {
        if (layout == null) {
            if (extents == null) {
                extents = HeatmapLabels.extents(getFigure(), measure, font(13), font(11));
            }
            layout = HeatmapLayout.of(getFigure(), extents, getWidth(), getHeight(), isMarginsShown(), cellWidth);
        }
        return layout;
    }

    /**
     * The cell under a point of the view; where a pixel stands for many cells, the largest of them; null beside the
     * cells.
     */
    Cell cellAt(double x, double y) {
        HeatmapLayout now = heatmapLayout();
        Cell first = now.cellAt(x, y);
        if (first == null || now.viewport().cellWidth() >= 1) {
            return first;
        }
        Matrix matrix = getFigure().matrix();
        int reach = (int) Math.ceil(1 / now.viewport().cellWidth());
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

    /** Whether there is anything to look at. */
    boolean hasCells() {
        return getFigure() != null && getFigure().matrix().values().length > 0;
    }

    private double middleX() {
        return heatmapLayout().cells().x() + heatmapLayout().cells().width() / 2;
    }

    private double middleY() {
        return heatmapLayout().cells().y() + heatmapLayout().cells().height() / 2;
    }

    private void show(HeatmapFigure before, HeatmapFigure after) {
        boolean sameSize = before != null
                && after != null
                && before.matrix().rows() == after.matrix().rows()
                && before.matrix().columns() == after.matrix().columns();
        if (!sameSize) {
            cellWidth = 0;
            setHoveredCell(null);
            setPinnedCell(null);
        }
        colorBar.setVisible(hasCells());
        if (after != null) {
            colorBar.setScale(after.scale());
            colorBar.setTitle(after.valueName());
            reducedMatrix = new ReducedMatrix(after.matrix(), after.mask(), getDownsampling());
            margins = after.matrix().rows() > 1 ? Margins.of(after.matrix()) : null;
        }
        boolean sameLabels = sameSize
                && Objects.equals(before.rows(), after.rows())
                && Objects.equals(before.columns(), after.columns());
        if (sameLabels && layout != null) {
            hover(getHoveredCell());
        } else {
            extents = null;
            arrange();
        }
    }

    private void hover(Cell cell) {
        colorBar.setMarkedValue(
                cell == null || getFigure() == null
                        ? Double.NaN
                        : getFigure().matrix().at(cell.row(), cell.column()));
        repaint();
    }

    /** Lays everything out anew; the scroll position is lost. */
    private void arrange() {
        layout = null;
        arranged();
    }

    private void arranged() {
        if (hasCells() && getWidth() > 0) {
            zoom.set(heatmapLayout().viewport().cellWidth() / CellSize.NORMAL);
        }
        repaint();
    }

    @Override
    protected void fontChanged() {
        extents = null;
        arrange();
    }

    @Override
    protected void setWidth(double width) {
        super.setWidth(width);
        arrange();
    }

    @Override
    protected void setHeight(double height) {
        super.setHeight(height);
        arrange();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (!hasCells()) {
            tooltip.show(null);
            return;
        }
        Box bar = heatmapLayout().colorBar();
        colorBar.setOrientation(heatmapLayout().lyingBar() ? Orientation.HORIZONTAL : Orientation.VERTICAL);
        colorBar.resizeRelocate(
                bar.x() - (heatmapLayout().lyingBar() ? 0 : ColorBar.MARKER), bar.y(), bar.width(), bar.height());
        tooltip.show(getHoveredCell());
    }

    @Override
    protected void paint(GraphicsContext graphics, double width, double height) {
        if (hasCells()) {
            new HeatmapPainter(this, graphics, this::color, this::font, this::semiBoldFont).paint();
        }
    }

    ReducedMatrix reducedMatrix() {
        return reducedMatrix;
    }

    Margins margins() {
        return margins;
    }

    CellImage image() {
        return image;
    }

    TextMeasure measure() {
        return measure;
    }

    /** Whether a mask forbids anything; without one no hatching has to be drawn. */
    boolean hasMask() {
        return getFigure().mask() != CellMask.EVERYWHERE;
    }
}
