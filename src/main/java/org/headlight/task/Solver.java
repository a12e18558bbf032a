package org.headlight.task;

import java.util.List;
import org.headlight.data.Examples;
import org.headlight.data.Progress;
import org.headlight.evaluation.Report;
import org.headlight.model.network.Network;
import org.headlight.snapshot.Intervention;
import org.headlight.snapshot.Probe;
import org.headlight.snapshot.ProbeAttention;

/**
 * A network that is asked and does not learn: no dropout, no gradients; a step in progress on its tape ends. Confined to the
 * engine thread.
 */
public interface Solver extends AutoCloseable {

    /** What is asked. */
    Network network();

    /** Where the network looks in each example, and what it answers; in the order of the probes. */
    default List<ProbeAttention> attend(List<Probe> probes) {
        return attend(probes, Intervention.NONE);
    }

    /**
     * The same while something is taken from the network.
     *
     * @param intervention what is taken, for every example alike; what an example does not have takes nothing
     */
    List<ProbeAttention> attend(List<Probe> probes, Intervention intervention);

    /**
     * How much the answer to an example hangs on each token or row that is read, by its gradient: {@code |x . dy/dx|} with y the
     * logarithm of the answer's probability, or the sum of what is forecast.
     *
     * @return one number for each token or row, at least 0; none if the network does not show what it reads
     */
    List<Float> gradients(Probe probe);

    /**
     * How good it is on examples whose answers are known.
     *
     * @param examples at least one, of the task's own type
     * @param progress is told how far it is; its unit is a batch
     * @throws org.headlight.data.DataFormatException if they do not go with what was learned; a sentence for the user
     * @throws java.util.concurrent.CancellationException if the progress was called off
     */
    Report judge(Examples examples, Progress progress);

    /** Frees the network. */
    @Override
    default void close() {
        network().close();
    }
}
