package org.headlight.viewmodel.matter;

import java.util.List;
import java.util.stream.IntStream;
import org.headlight.analysis.AnswerChange;
import org.headlight.analysis.RankCorrelation;
import org.headlight.analysis.Removal;
import org.headlight.render.NumberText;
import org.headlight.snapshot.Answer;

/**
 * Whether attention tells what the answer to one example hangs on. Immutable.
 *
 * @param tokens the tokens or rows that are read
 * @param weights attention to each of them
 * @param changes how far the answer moves without it, at least 0
 * @param withLeavingOut Kendall's tau of the two; NaN where there is no order
 * @param withGradient Kendall's tau of attention with gradient times input
 * @param falls how the answer falls when several are masked, fewest first
 */
public record MatterReading(
        List<String> tokens,
        double[] weights,
        double[] changes,
        double withLeavingOut,
        double withGradient,
        List<Fall> falls) {
    /** A tau from which on two orders agree by and large, and below which they hardly do; the first is the usual word for it. */
    private static final double AGREE = 0.5;

    private static final double HARDLY = 0.2;

    /**
     * What masking several tokens does. Immutable.
     *
     * @param count how many
     * @param attended how far the answer moves without those that get most weight, at least 0
     * @param random how far it moves without as many others, the mean over {@link Removal#DRAWS} draws
     */
    public record Fall(int count, double attended, double random) {}

    /**
     * Reads the answers.
     *
     * @param whole the answer with nothing masked
     * @param without the answer without each token
     * @param gradients of each token; empty where the network does not show what it reads
     * @param removed for each count the answer without the most attended, then those without the random ones
     */
    static MatterReading of(
            List<String> tokens,
            double[] weights,
            Answer whole,
            List<Answer> without,
            List<Float> gradients,
            Removal removal,
            List<List<Answer>> removed) {
        double[] changes =
                without.stream().mapToDouble(answer -> change(whole, answer)).toArray();
        double[] slopes = gradients.stream().mapToDouble(Float::doubleValue).toArray();
        List<Fall> falls = IntStream.range(0, removed.size())
                .mapToObj(i -> new Fall(
                        removal.counts().get(i),
                        change(whole, removed.get(i).getFirst()),
                        removed.get(i).stream()
                                .skip(1)
                                .mapToDouble(answer -> change(whole, answer))
                                .average()
                                .orElse(Double.NaN)))
                .toList();
        return new MatterReading(
                List.copyOf(tokens),
                weights,
                changes,
                RankCorrelation.kendall(weights, changes),
                slopes.length == weights.length ? RankCorrelation.kendall(weights, slopes) : Double.NaN,
                falls);
    }

    private static double change(Answer whole, Answer other) {
        return Math.abs(AnswerChange.of(whole, other));
    }

    /** One honest sentence. */
    public String sentence() {
        double tau = withLeavingOut;
        if (Double.isNaN(tau)) {
            return "Every token gets the same weight or moves the answer alike, so there is no order to compare.";
        }
        String order = tau >= AGREE
                ? "What gets weight is by and large what the answer hangs on"
                : tau >= HARDLY
                        ? "What gets weight is only loosely what the answer hangs on"
                        : "What gets weight is not what the answer hangs on";
        return "%s, at this head on this example; another head, or several words together, may tell otherwise."
                .formatted(order);
    }

    /** Kendall's tau as it is shown. */
    public static String text(double tau) {
        return Double.isNaN(tau) ? "none" : (tau < 0 ? "−" : "") + NumberText.fixed(Math.abs(tau), 2);
    }
}
