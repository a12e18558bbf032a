package org.headlight.export;

import org.headlight.export.Typeface.Style;
import org.headlight.render.ColorMap;
import org.headlight.render.ColorScale;
import org.headlight.render.ValueRange;
import org.headlight.render.figure.AxisTicks;
import org.headlight.render.figure.Box;
import org.headlight.render.figure.HeatmapGeometry;

/** The legend of a colour scale, standing beside a tall map or lying below a low one. */
final class ColorBar {

    private static final double TICK = 4;
    private static final double TICK_GAP = 4;
    private static final int TICK_PITCH = 48;
    private static final int LYING_LENGTH = 240;

    private final ColorScale scale;
    private final String valueName;
    private final Typeface type;

    ColorBar(ColorScale scale, String valueName, Typeface type) {
        this.scale = scale;
        this.valueName = valueName;
        this.type = type;
    }

    /** Width of the standing bar with its ticks and its name. */
    double standingWidth(double length) {
        double ticks = ticks(length).labels().stream()
                .mapToDouble(label -> type.width(label, Style.TICK))
                .max()
                .orElse(0);
        return Math.max(HeatmapGeometry.BAR_WIDTH + TICK + TICK_GAP + ticks, type.width(valueName, Style.CAPTION));
    }

    /** Draws it with its name above; the highest value is at the top. */
    void drawStanding(Page page, Box bar) {
        for (int i = 0; i < ColorMap.SIZE; i++) {
            double step = bar.height() / ColorMap.SIZE;
            double bottom = bar.bottom() - i * step;
            double top = i == ColorMap.SIZE - 1 ? bar.y() : bottom - step - 0.5;
            page.fill(
                    new Box(bar.x(), Math.max(bar.y(), top), bar.width(), bottom - Math.max(bar.y(), top)),
                    scale.map().entry(i));
        }
        frame(page, bar);
        page.text(valueName, Style.CAPTION, page.palette().quietText(), bar.x(), bar.y() - 18);
        AxisTicks ticks = ticks(bar.height());
        for (int i = 0; i < ticks.values().size(); i++) {
            double y = bar.bottom() - scale.range().fraction(ticks.values().get(i)) * bar.height();
            page.line(bar.right(), y, bar.right() + TICK, y, 1, page.palette().quietText());
            page.text(ticks.labels().get(i), Style.TICK, page.palette().quietText(), bar.right() + TICK + TICK_GAP, y);
        }
    }

    /** Height of the lying bar with its ticks. */
    double lyingHeight() {
        return HeatmapGeometry.BAR_WIDTH + TICK + Style.TICK.line();
    }

    /** Width of the lying bar with its name and half a tick's label. */
    double lyingWidth() {
        return type.width(valueName, Style.CAPTION) + 12 + LYING_LENGTH + 24;
    }

    /** Draws it with its name before it; the highest value is at the right. */
    void drawLying(Page page, double x, double y) {
        page.text(valueName, Style.CAPTION, page.palette().quietText(), x, y + HeatmapGeometry.BAR_WIDTH / 2);
        double left = Math.ceil(x + type.width(valueName, Style.CAPTION) + 12);
        Box bar = new Box(left, y, LYING_LENGTH, HeatmapGeometry.BAR_WIDTH);
        for (int i = 0; i < ColorMap.SIZE; i++) {
            double start = bar.x() + i * bar.width() / ColorMap.SIZE;
            page.fill(
                    new Box(start, bar.y(), bar.right() - start, bar.height()),
                    scale.map().entry(i));
        }
        frame(page, bar);
        AxisTicks ticks = ticks(bar.width());
        for (int i = 0; i < ticks.values().size(); i++) {
            double place = bar.x() + scale.range().fraction(ticks.values().get(i)) * bar.width();
            page.line(
                    place,
                    bar.bottom(),
                    place,
                    bar.bottom() + TICK,
                    1,
                    page.palette().quietText());
            double middle = bar.bottom() + TICK + Style.TICK.line() / 2.0;
            page.textCentred(ticks.labels().get(i), Style.TICK, page.palette().quietText(), place, middle);
        }
    }

    private void frame(Page page, Box bar) {
        if (scale.map().isPale()) {
            page.frame(bar, page.palette().line());
        }
    }

    private AxisTicks ticks(double length) {
        ValueRange range = scale.range();
        return AxisTicks.withEnds(range.minimum(), range.maximum(), Math.max(2, (int) (length / TICK_PITCH)));
    }
}
