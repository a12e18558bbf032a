package org.headlight.evaluation.language;

import org.headlight.data.language.LanguageBatch;
import org.headlight.data.language.TokenPairs;

/**
 * Foretelling tokens by counting them: a network that does not beat it has learned nothing of use. Every count is one more than it
 * is (add-one smoothing), so that nothing is impossible. Immutable.
 *
 * @param pairs what was counted in the training part
 * @param choices how many different tokens may come
 */
public record TokenBaselines(TokenPairs pairs, int choices) {

    /** Nats of a batch by how often each token occurs, whatever is before it. */
    public double unigramNats(LanguageBatch batch) {
        double nats = 0;
        for (int next : batch.next()) {
            nats -= Math.log((pairs.timesFollowing(next) + 1.0) / (pairs.total() + choices));
        }
        return nats;
    }

    /** Nats of a batch by how often each token follows the one before it. */
    public double bigramNats(LanguageBatch batch) {
        double nats = 0;
        for (int i = 0; i < batch.next().length; i++) {
            int first = batch.read()[i];
            nats -= Math.log((pairs.count(first, batch.next()[i]) + 1.0) / (pairs.timesFollowed(first) + choices));
        }
        return nats;
    }
}
