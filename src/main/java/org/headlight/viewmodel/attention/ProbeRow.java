package org.headlight.viewmodel.attention;

import org.headlight.snapshot.Probe;

/**
 * A probe as its list shows it. Immutable.
 *
 * @param probe the example
 * @param verdict whether the network is right
 * @param prediction what it says and how surely, for example {@code pos 0.91}; empty while it has not been asked
 */
public record ProbeRow(Probe probe, Verdict verdict, String prediction) {

    /** Whether a prediction is right. */
    public enum Verdict {
        /** The prediction is the label. */
        RIGHT,
        /** The prediction is another label. */
        WRONG,
        /** There is no label or no prediction. */
        UNKNOWN
    }
}
