package org.headlight.export.page;

import java.util.Arrays;
import org.headlight.export.page.Typeface.Style;
import org.headlight.export.sheet.Images;
import org.headlight.render.ColorMap;
import org.headlight.render.ColorScale;
import org.headlight.render.Raster;
import org.headlight.render.ValueRange;
import org.headlight.render.figure.AxisTicks;
import org.headlight.render.figure.Box;
import org.headlight.render.figure.HeatmapGeometry;

/** The legend of a colour scale, standing beside a tall map or lying below a low one. */
public final class ColorBar {

    private static final double TICK = 4;
    private static final double TICK_GAP = 4;
    private static final int TICK_PITCH = 48;
    private static final int LYING_LENGTH = 240;

    private final ColorScale scale;
    private final String valueName;
    private final Typeface type;

    public ColorBar(ColorScale scale, String valueName, Typeface type) {
        this.scale = scale;
        this.valueName = valueName;
        this.type = type;
    }

    /** Width of the standing bar with its ticks and its name. */
    public double standingWidth(double length) {
        double ticks = ticks(length).labels().stream()
                .mapToDouble(label -> type.width(label, Style.TICK))
                .max()
                .orElse(0);
        return Math.max(HeatmapGeometry.BAR_WIDTH + TICK + TICK_GAP + ticks, type.width(valueName, Style.CAPTION));
    }

    /** Draws it with its name above; the highest value is at the top. */
    public void drawStanding(Page page, Box bar) {
        page.image(Images.of(new Raster(1, ColorMap.SIZE, entries(true))), bar);
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
    public double lyingHeight() {
        return HeatmapGeometry.BAR_WIDTH + TICK + Style.TICK.line();
    }

    /** Width of the lying bar with its name and half a tick's label. */
    public double lyingWidth() {
        return type.width(valueName, Style.CAPTION) + 12 + LYING_LENGTH + 24;
    }

    /** Draws it with its name before it; the highest value is at the right. */
    public void drawLying(Page page, double x, double y) {
        page.text(valueName, Style.CAPTION, page.palette().quietText(), x, y + HeatmapGeometry.BAR_WIDTH / 2);
        double left = Math.ceil(x + type.width(valueName, Style.CAPTION) + 12);
        Box bar = new Box(left, y, LYING_LENGTH, HeatmapGeometry.BAR_WIDTH);
        page.image(Images.of(new Raster(ColorMap.SIZE, 1, entries(false))), bar);
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

    private int[] entries(boolean highestFirst) {
        int[] entries = new int[ColorMap.SIZE];
        Arrays.setAll(entries, i -> scale.map().entry(highestFirst ? ColorMap.SIZE - 1 - i : i));
        return entries;
    }

    private void frame(Page page, Box bar) {
        if (scale.map().isPale()) {
            page.frame(bar, page.palette().line());
        }
    }

    private AxisTicks ticks(double length) {
        ValueRange range = scale.range();
        int most = Math.max(2, (int) (length / TICK_PITCH));
        return range.logarithmic()
                ? AxisTicks.of(range, most)
                : AxisTicks.withEnds(range.minimum(), range.maximum(), most);
    }
}
