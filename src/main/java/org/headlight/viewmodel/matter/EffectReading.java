package org.headlight.viewmodel.matter;

import org.headlight.analysis.AnswerChange;
import org.headlight.render.NumberText;
import org.headlight.snapshot.Answer;
import org.headlight.snapshot.Forecast;
import org.headlight.snapshot.Prediction;

/**
 * An answer before and after something was taken from the network. Immutable.
 *
 * @param before what it said with nothing taken, in words
 * @param after what it says now
 * @param likelihoodBefore probability of its first answer, in [0, 1]; NaN for a forecast
 * @param likelihoodAfter probability of the same answer now; NaN for a forecast
 * @param change what has changed, in words
 * @param turned whether it now says something else
 */
public record EffectReading(
        String before, String after, double likelihoodBefore, double likelihoodAfter, String change, boolean turned) {

    static EffectReading of(Answer before, Answer after) {
        double change = AnswerChange.of(before, after);
        if (before instanceof Prediction said && after instanceof Prediction left) {
            return new EffectReading(
                    said.label(),
                    left.label(),
                    said.confidence(),
                    AnswerChange.probability(left, said.label()),
                    NumberText.signed(change),
                    !said.label().equals(left.label()));
        }
        return new EffectReading(
                mean((Forecast) before),
                mean((Forecast) after),
                Double.NaN,
                Double.NaN,
                "%s on average".formatted(NumberText.significant(change)),
                false);
    }

    private static String mean(Forecast forecast) {
        double sum = 0;
        for (float value : forecast.values().values()) {
            sum += value;
        }
        return "mean %s"
                .formatted(NumberText.significant(sum / forecast.values().values().length));
    }
}
