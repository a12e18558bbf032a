package org.headlight.viewmodel.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.headlight.evaluation.classification.ClassScore;
import org.headlight.evaluation.classification.ClassifierReport;
import org.headlight.evaluation.classification.ClassifierScore;

/**
 * How well one class is told from the others. Immutable.
 *
 * @param score of the network
 * @param rival F1 of naive Bayes; empty where it is not known
 */
public record ClassRow(ClassScore score, OptionalDouble rival) {

    static List<ClassRow> of(ClassifierReport report) {
        Optional<ClassifierScore> bayes = Optional.ofNullable(report.baselines().get("naiveBayes"));
        List<ClassScore> scores = report.answers().classes();
        return IntStream.range(0, scores.size())
                .mapToObj(label -> new ClassRow(
                        scores.get(label),
                        bayes.map(score -> OptionalDouble.of(
                                        score.answers().classes().get(label).f1()))
                                .orElse(OptionalDouble.empty())))
                .toList();
    }
}
