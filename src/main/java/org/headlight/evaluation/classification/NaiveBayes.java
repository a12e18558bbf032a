package org.headlight.evaluation.classification;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.headlight.data.LabelledText;
import org.headlight.data.Labels;

/**
 * Classifies by counting words: a baseline that a network must beat to be worth its time.
 *
 * <p>Multinomial naive Bayes with one added to every count, as in McCallum and Nigam 1998: {@code argmax_c ln p(c) + sum_w ln
 * (n(w, c) + 1) / (n(c) + |V|)} over the words of the text that the training part has. Immutable.
 */
public final class NaiveBayes {
    private final Labels labels;
    private final double[] priors;
    private final Map<String, double[]> words = new HashMap<>();

    /** Learns from the counts of a training part of at least one text. */
    public NaiveBayes(WordCounts counts) {
        labels = counts.labels();
        priors = new double[labels.size()];
        int texts = Arrays.stream(counts.texts()).sum();
        counts.words().keySet().forEach(word -> words.put(word, new double[priors.length]));
        for (int label = 0; label < priors.length; label++) {
            priors[label] = Math.log((double) counts.texts()[label] / texts);
            int own = label;
            long total = counts.words().values().stream()
                    .mapToLong(word -> word[own])
                    .sum();
            double denominator = Math.log((double) total + words.size());
            counts.words().forEach((word, count) -> words.get(word)[own] = Math.log(count[own] + 1.0) - denominator);
        }
    }

    /** The class it answers, as index from 0. */
    public int classify(String text) {
        double[] scores = scores(text);
        int best = 0;
        for (int label = 1; label < scores.length; label++) {
            best = scores[label] > scores[best] ? label : best;
        }
        return best;
    }

    /** {@code ln p(class, words)} but for what all classes have in common: [classes]. */
    private double[] scores(String text) {
        double[] scores = priors.clone();
        for (String word : WordCounts.wordsOf(text)) {
            double[] logarithms = words.get(word);
            for (int label = 0; logarithms != null && label < scores.length; label++) {
                scores[label] += logarithms[label];
            }
        }
        return scores;
    }

    /** How likely each class is, [classes], adding up to 1. */
    float[] probabilities(String text) {
        double[] scores = scores(text);
        double most = Arrays.stream(scores).max().orElseThrow();
        double sum = Arrays.stream(scores).map(score -> Math.exp(score - most)).sum();
        float[] probabilities = new float[scores.length];
        for (int label = 0; label < scores.length; label++) {
            probabilities[label] = (float) (Math.exp(scores[label] - most) / sum);
        }
        return probabilities;
    }

    /** Judges it on texts of the same classes. */
    public ClassifierScore judge(List<LabelledText> test) {
        int[] truth = test.stream().mapToInt(text -> labels.id(text.label())).toArray();
        int[] answers = test.stream().mapToInt(text -> classify(text.text())).toArray();
        float[][] probabilities =
                test.stream().map(text -> probabilities(text.text())).toArray(float[][]::new);
        return new ClassifierScore(
                ClassificationReport.of(labels.names(), truth, answers), Certainty.of(probabilities, truth));
    }
}
