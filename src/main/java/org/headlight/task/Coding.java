package org.headlight.task;

import org.headlight.model.network.NetworkSizes;
import org.headlight.tensor.Tape;

/**
 * How examples become numbers for one network, and its answers words again: kept with the run, because a network is of no use
 * without it. Immutable.
 */
public interface Coding {

    /** What it decides about a network. */
    NetworkSizes sizes();

    /** All of it, to be written. */
    CodingFiles files();

    /**
     * A network with this coding. On the engine thread.
     *
     * @param recipe which network
     * @param tape where it computes
     * @return a network with fresh weights; whoever asked closes it
     */
    Solver solver(Recipe recipe, Tape tape);
}
