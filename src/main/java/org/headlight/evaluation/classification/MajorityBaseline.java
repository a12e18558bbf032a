package org.headlight.evaluation.classification;

import java.util.Arrays;
import java.util.List;
import org.headlight.data.LabelledText;
import org.headlight.data.Labels;

/**
 * Answers the most frequent class, whatever the text. Immutable.
 *
 * @param labels the classes
 * @param answer index of the class it answers, from 0; the first of equally frequent ones
 */
public record MajorityBaseline(Labels labels, int answer) {

    /** Learns from the counts of a training part. */
    public static MajorityBaseline of(WordCounts counts) {
        int most = 0;
        for (int label = 1; label < counts.texts().length; label++) {
            most = counts.texts()[label] > counts.texts()[most] ? label : most;
        }
        return new MajorityBaseline(counts.labels(), most);
    }

    /** Judges it on texts of the same classes. */
    public ClassificationReport report(List<LabelledText> test) {
        int[] answers = new int[test.size()];
        Arrays.fill(answers, answer);
        int[] truth = test.stream().mapToInt(text -> labels.id(text.label())).toArray();
        return ClassificationReport.of(labels.names(), truth, answers);
    }
}
