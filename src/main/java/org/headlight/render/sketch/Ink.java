package org.headlight.render.sketch;

import java.util.function.ToIntFunction;
import org.headlight.render.Palette;

/** What a colour of a sketch is for; the palette of the page says which one it is. */
public enum Ink {
    /** The ground. */
    PAGE(Palette::page),
    /** Titles, values, the measured signal. */
    TEXT(Palette::text),
    /** Captions and ticks. */
    QUIET(Palette::quietText),
    /** Edges. */
    EDGE(Palette::line),
    /** Lines behind the data. */
    GRID(palette -> palette == Palette.LIGHT ? 0xffe4e8ec : 0xff21262d),
    /** The forecast, and what is chosen. */
    ACCENT(Palette::accent),
    /** Text on what is chosen. */
    ON_ACCENT(Palette::page),
    /** Weights drawn as areas and bars. */
    WEIGHT(palette -> palette == Palette.LIGHT ? 0xff21918c : 0xff2bb3a3),
    /** Numbers beside weights. */
    WEIGHT_TEXT(palette -> palette == Palette.LIGHT ? 0xff136f68 : 0xff2bb3a3),
    /** Frames on a raster of any colours. */
    WHITE(palette -> 0xffffffff),
    /** The second frame round a white one. */
    BLACK(palette -> 0xff010409);

    private final ToIntFunction<Palette> color;

    Ink(ToIntFunction<Palette> color) {
        this.color = color;
    }

    /** The opaque colour on a page. */
    public int color(Palette palette) {
        return color.applyAsInt(palette);
    }
}
