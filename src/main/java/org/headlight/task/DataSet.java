package org.headlight.task;

import org.headlight.data.Examples;
import org.headlight.data.PartSizes;

/** All that was read to learn from, before it is cut into parts. Immutable. */
public interface DataSet {

    /** All of it; of the file to learn from, where parts have files of their own. */
    Examples examples();

    /** How much it is, in words: "5,574 texts, 2 labels". */
    String summary();

    /**
     * Cuts those parts that have no file of their own from the others. On any thread.
     *
     * @param seed decides what goes where, unless the order does
     * @throws org.headlight.data.DataFormatException if it cannot be learned from; a sentence for the user
     * @throws IllegalArgumentException if it cannot be cut into parts of such sizes; a sentence for the user
     */
    Material divide(PartSizes sizes, long seed);
}
