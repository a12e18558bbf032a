package org.headlight.render.sketch;

import org.headlight.render.figure.Box;
import org.headlight.render.series.ForecastSeries;

/**
 * Where the parts of a forecast's figure lie. Signal, ribbons and map share one time axis to the pixel. Immutable.
 *
 * @param header title and legend
 * @param plot the signal, history and horizon
 * @param rows the further columns, one row each; as many as fit
 * @param ribbons all heads, one ribbon each, over the history
 * @param map horizon by past, over the history; without height where all forecast steps look together
 * @param profile weight by lag; without width where there is no room
 * @param caption middle of the caption
 * @param history steps of the history
 * @param horizon steps of the horizon
 * @param heads how many ribbons there are
 * @param rowCount how many of the rows are shown
 */
public record SeriesLayout(
        Box header,
        Box plot,
        Box rows,
        Box ribbons,
        Box map,
        Box profile,
        double caption,
        int history,
        int horizon,
        int heads,
        int rowCount) {
    /** Pixels between two ribbons. */
    public static final double RIBBON_GAP = 3;
    /** Height of a further column with the gap below it. */
    public static final double ROW = 32;
    /** Room at the left for the labels of axes. */
    public static final double LEFT = 56;
    /** Room at the right of the plot for the axis of the weights. */
    public static final double RIGHT = 56;

    private static final double EDGE = 24;
    private static final double HEADER = 24;
    private static final double ABOVE_PLOT = 24;
    private static final double AXIS = 22;
    private static final double TITLE = 24;
    private static final double GAP = 10;
    private static final double CAPTION = 28;
    private static final double LOWEST_PLOT = 110;
    private static final double LOWEST_MAP = 72;
    private static final double TALLEST_CELL = 14;
    private static final double PROFILE = 150;
    private static final double PROFILE_GAP = 60;
    private static final double PROFILE_FROM = 820;

    /** Lays a figure out in a width and a height; whatever these are, no box has a negative size. */
    public static SeriesLayout of(ForecastSeries series, double width, double height) {
        int heads = series.heads().size();
        boolean mapped = heads > 0 && series.heads().getFirst().hasSteps();
        double top = EDGE / 2 + HEADER + ABOVE_PLOT;
        double fixed = top + AXIS + (heads > 0 ? TITLE + GAP : 0) + (mapped ? TITLE + AXIS : 0) + CAPTION;
        double free = Math.max(0, height - fixed);
        double ribbon = heads == 0 ? 0 : Math.floor(Math.clamp(free * 0.22 / heads, 4, 18));
        double ribbons = heads * (ribbon + RIBBON_GAP);
        double rest = Math.max(0, free - ribbons);
        double needed = LOWEST_PLOT + (mapped ? LOWEST_MAP : 0);
        int rowCount =
                (int) Math.clamp((rest - needed) / ROW, 0, series.columns().size() - 1);
        rest = Math.max(0, rest - rowCount * ROW);
        double map = mapped ? mapHeight(rest * 0.48, series.horizon()) : 0;
        boolean profiled = heads > 0 && width >= PROFILE_FROM;
        double left = EDGE + LEFT;
        double plotWidth =
                Math.max(1, width - left - RIGHT - EDGE - (profiled ? PROFILE + PROFILE_GAP - RIGHT + 44 : 0));
        double historyWidth = plotWidth * series.history() / series.time().steps();
        Box plot = new Box(left, top, plotWidth, Math.max(1, Math.floor(rest - map)));
        Box rows = new Box(left, plot.bottom() + AXIS, plotWidth, rowCount * ROW);
        Box band = new Box(left, rows.bottom() + (heads > 0 ? TITLE : 0), historyWidth, ribbons);
        double mapTop = band.bottom() + (heads > 0 ? GAP : 0) + (mapped ? TITLE : 0);
        double bottom = mapped ? mapTop + map : band.bottom();
        return new SeriesLayout(
                new Box(EDGE, EDGE / 2, Math.max(1, width - 2 * EDGE), HEADER),
                plot,
                rows,
                band,
                new Box(left, mapTop, historyWidth, map),
                new Box(width - EDGE - PROFILE, top + 16, profiled ? PROFILE : 0, Math.max(1, bottom - top - 16)),
                height - CAPTION / 2,
                series.history(),
                series.horizon(),
                heads,
                rowCount);
    }

    /** Whole pixels for a cell where they fit, so that all rows are equally high. */
    private static double mapHeight(double room, int horizon) {
        double cell = Math.min(TALLEST_CELL, room / horizon);
        return cell >= 1 ? Math.floor(cell) * horizon : Math.floor(room);
    }

    /** Pixels from a step to the next. */
    public double pitch() {
        return plot.width() / (history + horizon);
    }

    /** The left edge of a step; history and horizon together, from 0. */
    public double x(double step) {
        return plot.x() + step * pitch();
    }

    /** Where the point of a step is drawn: in the middle of its cell. */
    public double middle(int step) {
        return x(step + 0.5);
    }

    /** The step at a place, from 0; the nearest one beside the plot. */
    public int stepAt(double x) {
        return Math.clamp((int) Math.floor((x - plot.x()) / pitch()), 0, history + horizon - 1);
    }

    /** A further column, from 0 at the first one below the plot. */
    public Box row(int index) {
        return new Box(rows.x(), rows.y() + index * ROW, rows.width(), ROW - 6);
    }

    /** The ribbon of a head, from 0. */
    public Box ribbon(int head) {
        double pitch = ribbons.height() / heads;
        return new Box(ribbons.x(), ribbons.y() + head * pitch, ribbons.width(), pitch - RIBBON_GAP);
    }

    /** The row of a forecast step in the map, from 0. */
    public Box mapRow(int step) {
        double cell = map.height() / horizon;
        return new Box(map.x(), map.y() + step * cell, map.width(), cell);
    }

    /** The map with the room right of it, which it takes where its columns are lags. */
    public Box lagMap() {
        return new Box(map.x(), map.y(), map.width() + (horizon - 1) * pitch(), map.height());
    }

    /** The left edge of a lag in the map by lag: the longest lag is at the left, 1 at the right. */
    public double lagX(double lag) {
        return map.x() + (history + horizon - 1 - lag) * pitch();
    }

    /** The height of a lag in the profile, from 1 at the top. */
    public double lagY(double lag) {
        return profile.y() + (lag - 1) * profile.height() / (history + horizon - 1);
    }

    /** Some steps of the history in one of the boxes that share the time axis. */
    public Box across(Box box, int first, int end) {
        return new Box(x(first), box.y(), x(end) - x(first), box.height());
    }
}
