package org.headlight.viewmodel.preferences;

/**
 * Where the window was. Immutable.
 *
 * @param x left edge, pixels of the desktop
 * @param y upper edge, pixels of the desktop
 * @param width pixels
 * @param height pixels
 * @param maximised whether it filled the screen; the rest then says where it was before
 */
public record WindowPlace(double x, double y, double width, double height, boolean maximised) {}
