package org.headlight.ui.control.tokens;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import org.headlight.render.figure.Box;

/** How far a long text is scrolled, with its bar at the right edge. FX thread only. */
final class TextScroll {
    private static final double FROM_EDGE = 16;
    private static final double WIDTH = 12;

    private final ScrollBar bar = new ScrollBar();

    TextScroll() {
        bar.setOrientation(Orientation.VERTICAL);
        bar.setManaged(false);
        bar.setVisible(false);
        bar.setUnitIncrement(TokensLayout.LINE);
    }

    ScrollBar bar() {
        return bar;
    }

    /** Pixels of the text above what is seen. */
    double pixels() {
        return bar.isVisible() ? bar.getValue() : 0;
    }

    /** Scrolls by pixels, no further than the text goes. */
    void by(double pixels) {
        bar.setValue(Math.clamp(bar.getValue() + pixels, 0, bar.getMax()));
    }

    /** Fits the bar to a text; it is there only where the text is longer than what is seen. */
    void place(Box seen, double length, double viewWidth) {
        bar.setMax(Math.max(0, length - seen.height()));
        bar.setVisibleAmount(bar.getMax() * seen.height() / Math.max(1, length));
        bar.setBlockIncrement(seen.height() - TokensLayout.LINE);
        bar.setValue(Math.min(bar.getValue(), bar.getMax()));
        bar.setVisible(length > seen.height());
        bar.resizeRelocate(viewWidth - FROM_EDGE, seen.y(), WIDTH, seen.height());
    }

    void hide() {
        bar.setVisible(false);
    }

    /** Goes back to the beginning. */
    void reset() {
        bar.setValue(0);
    }
}
