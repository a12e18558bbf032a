package org.headlight.evaluation.classification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.headlight.snapshot.Matrix;

/**
 * How well a classifier did on examples whose true classes are known. Immutable.
 *
 * @param labels the classes, in the order of the run's label list
 * @param confusion [true class, predicted class], counts; exact below 16,777,216
 * @param classes one score for each class, in the order of the labels
 * @param accuracy share of examples classified right, in [0, 1]
 * @param macroF1 mean F1 of the classes that occur, as truth or as answer; each counts alike however rare it is
 */
public record ClassificationReport(
        List<String> labels, Matrix confusion, List<ClassScore> classes, double accuracy, double macroF1) {
    public ClassificationReport {
        labels = List.copyOf(labels);
        classes = List.copyOf(classes);
    }

    /**
     * Judges answers.
     *
     * @param labels the classes
     * @param truth [examples], index of the true class, from 0
     * @param predicted [examples], index of the class answered, from 0
     * @throws IllegalArgumentException if there are no examples or not one answer for each; says how many
     */
    public static ClassificationReport of(List<String> labels, int[] truth, int[] predicted) {
        if (truth.length == 0 || truth.length != predicted.length) {
            throw new IllegalArgumentException(
                    "predicted: expected an answer for each of at least 1 examples, but got %d for %d"
                            .formatted(predicted.length, truth.length));
        }
        float[] counts = new float[labels.size() * labels.size()];
        for (int i = 0; i < truth.length; i++) {
            counts[truth[i] * labels.size() + predicted[i]]++;
        }
        return of(labels, new Matrix(labels.size(), labels.size(), counts), truth.length);
    }

    private static ClassificationReport of(List<String> labels, Matrix confusion, int examples) {
        List<ClassScore> classes = new ArrayList<>();
        double right = 0;
        double f1 = 0;
        int occurring = 0;
        for (int label = 0; label < labels.size(); label++) {
            double hits = confusion.at(label, label);
            double actual = 0;
            double answered = 0;
            for (int other = 0; other < labels.size(); other++) {
                actual += confusion.at(label, other);
                answered += confusion.at(other, label);
            }
            ClassScore score = score(labels.get(label), hits, actual, answered);
            classes.add(score);
            right += hits;
            f1 += score.f1();
            occurring += actual + answered > 0 ? 1 : 0;
        }
        return new ClassificationReport(labels, confusion, classes, right / examples, f1 / occurring);
    }

    private static ClassScore score(String label, double hits, double actual, double answered) {
        double precision = answered == 0 ? 0 : hits / answered;
        double recall = actual == 0 ? 0 : hits / actual;
        double f1 = hits == 0 ? 0 : 2 * hits / (actual + answered);
        return new ClassScore(label, precision, recall, f1, (int) actual);
    }

    /** How many examples were judged. */
    public int examples() {
        return classes.stream().mapToInt(ClassScore::support).sum();
    }

    /** The few numbers that say it, by name. */
    public Map<String, Double> headline() {
        Map<String, Double> numbers = new LinkedHashMap<>();
        numbers.put("accuracy", accuracy);
        numbers.put("macroF1", macroF1);
        return numbers;
    }

    /** Everything, by name and in order. */
    public Map<String, Object> details() {
        Map<String, Object> perClass = new LinkedHashMap<>();
        for (ClassScore score : classes) {
            Map<String, Object> numbers = new LinkedHashMap<>();
            numbers.put("precision", score.precision());
            numbers.put("recall", score.recall());
            numbers.put("f1", score.f1());
            numbers.put("support", score.support());
            perClass.put(score.label(), numbers);
        }
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("examples", examples());
        details.putAll(headline());
        details.put("perClass", perClass);
        details.put("confusion", confusionByName());
        return details;
    }

    /** For each true class how often each class was answered. */
    private Map<String, Object> confusionByName() {
        Map<String, Object> byName = new LinkedHashMap<>();
        for (int truth = 0; truth < labels.size(); truth++) {
            Map<String, Object> answered = new LinkedHashMap<>();
            for (int answer = 0; answer < labels.size(); answer++) {
                answered.put(labels.get(answer), (long) confusion.at(truth, answer));
            }
            byName.put(labels.get(truth), answered);
        }
        return byName;
    }
}
