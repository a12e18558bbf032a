package org.headlight.evaluation.classification;

import org.headlight.snapshot.Prediction;
import org.headlight.snapshot.Probe;

/**
 * A text, its true class and what the network said. Immutable.
 *
 * @param probe the text; its label is known
 * @param prediction the probability of each class
 */
public record JudgedText(Probe probe, Prediction prediction) {

    /** The class it belongs to. */
    public String truth() {
        return probe.label().orElseThrow();
    }

    /** Whether the network found it. */
    public boolean isRight() {
        return prediction.label().equals(truth());
    }

    /** What the probability of the true class costs, in nats. */
    double nats() {
        return Certainty.nats(prediction.probabilities().get(prediction.labels().indexOf(truth())));
    }
}
