package org.headlight.ui.control;

import org.headlight.render.figure.Box;

/** Where a tooltip goes: beside what it explains, never over it. */
public final class TooltipPlacement {
    private static final double GAP = 8;

    private TooltipPlacement() {}

    /**
     * The place of a tooltip: right below its target, else left below, right above, left above, the first that fits.
     *
     * @param target what it explains
     * @param width of the tooltip
     * @param height of the tooltip
     * @param bounds where it may be; if it fits nowhere beside the target, it is moved inside these
     */
    public static Box beside(Box target, double width, double height, Box bounds) {
        double[] xs = {target.right() + GAP, target.x() - GAP - width};
        double[] ys = {target.y() + GAP, target.bottom() - GAP - height};
        for (double x : xs) {
            for (double y : ys) {
                if (x >= bounds.x()
                        && y >= bounds.y()
                        && x + width <= bounds.right()
                        && y + height <= bounds.bottom()) {
                    return new Box(x, y, width, height);
                }
            }
        }
        double x = Math.clamp(target.right() + GAP, bounds.x(), Math.max(bounds.x(), bounds.right() - width));
        boolean below = target.bottom() + GAP + height <= bounds.bottom();
        double y = below ? target.bottom() + GAP : Math.max(bounds.y(), target.y() - GAP - height);
        return new Box(x, y, width, height);
    }
}
