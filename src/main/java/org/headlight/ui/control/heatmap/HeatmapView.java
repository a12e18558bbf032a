package org.headlight.ui.control.heatmap;

import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import org.headlight.render.CellMask;
import org.headlight.render.Downsampling;
import org.headlight.render.figure.Box;
import org.headlight.render.figure.HeatmapFigure;
import org.headlight.render.figure.LabelExtents;
import org.headlight.snapshot.Matrix;
import org.headlight.ui.control.theme.Brush;
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
    private final BooleanProperty colorBarBelow = new SimpleBooleanProperty(this, "colorBarBelow");
    private final ObjectProperty<Map<Cell, String>> marks = new SimpleObjectProperty<>(this, "marks", Map.of());
    private final ObjectProperty<Function<Cell, Map<String, String>>> details =
            new SimpleObjectProperty<>(this, "details");
    private final ObjectProperty<Downsampling> downsampling =
            new SimpleObjectProperty<>(this, "downsampling", Downsampling.MAXIMUM);

    private final ColorBar colorBar = new ColorBar();
    private final CellTooltip tooltip = new CellTooltip(this);
    private final TextMeasure measure = new TextMeasure();
    private final CellImage image = new CellImage();
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
        figure.addListener((observable, before, after) -> show(before, after));
        downsampling.addListener((observable, before, after) -> show(getFigure(), getFigure()));
        marginsShown.addListener((observable, before, after) -> zoom.arrange());
        colorBarBelow.addListener((observable, before, after) -> zoom.arrange());
        marks.addListener((observable, before, after) -> repaint());
        hoveredCell.addListener((observable, before, after) -> hover(after));
        pinnedCell.addListener((observable, before, after) -> repaint());
        focusVisibleProperty().addListener((observable, before, after) -> repaint());
        new HeatmapInput(this, zoom).listen();
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

    /** Whether the colour bar lies below the cells even where there is room beside them. */
    public BooleanProperty colorBarBelowProperty() {
        return colorBarBelow;
    }

    public boolean isColorBarBelow() {
        return colorBarBelow.get();
    }

    public void setColorBarBelow(boolean below) {
        colorBarBelow.set(below);
    }

    /** Short texts on cells, such as the numbers of a list beside the view. */
    public ObjectProperty<Map<Cell, String>> marksProperty() {
        return marks;
    }

    public Map<Cell, String> getMarks() {
        return marks.get();
    }

    public void setMarks(Map<Cell, String> texts) {
        marks.set(texts);
    }

    /** What the tooltip says of a cell, names and numbers in their order; null for rank, share and score. */
    public ObjectProperty<Function<Cell, Map<String, String>>> detailsProperty() {
        return details;
    }

    public Function<Cell, Map<String, String>> getDetails() {
        return details.get();
    }

    public void setDetails(Function<Cell, Map<String, String>> ofCell) {
        details.set(ofCell);
    }

    /** How large it is drawn and which part is seen; views of maps of the same size move together when these are bound. */
    public ObjectProperty<HeatmapPosition> positionProperty() {
        return zoom.positionProperty();
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
            margins = after.matrix().rows() > 1 ? Margins.of(after.matrix()) : null;
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
