package org.headlight.ui.control.tokens;

import org.headlight.render.figure.Box;

/** Where the bars of a profile stand: one a token, or a pixel for several where there are more tokens than pixels. */
final class Profile {
    private Profile() {}

    /** The left edge of a token's bar. */
    static double x(Box strip, int tokens, int token) {
        return strip.x() + strip.width() * token / Math.max(1, tokens);
    }

    /** The width of a bar, at least a pixel; wide bars leave a pixel free. */
    static double barWidth(Box strip, int tokens) {
        double pitch = strip.width() / Math.max(1, tokens);
        return pitch > 4 ? Math.min(Math.floor(pitch) - 1, 16) : Math.max(1, pitch);
    }

    /** The token whose bar stands at a place; -1 where there is none. */
    static int tokenAt(Box strip, int tokens, double x) {
        int token = (int) ((x - strip.x()) * tokens / strip.width());
        return token >= 0 && token < tokens ? token : TokensView.NONE;
    }
}
