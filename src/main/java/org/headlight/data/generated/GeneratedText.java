package org.headlight.data.generated;

import org.headlight.snapshot.Alignment;

/**
 * A made-up text of which is known where attention should look. Immutable.
 *
 * @param text the text, its words parted by single spaces
 * @param label its class
 * @param alignment one query, the whole text; the right keys are the words that decide the class
 */
public record GeneratedText(String text, String label, Alignment alignment) {}
