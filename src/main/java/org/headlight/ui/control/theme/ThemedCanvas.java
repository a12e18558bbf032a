package org.headlight.ui.control.theme;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.css.CssMetaData;
import javafx.css.FontCssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.StyleConverter;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleableProperty;
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
    private static final Map<ThemeColor, CssMetaData<ThemedCanvas, Color>> COLORS = colorMetaData();
    private static final FontCssMetaData<ThemedCanvas> FONT = new FontCssMetaData<>("-fx-font", Font.getDefault()) {
        @Override
        public boolean isSettable(ThemedCanvas styleable) {
            return !styleable.font.isBound();
        }

        @Override
        public StyleableProperty<Font> getStyleableProperty(ThemedCanvas styleable) {
            return styleable.font;
        }
    };
    private static final List<CssMetaData<? extends Styleable, ?>> META_DATA = allMetaData();

    private final Canvas canvas = new Canvas();
    private final Map<ThemeColor, StyleableObjectProperty<Color>> colors = new EnumMap<>(ThemeColor.class);
    private final StyleableObjectProperty<Font> font = new SimpleStyleableObjectProperty<>(FONT, Font.getDefault());
    private final ObservableValue<Boolean> visibility;
    private boolean stale = true;

    /** @param styleClass the class of the concrete control */
    @SuppressWarnings("this-escape")
    protected ThemedCanvas(String styleClass) {
        getStyleClass().addAll(STYLE_CLASS, styleClass);
        COLORS.forEach((color, metaData) -> {
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
    protected abstract void paint(GraphicsContext graphics, double width, double height);

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

    /** The font of titles at a size in pixels. */
    protected final Font semiBoldFont(double size) {
        return new InterfaceFont(font.get().getFamily()).semiBold(size);
    }

    /** Whether the ground is dark, so that data needs the colours of the dark theme. */
    protected final boolean isDark() {
        return color(ThemeColor.BACKGROUND).getBrightness() < 0.5;
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
            paint(graphics, width, height);
        }
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return META_DATA;
    }

    /** The properties that stylesheets can set. */
    public static List<CssMetaData<? extends Styleable, ?>> getClassCssMetaData() {
        return META_DATA;
    }

    private static Map<ThemeColor, CssMetaData<ThemedCanvas, Color>> colorMetaData() {
        Map<ThemeColor, CssMetaData<ThemedCanvas, Color>> metaData = new EnumMap<>(ThemeColor.class);
        for (ThemeColor color : ThemeColor.values()) {
            metaData.put(color, new ColorMetaData(color));
        }
        return metaData;
    }

    private static List<CssMetaData<? extends Styleable, ?>> allMetaData() {
        List<CssMetaData<? extends Styleable, ?>> all = new ArrayList<>(Region.getClassCssMetaData());
        all.addAll(COLORS.values());
        all.add(FONT);
        return List.copyOf(all);
    }

    private static final class ColorMetaData extends CssMetaData<ThemedCanvas, Color> {
        private final ThemeColor color;

        ColorMetaData(ThemeColor color) {
            super(color.cssName(), StyleConverter.getColorConverter(), Color.GRAY);
            this.color = color;
        }

        @Override
        public boolean isSettable(ThemedCanvas styleable) {
            return !styleable.colors.get(color).isBound();
        }

        @Override
        public StyleableProperty<Color> getStyleableProperty(ThemedCanvas styleable) {
            return styleable.colors.get(color);
        }
    }
}
