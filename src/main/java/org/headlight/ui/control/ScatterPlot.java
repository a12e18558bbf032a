package org.headlight.ui.control;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.TextAlignment;
import org.headlight.render.NumberText;
import org.headlight.ui.control.theme.Brush;
import org.headlight.ui.control.theme.ThemeColor;
import org.headlight.ui.control.theme.ThemedCanvas;

/** A point for each of some things, one number to the right and one up; pointing at one names it. FX thread only. */
public final class ScatterPlot extends ThemedCanvas {
    /** The class of the plot in stylesheets. */
    public static final String STYLE_CLASS = "scatter-plot";

    private static final double LEFT = 40;
    private static final double BOTTOM = 32;
    private static final double EDGE = 8;
    private static final double TOP = 24;
    private static final double RADIUS = 3.5;
    private static final double REACH = 10;

    private final String across;
    private final String up;
    private final Tooltip tooltip = new Tooltip();
    private double[] xs = {};
    private double[] ys = {};
    private List<String> names = List.of();
    private int hovered = -1;

    /**
     * @param across what goes to the right
     * @param up what goes up
     */
    public ScatterPlot(String across, String up) {
        super(STYLE_CLASS);
        this.across = across;
        this.up = up;
        setAccessibleRole(AccessibleRole.NODE);
        setOnMouseMoved(this::move);
        setOnMouseExited(event -> hover(-1));
    }

    /** Shows points, all at least 0, each with its name. */
    public void show(double[] newXs, double[] newYs, List<String> newNames) {
        xs = newXs.clone();
        ys = newYs.clone();
        names = List.copyOf(newNames);
        setAccessibleText("%s against %s, %d points".formatted(up, across, names.size()));
        repaint();
    }

    private void move(MouseEvent event) {
        int nearest = -1;
        double least = REACH;
        for (int i = 0; i < xs.length; i++) {
            double away = Math.hypot(x(i) - event.getX(), y(i) - event.getY());
            if (away < least) {
                least = away;
                nearest = i;
            }
        }
        hover(nearest);
        if (nearest >= 0) {
            tooltip.setText(String.format(
                    Locale.ROOT,
                    "%s: %s %s, %s %s",
                    names.get(nearest),
                    across,
                    NumberText.value(xs[nearest]),
                    up,
                    NumberText.value(ys[nearest])));
            tooltip.show(this, event.getScreenX() + 12, event.getScreenY() + 12);
        }
    }

    private void hover(int point) {
        if (point < 0) {
            tooltip.hide();
        }
        if (point != hovered) {
            hovered = point;
            repaint();
        }
    }

    private static double largest(double[] values) {
        return Math.max(1e-9, Arrays.stream(values).max().orElse(0));
    }

    private double x(int point) {
        return LEFT + xs[point] / largest(xs) * (getWidth() - LEFT - EDGE);
    }

    private double y(int point) {
        double height = getHeight() - BOTTOM - TOP;
        return TOP + height - ys[point] / largest(ys) * height;
    }

    @Override
    protected void paint(Brush brush, double width, double height) {
        double floor = height - BOTTOM;
        brush.stroke(ThemeColor.BORDER);
        brush.graphics().setLineWidth(1);
        brush.graphics().strokeLine(LEFT - 4.5, TOP - 6, LEFT - 4.5, floor + 4.5);
        brush.graphics().strokeLine(LEFT - 4.5, floor + 4.5, width - EDGE, floor + 4.5);
        label(brush, NumberText.value(largest(ys)), LEFT - 8, TOP, TextAlignment.RIGHT);
        label(brush, "0", LEFT - 8, floor, TextAlignment.RIGHT);
        label(brush, NumberText.value(largest(xs)), width - EDGE, floor + 14, TextAlignment.RIGHT);
        label(brush, across, (LEFT + width) / 2, floor + 14, TextAlignment.CENTER);
        label(brush, up, 0, EDGE, TextAlignment.LEFT);
        for (int i = 0; i < xs.length; i++) {
            brush.fill(i == hovered ? ThemeColor.TEXT : ThemeColor.ACCENT_FILL);
            brush.graphics().fillOval(x(i) - RADIUS, y(i) - RADIUS, 2 * RADIUS, 2 * RADIUS);
        }
    }

    private static void label(Brush brush, String text, double x, double middle, TextAlignment align) {
        brush.write(text, brush.font(11), ThemeColor.MUTED_TEXT, x, middle, align);
    }

    @Override
    protected double computePrefHeight(double width) {
        return 148;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 240;
    }
}
