package org.headlight.analysis;

import org.headlight.snapshot.Answer;
import org.headlight.snapshot.Forecast;
import org.headlight.snapshot.Prediction;

/** How far an answer is from another that the same network gave to the same example with something taken from it. */
public final class AnswerChange {

    private AnswerChange() {}

    /**
     * The change of an answer.
     *
     * @param before what was said with nothing taken
     * @return of a prediction how much the probability of its likeliest label has changed, in [-1, 1], below 0 where it fell; of a
     *     forecast the mean distance of its values, in the file's units, at least 0
     * @throws IllegalArgumentException if one is a forecast and the other is none
     */
    public static double of(Answer before, Answer after) {
        if (before instanceof Prediction said && after instanceof Prediction left) {
            return probability(left, said.label()) - said.confidence();
        }
        if (before instanceof Forecast said && after instanceof Forecast left) {
            return distance(said, left);
        }
        throw new IllegalArgumentException("before and after: expected answers of one kind but got %s and %s"
                .formatted(before.getClass().getSimpleName(), after.getClass().getSimpleName()));
    }

    /** How likely a label is in an answer; 0 if the answer does not name it. */
    public static double probability(Prediction prediction, String label) {
        int place = prediction.labels().indexOf(label);
        return place < 0 ? 0 : prediction.probabilities().get(place);
    }

    private static double distance(Forecast before, Forecast after) {
        float[] said = before.values().values();
        float[] left = after.values().values();
        double sum = 0;
        for (int i = 0; i < said.length; i++) {
            sum += Math.abs(said[i] - left[i]);
        }
        return said.length == 0 ? 0 : sum / said.length;
    }
}
