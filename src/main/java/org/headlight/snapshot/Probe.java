package org.headlight.snapshot;

import java.util.Optional;

/**
 * An example that the user watches: it is run without dropout and never trained on for being watched. Immutable.
 *
 * @param text the text
 * @param label its true class where it is known; empty for a sentence typed by hand
 */
public record Probe(String text, Optional<String> label) {}
