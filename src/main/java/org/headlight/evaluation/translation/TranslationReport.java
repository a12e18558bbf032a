package org.headlight.evaluation.translation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.headlight.evaluation.Report;
import org.headlight.evaluation.metric.Metric;

/**
 * How well a translator does, beside what needs no network. Immutable.
 *
 * @param pairs how many were judged
 * @param score of its answers
 * @param baselines scores of simple answers to the same sources, by name
 * @param each every pair with what was written, in their order
 * @param alignment whether it looks where it should; empty if the data do not say or it has no attention
 */
public record TranslationReport(
        int pairs,
        TranslationScore score,
        Map<String, TranslationScore> baselines,
        List<JudgedPair> each,
        Optional<CrossAlignment> alignment)
        implements Report {
    public TranslationReport {
        baselines = Collections.unmodifiableMap(new LinkedHashMap<>(baselines));
        each = List.copyOf(each);
    }

    @Override
    public int examples() {
        return pairs;
    }

    @Override
    public Map<String, Double> headline() {
        Map<String, Double> numbers = score.numbers();
        alignment.ifPresent(known -> numbers.put("alignment", known.mean().share()));
        return numbers;
    }

    @Override
    public Map<String, Map<String, Double>> baselineHeadlines() {
        Map<String, Map<String, Double>> headlines = new LinkedHashMap<>();
        baselines.forEach((name, baseline) -> headlines.put(name, baseline.numbers()));
        return headlines;
    }

    @Override
    public List<Metric> metrics() {
        return new TranslationMetrics(this).all();
    }

    @Override
    public Map<String, Object> details() {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("examples", pairs);
        details.putAll(score.numbers());
        details.put("baselines", baselineHeadlines());
        alignment.ifPresent(known -> details.put("alignment", known.details()));
        return details;
    }

    @Override
    public String text() {
        StringBuilder text = new StringBuilder("%,d pairs: %s%n".formatted(pairs, score.text()));
        baselines.forEach((name, baseline) -> text.append("%s: %s%n"
                .formatted(
                        name.equals("copySource") ? "The source itself" : "The most frequent target",
                        baseline.text())));
        alignment.ifPresent(known -> text.append("%s.%n".formatted(known.text())));
        return text.toString();
    }
}
