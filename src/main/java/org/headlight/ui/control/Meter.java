package org.headlight.ui.control;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.layout.Region;

/**
 * A thin bar that is filled in part. Its colour follows the state classes of the stylesheet, its height the layout. FX
 * thread only.
 */
public final class Meter extends Region {
    /**
     * The class of the bar in stylesheets; {@code data}, {@code success}, {@code danger} and {@code quiet} colour it.
     */
    public static final String STYLE_CLASS = "meter";

    private final Region bar = new Region();
    private final DoubleProperty fraction = new SimpleDoubleProperty(this, "fraction") {
        @Override
        protected void invalidated() {
            requestLayout();
        }
    };

    /** An empty bar. */
    public Meter() {
        getStyleClass().add(STYLE_CLASS);
        bar.getStyleClass().add("bar");
        getChildren().add(bar);
    }

    /** The filled part, in [0, 1]; what lies outside is drawn as the nearer end and NaN as empty. */
    public DoubleProperty fractionProperty() {
        return fraction;
    }

    public double getFraction() {
        return fraction.get();
    }

    public void setFraction(double share) {
        fraction.set(share);
    }

    @Override
    protected void layoutChildren() {
        double share = Double.isNaN(getFraction()) ? 0 : Math.clamp(getFraction(), 0, 1);
        bar.resizeRelocate(0, 0, snapSizeX(share * getWidth()), getHeight());
        bar.setVisible(share > 0);
    }

    @Override
    protected double computePrefHeight(double width) {
        return 6;
    }

    @Override
    protected double computeMaxHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 80;
    }
}
