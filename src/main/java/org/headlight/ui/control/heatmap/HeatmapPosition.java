package org.headlight.ui.control.heatmap;

/**
 * How large a heatmap is drawn and which part of it is seen, so that several views of maps of the same size move together.
 * Immutable.
 *
 * @param cellWidth pixels; 0 for as large as fits
 * @param scrollX pixels of the map that lie left of the view
 * @param scrollY pixels of the map that lie above the view
 */
public record HeatmapPosition(double cellWidth, double scrollX, double scrollY) {

    /** As large as fits. */
    public static final HeatmapPosition FIT = new HeatmapPosition(0, 0, 0);
}
