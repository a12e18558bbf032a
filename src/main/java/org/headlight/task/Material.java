package org.headlight.task;

import java.util.List;
import java.util.Optional;
import org.headlight.data.DataIdentity;
import org.headlight.snapshot.Probe;
import org.headlight.snapshot.Settings;
import org.headlight.tensor.Tape;

/**
 * What a network is taught with: the examples to learn from, to choose the best weights by and to judge the result by, as they
 * come from files. Immutable.
 */
public interface Material {

    /** What it is for. */
    Task task();

    /** Which data it is from. */
    DataIdentity identity();

    /** How many examples there are to learn from. */
    int size();

    /** What was kept aside to judge the result by; empty if nothing was. On any thread. */
    Optional<HeldBack> heldBack();

    /**
     * Examples worth watching while a network learns, none of which it learns from. On any thread.
     *
     * @param examples values for the options of the task
     * @param most how many at most
     */
    List<Probe> probes(Settings examples, int most);

    /**
     * The example that a user asks for. On any thread.
     *
     * @param examples values for the options of the task
     * @param asked the text itself; of a series the row at which the forecast begins, by its time or its number, from 1
     * @throws org.headlight.data.DataFormatException if there is no such row, or too little before it; a sentence for the user
     */
    default Probe probe(Settings examples, String asked) {
        return new Probe(asked, Optional.empty());
    }

    /**
     * Learns the coding from the examples to learn from, and from nothing else. On any thread.
     *
     * @param examples values for the options of the task
     * @throws org.headlight.data.DataFormatException if the examples cannot be learned from so; a sentence for the user
     */
    Coding learn(Settings examples);

    /**
     * Learns the coding and builds the network. On the engine thread.
     *
     * @param recipe what the user chose
     * @param tape where the network computes
     * @throws org.headlight.data.DataFormatException as {@link #learn} does
     */
    Lesson begin(Recipe recipe, Tape tape);
}
