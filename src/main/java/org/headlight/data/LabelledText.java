package org.headlight.data;

import java.util.Optional;
import org.headlight.snapshot.Alignment;
import org.headlight.snapshot.Probe;

/**
 * One example as the user's file has it. Immutable.
 *
 * @param text what is to be classified, without white space at its ends
 * @param label the class it belongs to
 * @param alignment where attention should look, if the file says so; keys are the words between spaces
 * @param file name of the file it came from
 * @param line line of that file on which it begins, from 1
 */
public record LabelledText(String text, String label, Optional<Alignment> alignment, String file, long line) {

    /** A text of which is not known where attention should look. */
    public LabelledText(String text, String label, String file, long line) {
        this(text, label, Optional.empty(), file, line);
    }

    /** The text as an example to be watched. */
    public Probe probe() {
        Probe probe = new Probe(text, Optional.of(label));
        return alignment.map(probe::with).orElse(probe);
    }
}
