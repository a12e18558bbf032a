package org.headlight.export.sheet;

import java.awt.geom.Path2D;
import org.headlight.render.figure.Box;

/** Rising lines a few pixels apart, for formats that have lines. */
final class Hatch {
    /** From line to line, logical pixels. */
    static final int PITCH = 4;
    /** Width of a line: as much colour as a staircase of pixels has. */
    static final double WIDTH = 0.7;

    private Hatch() {}

    /** One path of all lines, each ending at the edges of the box. */
    static Path2D over(Box box) {
        Path2D lines = new Path2D.Double();
        for (double reach = PITCH / 2.0; reach < box.width() + box.height(); reach += PITCH) {
            double down = Math.min(reach, box.height());
            double across = Math.min(reach, box.width());
            lines.moveTo(box.x() + reach - down, box.y() + down);
            lines.lineTo(box.x() + across, box.y() + reach - across);
        }
        return lines;
    }
}
