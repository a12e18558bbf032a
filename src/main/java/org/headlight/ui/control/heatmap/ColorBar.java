package org.headlight.ui.control.heatmap;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Orientation;
import org.headlight.render.ColorScale;
import org.headlight.ui.control.theme.Brush;
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
    protected void paint(Brush brush, double width, double height) {
        if (Math.max(width, height) >= SHORTEST + LINE) {
            new ColorBarPainter(this, brush, width, height).paint();
        }
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
