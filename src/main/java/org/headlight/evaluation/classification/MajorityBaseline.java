package org.headlight.evaluation.classification;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.headlight.data.LabelledText;
import org.headlight.data.Labels;

/**
 * Answers the most frequent class, whatever the text. Immutable.
 *
 * @param labels the classes
 * @param answer index of the class it answers, from 0; the first of equally frequent ones
 * @param shares [classes], share of each class in the training part, its probability for any text; not to be changed
 */
public record MajorityBaseline(Labels labels, int answer, double[] shares) {

    /** Learns from the counts of a training part. */
    public static MajorityBaseline of(WordCounts counts) {
        int most = 0;
        for (int label = 1; label < counts.texts().length; label++) {
            most = counts.texts()[label] > counts.texts()[most] ? label : most;
        }
        int all = Arrays.stream(counts.texts()).sum();
        double[] shares = Arrays.stream(counts.texts())
                .mapToDouble(count -> (double) count / all)
                .toArray();
        return new MajorityBaseline(counts.labels(), most, shares);
    }

    /** Judges it on texts of the same classes. */
    public ClassifierScore judge(List<LabelledText> test) {
        int[] answers = new int[test.size()];
        Arrays.fill(answers, answer);
        int[] truth = test.stream().mapToInt(text -> labels.id(text.label())).toArray();
        double nats = Arrays.stream(truth)
                .mapToDouble(label -> Certainty.nats((float) shares[label]))
                .average()
                .orElseThrow();
        return new ClassifierScore(
                ClassificationReport.of(labels.names(), truth, answers), new Certainty(nats, Optional.empty()));
    }
}
