package org.headlight.viewmodel.evaluation;

import java.util.Optional;
import org.headlight.data.Examples;
import org.headlight.task.HeldBack;

/**
 * What the run is judged by. Immutable.
 *
 * @param name what it is called, such as {@code test part}
 * @param examples the examples
 * @param heldBack what is known of it as a part of what the run learned from; empty for a file of its own
 */
record Subject(String name, Examples examples, Optional<HeldBack> heldBack) {

    static Subject of(HeldBack part) {
        return new Subject("test part", part.examples(), Optional.of(part));
    }

    static Subject ofFile(String name, Examples examples) {
        return new Subject(name, examples, Optional.empty());
    }
}
