package org.headlight.ui.control;

import javafx.scene.layout.Region;

/** A bar with the stretch in which its end is likely to lie. FX thread only. */
public final class IntervalMeter extends Region {
    /** The class of the whole in stylesheets; its stretch is {@code .whisker}. */
    public static final String STYLE_CLASS = "interval-meter";

    private static final double HEIGHT = 10;

    private final Meter meter = new Meter();
    private final Region whisker = new Region();
    private double low = Double.NaN;
    private double high = Double.NaN;

    /** @param styleClass what colours the bar */
    public IntervalMeter(String styleClass) {
        getStyleClass().add(STYLE_CLASS);
        meter.getStyleClass().add(styleClass);
        whisker.getStyleClass().add("whisker");
        getChildren().addAll(meter, whisker);
    }

    /**
     * Shows other numbers, each in [0, 1].
     *
     * @param fraction the filled part; NaN for none
     * @param from where the stretch begins; NaN for no stretch
     * @param to where it ends
     */
    public void show(double fraction, double from, double to) {
        meter.setFraction(fraction);
        low = from;
        high = to;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        meter.resizeRelocate(0, 1, getWidth(), HEIGHT - 2);
        whisker.setVisible(!Double.isNaN(low));
        if (whisker.isVisible()) {
            double left = Math.floor(low * getWidth());
            double width = Math.max(3, Math.ceil(high * getWidth()) - left);
            whisker.resizeRelocate(Math.min(left, getWidth() - 3), 0, width, HEIGHT);
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected double computeMaxHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 120;
    }
}
