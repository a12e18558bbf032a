package org.headlight.snapshot;

import java.util.Optional;

/**
 * An example that the user watches: it is run without dropout and never trained on for being watched. Immutable.
 *
 * @param text the text, or when the forecast of a series begins
 * @param label its true class or translation where it is known; empty for a sentence typed by hand, and for a series
 * @param alignment where attention should look, where that is known
 * @param window the stretch of a series; empty for a text
 */
public record Probe(String text, Optional<String> label, Optional<Alignment> alignment, Optional<SeriesWindow> window) {

    /** A text. */
    public Probe(String text, Optional<String> label) {
        this(text, label, Optional.empty(), Optional.empty());
    }

    /** The forecast of a series. */
    public static Probe of(SeriesWindow window) {
        return new Probe(
                window.labels().get(window.history().rows()), Optional.empty(), Optional.empty(), Optional.of(window));
    }

    /** The same, knowing where attention should look. */
    public Probe with(Alignment known) {
        return new Probe(text, label, Optional.of(known), window);
    }
}
