package org.headlight.app;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How large a window is that nobody sees. Immutable.
 *
 * @param width pixels
 * @param height pixels
 */
record WindowSize(int width, int height) {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{3,4})x(\\d{3,4})");
    private static final int LEAST = 400;
    private static final int MOST = 4000;

    /**
     * Reads it as in {@code 1600x1000}.
     *
     * @throws IOException if it is no size, or one that no window has
     */
    static WindowSize of(String text) throws IOException {
        Matcher written = WRITTEN.matcher(text);
        if (written.matches()) {
            WindowSize size = new WindowSize(Integer.parseInt(written.group(1)), Integer.parseInt(written.group(2)));
            if (Math.min(size.width, size.height) >= LEAST && Math.max(size.width, size.height) <= MOST) {
                return size;
            }
        }
        throw new IOException("--size: expected width and height of %d to %d pixels as in 1600x1000, but got %s."
                .formatted(LEAST, MOST, text));
    }
}
