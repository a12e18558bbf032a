package org.headlight.ui.control.series;

import org.headlight.render.figure.Box;
import org.headlight.render.sketch.SeriesLayout;

/** What lies at a point of a forecast's figure, and where a spot lies. */
final class SpotFinder {
    private static final double POINTER = 16;

    private final SeriesLayout layout;
    private final boolean byLag;

    SpotFinder(SeriesLayout layout, boolean byLag) {
        this.layout = layout;
        this.byLag = byLag;
    }

    /** The spot at a point; null beside all parts. */
    Spot at(double x, double y) {
        if (layout.plot().contains(x, y) || layout.rows().contains(x, y)) {
            int step = layout.stepAt(x);
            return step < layout.history() ? Spot.past(step) : Spot.forecast(step - layout.history());
        }
        if (layout.ribbons().contains(x, y)) {
            int head = (int) ((y - layout.ribbons().y())
                    * layout.heads()
                    / layout.ribbons().height());
            return Spot.ribbon(head, layout.stepAt(x));
        }
        if (layout.profile().contains(x, y)) {
            double share = (y - layout.profile().y()) / layout.profile().height();
            return Spot.lag(1 + (int) (share * (layout.history() + layout.horizon() - 1)));
        }
        return inMap(x, y);
    }

    private Spot inMap(double x, double y) {
        Box map = byLag ? layout.lagMap() : layout.map();
        if (!map.contains(x, y)) {
            return null;
        }
        int step = (int) ((y - map.y()) * layout.horizon() / map.height());
        int column = (int) ((x - map.x()) / layout.pitch());
        int past = byLag ? column + step - (layout.horizon() - 1) : column;
        return past < 0 || past >= layout.history() ? null : Spot.cell(step, past);
    }

    /** The step of the history nearest to a place, for a brush that may leave its part. */
    int pastAt(double x) {
        return Math.min(layout.stepAt(x), layout.history() - 1);
    }

    /** The box that a spot takes, for the tooltip beside it. */
    Box box(Spot spot) {
        Box plot = layout.plot();
        double cell = Math.max(1, layout.pitch());
        return switch (spot.part()) {
            case SIGNAL -> new Box(layout.x(spot.past()), plot.y() + POINTER, cell, POINTER);
            case FORECAST -> new Box(layout.x(layout.history() + spot.step()), plot.y() + POINTER, cell, POINTER);
            case RIBBONS -> {
                Box ribbon = layout.ribbon(spot.head());
                yield new Box(layout.x(spot.past()), ribbon.y(), cell, ribbon.height());
            }
            case MAP -> {
                Box row = layout.mapRow(spot.step());
                double x = byLag ? layout.lagX(layout.history() + spot.step() - spot.past()) : layout.x(spot.past());
                yield new Box(x, row.y(), cell, row.height());
            }
            case PROFILE -> {
                Box profile = layout.profile();
                yield new Box(profile.x(), layout.lagY(spot.lag()), profile.width(), Math.max(1, POINTER / 4));
            }
        };
    }
}
