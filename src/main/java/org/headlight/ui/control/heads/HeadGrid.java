package org.headlight.ui.control.heads;

import java.nio.IntBuffer;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.headlight.render.Palette;
import org.headlight.render.Raster;
import org.headlight.render.figure.HeadGridFigure;
import org.headlight.render.figure.HeadGridGeometry;
import org.headlight.render.figure.HeadGridRaster;
import org.headlight.render.figure.HeadThumbnail;
import org.headlight.render.figure.SiteText;
import org.headlight.snapshot.AttentionSite;
import org.headlight.ui.control.theme.Brush;
import org.headlight.ui.control.theme.ThemedCanvas;

/**
 * Every head of a network as a thumbnail, all of them one raster. FX thread only.
 *
 * <p>Hovering previews a head, a click locks it, Ctrl with a click marks it for the comparison; arrows move, Enter locks.
 * What C, X and S do is the window's business: {@link #setActions}.
 */
public final class HeadGrid extends ThemedCanvas {
    /** The class of the grid in stylesheets. */
    public static final String STYLE_CLASS = "head-grid";

    private static final double EDGE = 24;

    private final ObjectProperty<HeadGridFigure> figure = new SimpleObjectProperty<>(this, "figure");
    private final ObjectProperty<AttentionSite> hovered = new SimpleObjectProperty<>(this, "hovered");
    private final ObjectProperty<AttentionSite> locked = new SimpleObjectProperty<>(this, "locked");
    private final ObjectProperty<HeadMarks> marks = new SimpleObjectProperty<>(this, "marks", HeadMarks.NONE);
    private final HeadGridInput input = new HeadGridInput(this);
    private HeadGridGeometry geometry;
    private Image image;
    private Palette palette;
    private double smallestWidth;
    private double smallestHeight;

    /** An empty grid. */
    public HeadGrid() {
        super(STYLE_CLASS);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.NODE);
        figure.addListener((observable, before, after) -> {
            arrange();
            if (smallestWidth != computeMinWidth(-1) || smallestHeight != computeMinHeight(-1)) {
                smallestWidth = computeMinWidth(-1);
                smallestHeight = computeMinHeight(-1);
                requestLayout();
            }
        });
        hovered.addListener((observable, before, after) -> look(after));
        locked.addListener((observable, before, after) -> repaint());
        marks.addListener((observable, before, after) -> repaint());
        focusVisibleProperty().addListener((observable, before, after) -> repaint());
        input.listen();
    }

    /** What is shown; null for nothing. */
    public ObjectProperty<HeadGridFigure> figureProperty() {
        return figure;
    }

    public HeadGridFigure getFigure() {
        return figure.get();
    }

    public void setFigure(HeadGridFigure shown) {
        figure.set(shown);
    }

    /** The head under the pointer, or the one the arrow keys went to; null for none. */
    public ObjectProperty<AttentionSite> hoveredProperty() {
        return hovered;
    }

    public AttentionSite getHovered() {
        return hovered.get();
    }

    public void setHovered(AttentionSite site) {
        hovered.set(site);
    }

    /** The head that stays chosen; null for none. */
    public ObjectProperty<AttentionSite> lockedProperty() {
        return locked;
    }

    public AttentionSite getLocked() {
        return locked.get();
    }

    public void setLocked(AttentionSite site) {
        locked.set(site);
    }

    /** The heads that carry a letter, and those that are off. */
    public ObjectProperty<HeadMarks> marksProperty() {
        return marks;
    }

    public HeadMarks getMarks() {
        return marks.get();
    }

    public void setMarks(HeadMarks marked) {
        marks.set(marked);
    }

    /** What can be done with a head. */
    public void setActions(HeadActions actions) {
        input.setActions(actions);
    }

    /** The head at a point of this grid; empty between them. */
    Optional<HeadThumbnail> headAt(double x, double y) {
        return getFigure() == null ? Optional.empty() : geometry().at(x - EDGE, y - EDGE);
    }

    /** Where everything lies, from {@link #EDGE} on; there must be a figure. */
    HeadGridGeometry geometry() {
        if (geometry == null) {
            geometry = HeadGridGeometry.fitting(getFigure(), getWidth() - 2 * EDGE, getHeight() - 2 * EDGE);
        }
        return geometry;
    }

    private void arrange() {
        geometry = null;
        image = null;
        repaint();
    }

    private void look(AttentionSite site) {
        setAccessibleText(site == null ? "Heads" : SiteText.title(site));
        repaint();
    }

    @Override
    protected void sizeChanged() {
        arrange();
    }

    @Override
    protected void paint(Brush brush, double width, double height) {
        if (getFigure() == null) {
            return;
        }
        Palette now = brush.dark() ? Palette.DARK : Palette.LIGHT;
        if (image == null || palette != now) {
            palette = now;
            image = image(HeadGridRaster.of(geometry(), now));
        }
        brush.graphics().save();
        brush.graphics().translate(EDGE, EDGE);
        brush.graphics().setImageSmoothing(false);
        brush.graphics().drawImage(image, 0, 0);
        new HeadGridPainter(this, brush).paint();
        brush.graphics().restore();
    }

    private static Image image(Raster raster) {
        return new WritableImage(new PixelBuffer<>(
                raster.width(), raster.height(), IntBuffer.wrap(raster.pixels()), PixelFormat.getIntArgbPreInstance()));
    }

    @Override
    protected double computeMinWidth(double height) {
        return getFigure() == null ? 0 : HeadGridGeometry.smallest(getFigure()).width() + 2 * EDGE;
    }

    @Override
    protected double computeMinHeight(double width) {
        return getFigure() == null ? 0 : HeadGridGeometry.smallest(getFigure()).height() + 2 * EDGE;
    }

    @Override
    protected double computePrefWidth(double height) {
        return computeMinWidth(height);
    }

    @Override
    protected double computePrefHeight(double width) {
        return computeMinHeight(width);
    }
}
