package org.headlight.ui.control.theme;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/**
 * A region that paints itself on a canvas of its own size, in the colours and the font of the theme. FX thread only.
 *
 * <p>It is painted at most once a pulse and not at all while nobody can see it. Every painting starts by clearing the
 * whole canvas, so that a renderer that falls behind can drop what it had not drawn yet.
 */
public abstract class ThemedCanvas extends Region {
    private static final String STYLE_CLASS = "themed-canvas";
    private static final double LARGEST_SIDE = 4096;

    private final Canvas canvas = new Canvas();
    private final Map<ThemeColor, StyleableObjectProperty<Color>> colors = new EnumMap<>(ThemeColor.class);
    private final StyleableObjectProperty<Font> font =
            new SimpleStyleableObjectProperty<>(CanvasStyle.FONT, Font.getDefault());
    private final ObservableValue<Boolean> visibility;
    private boolean stale = true;

    /** @param styleClass the class of the concrete control */
    @SuppressWarnings("this-escape")
    protected ThemedCanvas(String styleClass) {
        getStyleClass().addAll(STYLE_CLASS, styleClass);
        CanvasStyle.COLORS.forEach((color, metaData) -> {
            var property = new SimpleStyleableObjectProperty<>(metaData, this, color.name(), Color.GRAY);
            property.addListener((observable, before, after) -> repaint());
            colors.put(color, property);
        });
        font.addListener((observable, before, after) -> fontChanged());
        visibility = Visibility.of(this);
        visibility.addListener((observable, before, after) -> setNeedsLayout(true));
        canvas.setManaged(false);
        canvas.setMouseTransparent(true);
        getChildren().add(canvas);
    }

    /** Asks for a painting at the next pulse; asking often costs nothing. */
    public final void repaint() {
        stale = true;
        setNeedsLayout(true);
    }

    /** Paints everything on a cleared canvas, in pixels of this region. */
    protected abstract void paint(Brush brush, double width, double height);

    /** Called when this region has another size, for controls that lay themselves out. */
    protected void sizeChanged() {
        repaint();
    }

    /** Called when the font of the theme arrives or changes, for controls that measure text. */
    protected void fontChanged() {
        repaint();
    }

    /** A colour of the theme that holds now. */
    protected final Color color(ThemeColor color) {
        return colors.get(color).get();
    }

    /** The font of the theme at a size in pixels. */
    protected final Font font(double size) {
        return Font.font(font.get().getFamily(), size);
    }

    private Font semiBoldFont(double size) {
        return new InterfaceFont(font.get().getFamily()).semiBold(size);
    }

    /** Whether the ground is dark, so that data needs the colours of the dark theme. */
    final boolean isDark() {
        return color(ThemeColor.BACKGROUND).getBrightness() < 0.5;
    }

    /** The property that a stylesheet sets a colour of the theme by. */
    final StyleableObjectProperty<Color> styleable(ThemeColor color) {
        return colors.get(color);
    }

    /** The property that a stylesheet sets the font by. */
    final StyleableObjectProperty<Font> styleableFont() {
        return font;
    }

    @Override
    protected final void setWidth(double width) {
        super.setWidth(width);
        sizeChanged();
    }

    @Override
    protected final void setHeight(double height) {
        super.setHeight(height);
        sizeChanged();
    }

    @Override
    protected void layoutChildren() {
        double width = Math.min(LARGEST_SIDE, snapSizeX(getWidth()));
        double height = Math.min(LARGEST_SIDE, snapSizeY(getHeight()));
        if (width != canvas.getWidth() || height != canvas.getHeight()) {
            canvas.setWidth(width);
            canvas.setHeight(height);
            stale = true;
        }
        if (stale && visibility.getValue() && width > 0 && height > 0) {
            stale = false;
            GraphicsContext graphics = canvas.getGraphicsContext2D();
            graphics.clearRect(0, 0, width, height);
            paint(new Brush(graphics, this::color, this::font, this::semiBoldFont, isDark()), width, height);
        }
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return CanvasStyle.META_DATA;
    }

    /** The properties that stylesheets can set. */
    public static List<CssMetaData<? extends Styleable, ?>> getClassCssMetaData() {
        return CanvasStyle.META_DATA;
    }
}
