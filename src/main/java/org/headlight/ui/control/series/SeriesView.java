package org.headlight.ui.control.series;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import org.headlight.render.figure.SeriesFigure;
import org.headlight.render.series.ForecastSeries;
import org.headlight.render.series.SeriesLook;
import org.headlight.render.sketch.SeriesLayout;
import org.headlight.render.sketch.SeriesSketch;
import org.headlight.ui.control.theme.Brush;
import org.headlight.ui.control.theme.CanvasPen;
import org.headlight.ui.control.theme.RasterImages;
import org.headlight.ui.control.theme.TextMeasure;
import org.headlight.ui.control.theme.ThemedCanvas;

/**
 * A forecast and the past that fed it, to read and to ask. FX thread only.
 *
 * <p>It shows the same figure that an export writes. Hovering a forecast step previews where it looked, a click pins it and a
 * second click frees it; dragging over the past brushes it, a click on a ribbon chooses the head, Esc clears. Left and right
 * walk through time, with Shift they brush; up and down choose the head, Enter pins.
 */
public final class SeriesView extends ThemedCanvas {
    /** The class of the view in stylesheets. */
    public static final String STYLE_CLASS = "series-view";

    private final ObjectProperty<SeriesFigure> figure = new SimpleObjectProperty<>(this, "figure");
    private final ObjectProperty<SeriesLook> look = new SimpleObjectProperty<>(this, "look", SeriesLook.FIRST);
    private final ObjectProperty<Spot> hovered = new SimpleObjectProperty<>(this, "hovered");

    private final TextMeasure measure = new TextMeasure();
    private final RasterImages images = new RasterImages();
    private final SpotTooltip tooltip = new SpotTooltip(this);
    private ForecastSeries known;
    private SeriesLayout layout;
    private SeriesSketch sketch;

    /** An empty view. */
    public SeriesView() {
        super(STYLE_CLASS);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.NODE);
        getChildren().add(tooltip.node());
        figure.addListener((observable, before, after) -> show(after));
        look.addListener((observable, before, after) -> repaint());
        hovered.addListener((observable, before, after) -> repaint());
        focusVisibleProperty().addListener((observable, before, after) -> repaint());
        new SeriesInput(this).listen();
    }

    /** What is shown; null for nothing. Its own look is not used: that of the view is. */
    public ObjectProperty<SeriesFigure> figureProperty() {
        return figure;
    }

    public SeriesFigure getFigure() {
        return figure.get();
    }

    public void setFigure(SeriesFigure shown) {
        figure.set(shown);
    }

    /** What is pinned, chosen and brushed. A figure of the same lengths keeps it. */
    public ObjectProperty<SeriesLook> lookProperty() {
        return look;
    }

    public SeriesLook getLook() {
        return look.get();
    }

    public void setLook(SeriesLook looked) {
        look.set(looked);
    }

    /** What is under the pointer, or where the arrow keys went to; null for nothing. */
    public ObjectProperty<Spot> hoveredProperty() {
        return hovered;
    }

    public Spot getHovered() {
        return hovered.get();
    }

    public void setHovered(Spot spot) {
        hovered.set(spot);
    }

    /** Where everything lies now; there must be a figure. */
    SeriesLayout seriesLayout() {
        if (layout == null) {
            layout = SeriesLayout.of(getFigure().series(), getWidth(), getHeight());
        }
        return layout;
    }

    /** Finds spots in what is drawn now; there must be a figure. */
    SpotFinder spots() {
        return new SpotFinder(seriesLayout(), getLook().byLag());
    }

    /** The figure as it is drawn now: a hovered forecast step comes before the pinned one. */
    SeriesFigure shownFigure() {
        Spot spot = getHovered();
        boolean previews = spot != null && spot.step() != Spot.NONE;
        return getFigure().with(previews ? getLook().withStep(spot.step()) : getLook());
    }

    private void show(SeriesFigure after) {
        if (after != null && (known == null || !areAlike(known, after.series()))) {
            int heads = after.series().heads().size();
            int head = getLook().head() < heads ? getLook().head() : 0;
            setHovered(null);
            setLook(new SeriesLook(
                    head, SeriesLook.MEAN, Optional.empty(), getLook().byLag()));
            layout = null;
        }
        known = after == null ? known : after.series();
        sketch = null;
        setAccessibleText(after == null ? null : after.title());
        repaint();
    }

    private static boolean areAlike(ForecastSeries one, ForecastSeries other) {
        return one.history() == other.history()
                && one.horizon() == other.horizon()
                && one.heads().size() == other.heads().size()
                && one.columns().size() == other.columns().size();
    }

    @Override
    protected void sizeChanged() {
        layout = null;
        sketch = null;
        repaint();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        tooltip.show(getFigure() == null ? null : getHovered());
    }

    @Override
    protected void paint(Brush brush, double width, double height) {
        if (getFigure() == null) {
            return;
        }
        SeriesFigure shown = shownFigure();
        sketch = sketch == null ? new SeriesSketch(shown, seriesLayout()) : sketch.with(shown);
        CanvasPen pen = new CanvasPen(brush, measure, images);
        sketch.draw(pen);
        new SpotPainter(this, pen).paint();
    }
}
