package org.headlight.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.headlight.data.LabelledText;
import org.headlight.data.Labels;
import org.headlight.data.Tokenizer;

/**
 * Classifies by counting words: a baseline that a network must beat to be worth its time.
 *
 * <p>Multinomial naive Bayes with one added to every count, as in McCallum and Nigam 1998: {@code argmax_c ln p(c) + sum_w ln
 * (n(w, c) + 1) / (n(c) + |V|)} over the words of the text that the training part has. Immutable.
 */
public final class NaiveBayes {
    private final Labels labels;
    private final Tokenizer tokenizer;
    private final double[] priors;
    private final Map<String, double[]> words = new HashMap<>();

    private NaiveBayes(Labels labels, Tokenizer tokenizer) {
        this.labels = labels;
        this.tokenizer = tokenizer;
        this.priors = new double[labels.size()];
    }

    /**
     * Counts the words of the training part.
     *
     * @param train at least one text
     * @param labels their classes
     * @param tokenizer what counts as a word
     */
    public static NaiveBayes learn(List<LabelledText> train, Labels labels, Tokenizer tokenizer) {
        NaiveBayes counts = new NaiveBayes(labels, tokenizer);
        double[] totals = new double[labels.size()];
        for (LabelledText text : train) {
            int label = labels.id(text.label());
            counts.priors[label]++;
            for (String word : counts.wordsOf(text.text())) {
                counts.words.computeIfAbsent(word, unseen -> new double[labels.size()])[label]++;
                totals[label]++;
            }
        }
        counts.takeLogarithms(train.size(), totals);
        return counts;
    }

    private void takeLogarithms(int texts, double[] totals) {
        for (int label = 0; label < priors.length; label++) {
            priors[label] = Math.log(priors[label] / texts);
            double denominator = Math.log(totals[label] + words.size());
            for (double[] counts : words.values()) {
                counts[label] = Math.log(counts[label] + 1) - denominator;
            }
        }
    }

    private List<String> wordsOf(String text) {
        return tokenizer.tokenize(text).tokens().stream()
                .map(token -> token.text())
                .toList();
    }

    /** The class it answers, as index from 0. */
    public int classify(String text) {
        double[] scores = priors.clone();
        for (String word : wordsOf(text)) {
            double[] logarithms = words.get(word);
            for (int label = 0; logarithms != null && label < scores.length; label++) {
                scores[label] += logarithms[label];
            }
        }
        int best = 0;
        for (int label = 1; label < scores.length; label++) {
            best = scores[label] > scores[best] ? label : best;
        }
        return best;
    }

    /** Judges it on texts of the same classes. */
    public ClassificationReport report(List<LabelledText> test) {
        int[] truth = test.stream().mapToInt(text -> labels.id(text.label())).toArray();
        int[] answers = test.stream().mapToInt(text -> classify(text.text())).toArray();
        return ClassificationReport.of(labels.names(), truth, answers);
    }
}
