package org.headlight.export.image;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.headlight.render.Palette;

/**
 * How a picture is saved. Immutable.
 *
 * @param scale device pixels for each logical one, from 1 to 4
 * @param palette light or dark
 * @param properties what the file says of itself, such as step, seed and data hash; keys of 1 to 79 Latin letters
 */
public record PngOptions(int scale, Palette palette, Map<String, String> properties) {

    /** The largest scale. */
    public static final int LARGEST_SCALE = 4;

    /** @throws IllegalArgumentException if the scale is not from 1 to 4 */
    public PngOptions {
        if (scale < 1 || scale > LARGEST_SCALE) {
            throw new IllegalArgumentException("scale: expected 1 to %d but got %d".formatted(LARGEST_SCALE, scale));
        }
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }
}
