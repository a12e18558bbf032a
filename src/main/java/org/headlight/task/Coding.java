package org.headlight.task;

import java.nio.file.Path;
import java.util.List;
import org.headlight.data.Examples;
import org.headlight.data.Progress;
import org.headlight.model.network.NetworkSizes;
import org.headlight.snapshot.Probe;
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
     * Takes in other examples, read as those were that this was learned from, but for what the options say. On any thread.
     *
     * @throws org.headlight.data.DataFormatException if the file cannot be used; a sentence for the user
     * @throws java.util.concurrent.CancellationException if the progress was called off
     */
    Examples read(Path path, FileOptions options, Progress progress);

    /** Examples that {@link #read} took in, to be looked at; in the order of the file, and made when they are asked for. */
    List<Probe> probes(Examples examples);

    /** Number of the row, from 1, that the first of the probes stands for. */
    default int firstProbe() {
        return 1;
    }

    /**
     * A network with this coding. On the engine thread.
     *
     * @param recipe which network
     * @param tape where it computes
     * @return a network with fresh weights; whoever asked closes it
     */
    Solver solver(Recipe recipe, Tape tape);
}
