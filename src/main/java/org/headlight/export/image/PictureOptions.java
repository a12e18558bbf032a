package org.headlight.export.image;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.headlight.render.Palette;

/**
 * How a picture is saved. Immutable.
 *
 * @param scale pixels for each logical one of 1/96 inch, from 0.5 to 8; pictures of lines have none
 * @param palette light or dark
 * @param properties what the file says of itself, such as step, seed and data hash; keys of 1 to 79 Latin letters
 */
public record PictureOptions(double scale, Palette palette, Map<String, String> properties) {

    /** Logical pixels of an inch. */
    public static final int INCH = 96;

    /** The key of the name that other programs show. */
    public static final String TITLE = "Title";

    private static final double SMALLEST_SCALE = 0.5;
    private static final double LARGEST_SCALE = 8;

    /** The same for a figure of a name. */
    public PictureOptions titled(String title) {
        Map<String, String> more = new LinkedHashMap<>(properties);
        more.put(TITLE, title);
        return new PictureOptions(scale, palette, more);
    }

    /** @throws IllegalArgumentException if the scale is not from 0.5 to 8 */
    public PictureOptions {
        if (!(scale >= SMALLEST_SCALE && scale <= LARGEST_SCALE)) {
            throw new IllegalArgumentException(
                    "scale: expected %s to %s but got %s".formatted(SMALLEST_SCALE, LARGEST_SCALE, scale));
        }
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }
}
