package org.headlight.evaluation.classification;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.headlight.evaluation.AlignmentScore;
import org.headlight.evaluation.Report;
import org.headlight.evaluation.TextTable;
import org.headlight.evaluation.metric.Metric;

/**
 * How good a classifier is, beside what is easily had on the same examples. Immutable.
 *
 * @param network how good the network is
 * @param baselines the simple classifiers by name; empty if the counts they need were not kept
 * @param alignment how much of its attention lies where it should; empty where that is not known
 * @param texts every text with what the network said of it, in their order
 */
public record ClassifierReport(
        ClassifierScore network,
        Map<String, ClassifierScore> baselines,
        Optional<AlignmentScore> alignment,
        List<JudgedText> texts)
        implements Report {
    private static final int LARGEST_TABLE = 12;

    public ClassifierReport {
        baselines = Collections.unmodifiableMap(new LinkedHashMap<>(baselines));
        texts = List.copyOf(texts);
    }

    /** How well the network tells the classes apart. */
    public ClassificationReport answers() {
        return network.answers();
    }

    /** How far the network's confidence is from its accuracy, in [0, 1]. */
    public double calibrationError() {
        return network.certainty().calibration().orElseThrow().error();
    }

    @Override
    public int examples() {
        return answers().examples();
    }

    @Override
    public Map<String, Double> headline() {
        Map<String, Double> headline = answers().headline();
        alignment.ifPresent(score -> {
            headline.put("alignmentShare", score.share());
            headline.put("alignmentChance", score.chance());
        });
        return headline;
    }

    @Override
    public Map<String, Map<String, Double>> baselineHeadlines() {
        Map<String, Map<String, Double>> headlines = new LinkedHashMap<>();
        baselines.forEach((name, score) -> headlines.put(name, score.answers().headline()));
        return headlines;
    }

    @Override
    public Map<String, Object> details() {
        Map<String, Object> details = answers().details();
        details.put("crossEntropy", network.certainty().crossEntropy());
        details.put("calibrationError", calibrationError());
        alignment.ifPresent(score -> details.put("alignment", score.details()));
        Map<String, Object> simple = new LinkedHashMap<>();
        baselines.forEach((name, score) -> simple.put(name, details(score)));
        details.put("baselines", simple);
        return details;
    }

    private static Map<String, Object> details(ClassifierScore baseline) {
        Map<String, Object> details = baseline.answers().details();
        details.put("crossEntropy", baseline.certainty().crossEntropy());
        baseline.certainty()
                .calibration()
                .ifPresent(calibration -> details.put("calibrationError", calibration.error()));
        return details;
    }

    @Override
    public List<Metric> metrics() {
        return new ClassifierMetrics(this).all();
    }

    @Override
    public String text() {
        StringBuilder text = new StringBuilder("%,d examples: accuracy %.4f, macro F1 %.4f%n%n"
                .formatted(examples(), answers().accuracy(), answers().macroF1()));
        text.append(summary()).append('\n').append(perClass());
        if (answers().labels().size() <= LARGEST_TABLE) {
            text.append('\n').append(confusion());
        }
        alignment.ifPresent(score -> text.append("%n%s.%n".formatted(score.text())));
        if (baselines.isEmpty()) {
            text.append(
                    "%nThe run has no word counts, so there is no baseline: train it anew to have one.%n".formatted());
        }
        return text.toString();
    }

    private String summary() {
        TextTable table = new TextTable();
        table.row(Stream.concat(
                Stream.of("", "network"), baselines.keySet().stream().map(ClassifierReport::words)));
        for (String metric : answers().headline().keySet()) {
            table.row(Stream.concat(
                    Stream.of(words(metric)),
                    columns().map(report -> "%.4f".formatted(report.headline().get(metric)))));
        }
        table.row(Stream.of("calibration error", "%.4f".formatted(calibrationError())));
        return table.text();
    }

    private String perClass() {
        TextTable table = new TextTable();
        table.row(Stream.concat(
                Stream.of("class", "examples", "precision", "recall", "F1"),
                baselines.keySet().stream().map(name -> "F1 of " + words(name))));
        for (int label = 0; label < answers().labels().size(); label++) {
            ClassScore score = answers().classes().get(label);
            int own = label;
            table.row(Stream.concat(
                    Stream.of(
                            score.label(),
                            "%,d".formatted(score.support()),
                            "%.4f".formatted(score.precision()),
                            "%.4f".formatted(score.recall())),
                    columns()
                            .map(report ->
                                    "%.4f".formatted(report.classes().get(own).f1()))));
        }
        return table.text();
    }

    private String confusion() {
        TextTable table = new TextTable();
        List<String> labels = answers().labels();
        table.row(Stream.concat(Stream.of("is \\ answered"), labels.stream()));
        for (int truth = 0; truth < labels.size(); truth++) {
            float[] counts = answers().confusion().row(truth);
            table.row(Stream.concat(
                    Stream.of(labels.get(truth)),
                    IntStream.range(0, counts.length).mapToObj(label -> "%,.0f".formatted(counts[label]))));
        }
        return table.text();
    }

    /** The network and its baselines. */
    private Stream<ClassificationReport> columns() {
        return Stream.concat(Stream.of(network), baselines.values().stream()).map(ClassifierScore::answers);
    }

    /** A name as words: {@code naive bayes} for {@code naiveBayes}. */
    private static String words(String name) {
        return switch (name) {
            case "naiveBayes" -> "naive Bayes";
            case "macroF1" -> "macro F1";
            default -> name;
        };
    }
}
