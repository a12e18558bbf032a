package org.headlight.ui.control.heatmap;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.headlight.render.ColorMap;
import org.headlight.render.ColorScale;
import org.headlight.render.ValueRange;
import org.headlight.render.figure.AxisTicks;
import org.headlight.ui.control.theme.Colors;
import org.headlight.ui.control.theme.ThemeColor;
import org.headlight.ui.control.theme.ThemedCanvas;

/** The colours of a scale with their values, and a triangle at a value that is looked at. FX thread only. */
public final class ColorBar extends ThemedCanvas {
    /** The class of the bar in stylesheets. */
    public static final String STYLE_CLASS = "color-bar";
    /** Room before the colours for the triangle, pixels. */
    public static final double MARKER = 9;
    /** Thickness of the colours, pixels. */
    public static final double THICKNESS = 12;

    /**
     * Room at the ends of the colours, below an upright bar and on both sides of a lying one, for the triangle; pixels.
     */
    public static final double OVERHANG = 6;

    private static final double SHORTEST = 24;
    private static final double TICKS = 34;
    private static final double LINE = 20;

    private final ObjectProperty<ColorScale> scale = new SimpleObjectProperty<>(this, "scale", ColorScale.WEIGHTS);
    private final DoubleProperty markedValue = new SimpleDoubleProperty(this, "markedValue", Double.NaN);
    private final StringProperty title = new SimpleStringProperty(this, "title", "");
    private final ObjectProperty<Orientation> orientation =
            new SimpleObjectProperty<>(this, "orientation", Orientation.VERTICAL);

    /** An upright bar for weights from 0 to 1. */
    public ColorBar() {
        super(STYLE_CLASS);
        scale.addListener((observable, before, after) -> repaint());
        markedValue.addListener((observable, before, after) -> repaint());
        title.addListener((observable, before, after) -> repaint());
        orientation.addListener((observable, before, after) -> {
            requestLayout();
            repaint();
        });
    }

    /** The colours and their range. */
    public ObjectProperty<ColorScale> scaleProperty() {
        return scale;
    }

    public ColorScale getScale() {
        return scale.get();
    }

    public void setScale(ColorScale colors) {
        scale.set(colors);
    }

    /** The value with the triangle; NaN for none. */
    public DoubleProperty markedValueProperty() {
        return markedValue;
    }

    public double getMarkedValue() {
        return markedValue.get();
    }

    public void setMarkedValue(double value) {
        markedValue.set(value);
    }

    /** What the values are; above an upright bar, before a lying one. */
    public StringProperty titleProperty() {
        return title;
    }

    public String getTitle() {
        return title.get();
    }

    public void setTitle(String text) {
        title.set(text);
    }

    /** Upright or lying. */
    public ObjectProperty<Orientation> orientationProperty() {
        return orientation;
    }

    public Orientation getOrientation() {
        return orientation.get();
    }

    public void setOrientation(Orientation way) {
        orientation.set(way);
    }

    /** Pixels above the colours of an upright bar, for its title. */
    public static double titleHeight() {
        return LINE;
    }

    @Override
    protected void paint(GraphicsContext graphics, double width, double height) {
        graphics.setFont(font(11));
        graphics.setTextBaseline(VPos.CENTER);
        if (Math.max(width, height) < SHORTEST + LINE) {
            return;
        }
        if (getOrientation() == Orientation.VERTICAL) {
            paintUpright(graphics, height);
        } else {
            paintLying(graphics, width);
        }
    }

    private void paintUpright(GraphicsContext graphics, double height) {
        double length = height - LINE - OVERHANG;
        paintColors(graphics, MARKER, LINE, THICKNESS, length, true);
        graphics.setTextAlign(TextAlignment.LEFT);
        graphics.setFill(color(ThemeColor.MUTED_TEXT));
        graphics.fillText(getTitle(), MARKER, LINE / 2 - 3);
        AxisTicks ticks = ticks((int) Math.clamp(length / 50, 2, 6));
        for (int i = 0; i < ticks.values().size(); i++) {
            double y = LINE + length * (1 - fraction(ticks.values().get(i)));
            graphics.fillRect(MARKER + THICKNESS, Math.clamp(Math.rint(y), LINE, LINE + length - 1), 3, 1);
            graphics.fillText(
                    ticks.labels().get(i), MARKER + THICKNESS + 7, Math.clamp(y, LINE + 2, LINE + length - 4));
        }
        if (!Double.isNaN(getMarkedValue())) {
            double y = LINE + length * (1 - Math.clamp(fraction(getMarkedValue()), 0, 1));
            double[] xs = {0, 7, 0};
            graphics.setFill(color(ThemeColor.TEXT));
            graphics.fillPolygon(xs, new double[] {y - 5, y, y + 5}, 3);
            graphics.setFill(Color.WHITE);
            graphics.fillRect(MARKER, Math.clamp(Math.rint(y) - 1, LINE, LINE + length - 2), THICKNESS, 2);
        }
    }

    private void paintLying(GraphicsContext graphics, double whole) {
        double width = whole - 2 * OVERHANG;
        paintColors(graphics, OVERHANG, MARKER, width, THICKNESS, false);
        graphics.setFill(color(ThemeColor.MUTED_TEXT));
        AxisTicks ticks = ticks((int) Math.clamp(width / 60, 2, 6));
        for (int i = 0; i < ticks.values().size(); i++) {
            double at = fraction(ticks.values().get(i));
            graphics.setTextAlign(
                    at < 0.02 ? TextAlignment.LEFT : at > 0.98 ? TextAlignment.RIGHT : TextAlignment.CENTER);
            graphics.fillText(ticks.labels().get(i), OVERHANG + at * width, MARKER + THICKNESS + 10);
        }
        if (!Double.isNaN(getMarkedValue())) {
            double x = OVERHANG + width * Math.clamp(fraction(getMarkedValue()), 0, 1);
            graphics.setFill(color(ThemeColor.TEXT));
            graphics.fillPolygon(new double[] {x - 5, x, x + 5}, new double[] {0, 7, 0}, 3);
        }
    }

    private void paintColors(
            GraphicsContext graphics, double x, double y, double width, double height, boolean upright) {
        int length = (int) Math.max(1, Math.rint(upright ? height : width));
        ColorMap map = getScale().map();
        for (int i = 0; i < length; i++) {
            graphics.setFill(Colors.of(map.at((i + 0.5) / length)));
            if (upright) {
                graphics.fillRect(x, y + height - i - 1, width, 1);
            } else {
                graphics.fillRect(x + i, y, 1, height);
            }
        }
    }

    private AxisTicks ticks(int most) {
        ValueRange range = getScale().range();
        return AxisTicks.linear(range.minimum(), range.maximum(), most);
    }

    private double fraction(double value) {
        return getScale().range().fraction(value);
    }

    @Override
    protected double computePrefWidth(double height) {
        return getOrientation() == Orientation.VERTICAL ? MARKER + THICKNESS + TICKS : 160;
    }

    @Override
    protected double computePrefHeight(double width) {
        return getOrientation() == Orientation.VERTICAL ? 200 : MARKER + THICKNESS + LINE;
    }
}
