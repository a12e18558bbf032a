package org.headlight.ui.control.confusion;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;
import org.headlight.render.NumberText;
import org.headlight.render.confusion.ConfusionLayout;
import org.headlight.render.confusion.ConfusionSketch;
import org.headlight.render.figure.Box;
import org.headlight.render.figure.ConfusionFigure;
import org.headlight.render.sketch.Ink;
import org.headlight.render.sketch.Lettering;
import org.headlight.ui.control.heatmap.Cell;
import org.headlight.ui.control.theme.Brush;
import org.headlight.ui.control.theme.CanvasPen;
import org.headlight.ui.control.theme.RasterImages;
import org.headlight.ui.control.theme.TextMeasure;
import org.headlight.ui.control.theme.ThemedCanvas;

/**
 * A confusion matrix: hovering reads a cell, a click chooses it, a second click lets go. The arrows walk, Enter chooses. FX thread
 * only.
 */
public final class ConfusionView extends ThemedCanvas {
    /** The class of the view in stylesheets. */
    public static final String STYLE_CLASS = "confusion-view";

    private final ObjectProperty<ConfusionFigure> figure = new SimpleObjectProperty<>(this, "figure");
    private final ObjectProperty<Cell> chosen = new SimpleObjectProperty<>(this, "chosen");
    private final ObjectProperty<Cell> hovered = new SimpleObjectProperty<>(this, "hovered");
    private final TextMeasure measure = new TextMeasure();
    private final RasterImages images = new RasterImages();
    private final Tooltip tooltip = new Tooltip();
    private ConfusionLayout layout;
    private ConfusionSketch sketch;

    /** An empty view. */
    public ConfusionView() {
        super(STYLE_CLASS);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.NODE);
        tooltip.setShowDelay(Duration.millis(150));
        figure.addListener((observable, before, after) -> show(after));
        chosen.addListener((observable, before, after) -> repaint());
        hovered.addListener((observable, before, after) -> explain(after));
        focusVisibleProperty().addListener((observable, before, after) -> repaint());
        setOnMouseMoved(event -> hovered.set(at(event)));
        setOnMouseExited(event -> hovered.set(null));
        setOnMousePressed(event -> {
            requestFocus();
            toggle(at(event));
        });
        setOnKeyPressed(this::type);
    }

    private void show(ConfusionFigure shown) {
        layout = null;
        hovered.set(null);
        setAccessibleText(shown == null ? null : shown.title());
        repaint();
    }

    private void explain(Cell cell) {
        if (cell == null) {
            Tooltip.uninstall(this, tooltip);
            tooltip.hide();
        } else {
            tooltip.setText(words(cell));
            Tooltip.install(this, tooltip);
            setAccessibleText(words(cell));
        }
        repaint();
    }

    /** What is said of a cell, in a sentence. */
    String words(Cell cell) {
        ConfusionFigure shown = figure.get();
        String truth = shown.labels().get(cell.row());
        String answer = shown.labels().get(cell.column());
        return "%s %s: %s of %s, %s of the row"
                .formatted(
                        truth,
                        cell.row() == cell.column() ? "found" : "taken for " + answer,
                        NumberText.count(Math.round(shown.counts().at(cell.row(), cell.column()))),
                        NumberText.count(shown.rowSum(cell.row())),
                        NumberText.percent(shown.share(cell.row(), cell.column())));
    }

    private Cell at(MouseEvent event) {
        return layout == null
                ? null
                : layout.at(event.getX(), event.getY())
                        .map(place -> new Cell(place[0], place[1]))
                        .orElse(null);
    }

    private void toggle(Cell cell) {
        if (cell != null) {
            chosen.set(cell.equals(chosen.get()) ? null : cell);
        }
    }

    private void type(KeyEvent event) {
        if (figure.get() == null || event.isShortcutDown()) {
            return;
        }
        Cell from = hovered.get() != null ? hovered.get() : new Cell(0, 0);
        switch (event.getCode()) {
            case LEFT -> go(from.row(), from.column() - 1);
            case RIGHT -> go(from.row(), from.column() + 1);
            case UP -> go(from.row() - 1, from.column());
            case DOWN -> go(from.row() + 1, from.column());
            case ENTER, SPACE -> toggle(from);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void go(int row, int column) {
        int last = figure.get().labels().size() - 1;
        hovered.set(new Cell(Math.clamp(row, 0, last), Math.clamp(column, 0, last)));
    }

    /** What is shown; null for nothing. */
    public ObjectProperty<ConfusionFigure> figureProperty() {
        return figure;
    }

    /** The chosen cell, true class and answered class; null for none. */
    public ObjectProperty<Cell> chosenProperty() {
        return chosen;
    }

    /** Where everything lies now; null while nothing was drawn. */
    ConfusionLayout drawnLayout() {
        return layout;
    }

    @Override
    protected void sizeChanged() {
        layout = null;
        repaint();
    }

    @Override
    protected void paint(Brush brush, double width, double height) {
        if (figure.get() == null) {
            return;
        }
        CanvasPen pen = new CanvasPen(brush, measure, images);
        if (layout == null) {
            double names = figure.get().labels().stream()
                    .mapToDouble(label -> pen.width(label, Lettering.CAPTION))
                    .max()
                    .orElse(0);
            layout = ConfusionLayout.of(
                    figure.get().labels().size(),
                    width,
                    height,
                    Math.max(names, pen.width("share of row", Lettering.CAPTION)));
            sketch = new ConfusionSketch(figure.get(), layout);
        }
        Cell marked = hovered.get() != null ? hovered.get() : chosen.get();
        sketch.draw(pen, Optional.ofNullable(marked).map(cell -> new int[] {cell.row(), cell.column()}));
        frame(pen, hovered.get(), Ink.WHITE, Ink.BLACK);
        frame(pen, chosen.get(), Ink.ACCENT, Ink.WHITE);
    }

    private void frame(CanvasPen pen, Cell cell, Ink outer, Ink inner) {
        if (cell != null) {
            Box box = layout.cell(cell.row(), cell.column());
            pen.frame(new Box(box.x() - 1, box.y() - 1, box.width() + 3, box.height() + 3), 2, outer, 1);
            pen.frame(new Box(box.x() + 1, box.y() + 1, box.width() - 1, box.height() - 1), 1, inner, 0.8);
        }
    }
}
