package org.headlight.model.network;

import java.util.Map;
import org.headlight.snapshot.ParameterValues;
import org.headlight.tensor.Chance;
import org.headlight.tensor.Parameters;

/** A network that was built: parameters in native memory and a way through them. Confined to the engine thread. */
public interface Network extends AutoCloseable {

    /** What is learned, by name. */
    Parameters parameters();

    /** What decides which tokens and numbers are dropped while it learns. */
    Chance chance();

    /** What it is made of. */
    NetworkSummary summary();

    /** A copy of the weights, by name. */
    default Map<String, ParameterValues> weights() {
        return parameters().export();
    }

    /**
     * Replaces the weights.
     *
     * @throws IllegalArgumentException if a parameter is missing, unknown or of another shape; names it and changes nothing
     */
    default void load(Map<String, ParameterValues> weights) {
        parameters().load(weights);
    }

    /** Frees the native memory. */
    @Override
    default void close() {
        parameters().close();
    }
}
