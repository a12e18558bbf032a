package org.headlight.ui.control.heatmap;

import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.headlight.render.Downsampling;
import org.headlight.render.figure.HeatmapFigure;
import org.headlight.snapshot.Matrix;
import org.headlight.ui.control.theme.ThemedCanvas;

/** What can be set and watched of a heatmap view. FX thread only. */
abstract class HeatmapProperties extends ThemedCanvas {
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

    HeatmapProperties(String styleClass) {
        super(styleClass);
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
}
