package org.headlight.ui.control.heatmap;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import org.headlight.render.CellMask;
import org.headlight.render.figure.Box;
import org.headlight.render.figure.HeatmapFigure;
import org.headlight.render.figure.LabelExtents;
import org.headlight.ui.control.theme.Brush;
import org.headlight.ui.control.theme.TextMeasure;

/**
 * One attention map to read and to walk through: rows are queries, columns are keys. FX thread only.
 *
 * <p>It shows the same figure that an export writes. Hovering previews a cell, a click pins it and a second click frees
 * it, Esc clears; arrows walk and Enter pins. Ctrl with the wheel, plus, minus and 0 zooms, dragging pans.
 */
public final class HeatmapView extends HeatmapProperties {
    /** The class of the view in stylesheets. */
    public static final String STYLE_CLASS = "heatmap-view";

    private final ColorBar colorBar = new ColorBar();
    private final CellTooltip tooltip = new CellTooltip(this);
    private final TextMeasure measure = new TextMeasure();
    private final CellImage image = new CellImage();
    private final Minimap minimap = new Minimap();
    private final HeatmapZoom zoom = new HeatmapZoom(this);
    private ReducedMatrix reducedMatrix;
    private Margins margins;

    /** An empty view. */
    public HeatmapView() {
        super(STYLE_CLASS);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.NODE);
        colorBar.setManaged(false);
        colorBar.setVisible(false);
        getChildren().addAll(colorBar, tooltip.node());
        figureProperty().addListener((observable, before, after) -> show(before, after));
        downsamplingProperty().addListener((observable, before, after) -> show(getFigure(), getFigure()));
        marginsShownProperty().addListener((observable, before, after) -> zoom.arrange());
        colorBarBelowProperty().addListener((observable, before, after) -> zoom.arrange());
        marksProperty().addListener((observable, before, after) -> repaint());
        hoveredCellProperty().addListener((observable, before, after) -> hover(after));
        pinnedCellProperty().addListener((observable, before, after) -> repaint());
        focusVisibleProperty().addListener((observable, before, after) -> repaint());
        new HeatmapInput(this, zoom).listen();
    }

    /** How large it is drawn and which part is seen; views of maps of the same size move together when these are bound. */
    public ObjectProperty<HeatmapPosition> positionProperty() {
        return zoom.positionProperty();
    }

    /** The width of a cell over 20 pixels: 1 is 100 %. */
    public ReadOnlyDoubleProperty zoomProperty() {
        return zoom.valueProperty();
    }

    public double getZoom() {
        return zoom.valueProperty().get();
    }

    /** Makes cells a step larger around the middle of the view. */
    public void zoomIn() {
        zoom.in();
    }

    /** Makes cells a step smaller around the middle of the view. */
    public void zoomOut() {
        zoom.out();
    }

    /** Makes cells as large as fit, and goes on doing so when the view changes its size. */
    public void zoomToFit() {
        zoom.fit();
    }

    /** Where everything lies now; there must be a figure. */
    HeatmapLayout heatmapLayout() {
        return zoom.layout();
    }

    /** How large the labels are; there must be a figure. */
    LabelExtents labelExtents() {
        return HeatmapLabels.extents(getFigure(), measure, font(13), font(11));
    }

    /** The cell under a point of the view; null beside the cells. */
    Cell cellAt(double x, double y) {
        return zoom.cellAt(x, y);
    }

    /** Moves the seen part no more than needed to see a cell. */
    public void reveal(Cell cell) {
        zoom.reveal(cell);
    }

    /** Whether there is anything to look at. */
    boolean hasCells() {
        return getFigure() != null && getFigure().matrix().values().length > 0;
    }

    private void show(HeatmapFigure before, HeatmapFigure after) {
        boolean sameSize = before != null
                && after != null
                && before.matrix().rows() == after.matrix().rows()
                && before.matrix().columns() == after.matrix().columns();
        if (!sameSize) {
            setHoveredCell(null);
            setPinnedCell(null);
        }
        colorBar.setVisible(hasCells());
        if (after != null) {
            colorBar.setScale(after.scale());
            colorBar.setTitle(after.valueName());
            reducedMatrix = new ReducedMatrix(after.matrix(), after.mask(), getDownsampling());
            margins = null;
        }
        zoom.adapt(before, after);
        hover(getHoveredCell());
    }

    private void hover(Cell cell) {
        colorBar.setMarkedValue(
                cell == null || getFigure() == null
                        ? Double.NaN
                        : getFigure().matrix().at(cell.row(), cell.column()));
        repaint();
    }

    @Override
    protected void fontChanged() {
        zoom.measureAnew();
    }

    @Override
    protected void sizeChanged() {
        zoom.arrange();
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
        tooltip.show(getDetails() == null || isHover() || isFocused() ? getHoveredCell() : null);
    }

    @Override
    protected void paint(Brush brush, double width, double height) {
        if (hasCells()) {
            new HeatmapPainter(this, brush).paint();
        }
    }

    ReducedMatrix reducedMatrix() {
        return reducedMatrix;
    }

    /** The bars beside the cells, made when they are first drawn. */
    Margins margins() {
        margins = margins == null ? Margins.of(getFigure().matrix()) : margins;
        return margins;
    }

    /** The whole map in small, where only a part of a large one is seen. */
    Minimap minimap() {
        return minimap;
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
