package org.headlight.evaluation.translation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.headlight.evaluation.metric.Better;
import org.headlight.evaluation.metric.Bootstrap;
import org.headlight.evaluation.metric.Interval;
import org.headlight.evaluation.metric.Metric;

/** The numbers of a translator beside those of its baselines. Immutable. */
record TranslationMetrics(TranslationReport report) {

    List<Metric> all() {
        TranslationScore score = report.score();
        List<Metric> metrics = new ArrayList<>();
        metrics.add(new Metric(
                "bleu",
                "",
                Better.HIGHER,
                score.bleu().score(),
                OptionalDouble.of(100),
                Optional.of(bleu()),
                each(other -> other.bleu().score())));
        metrics.add(Metric.ofShare(
                "exactMatch",
                score.exactMatch(),
                Optional.of(Interval.ofShare(Math.round(score.exactMatch() * report.pairs()), report.pairs())),
                each(TranslationScore::exactMatch)));
        double[] right = report.each().stream().mapToDouble(JudgedPair::right).toArray();
        double[] places = report.each().stream().mapToDouble(JudgedPair::places).toArray();
        metrics.add(Metric.ofShare(
                "tokenAccuracy",
                score.tokenAccuracy(),
                Optional.of(Bootstrap.ofMean(right, places, 1)),
                each(TranslationScore::tokenAccuracy)));
        report.alignment()
                .ifPresent(known -> metrics.add(Metric.ofShare(
                        "alignment",
                        known.mean().share(),
                        Optional.empty(),
                        Map.of("chance", OptionalDouble.of(known.mean().chance())))));
        return metrics;
    }

    private Map<String, OptionalDouble> each(ToDoubleFunction<TranslationScore> number) {
        Map<String, OptionalDouble> numbers = new LinkedHashMap<>();
        report.baselines().forEach((name, score) -> numbers.put(name, OptionalDouble.of(number.applyAsDouble(score))));
        return numbers;
    }

    /** Pairs are drawn, not sentences' scores, as the score of a corpus is no mean (Koehn 2004). */
    private Interval bleu() {
        List<BleuCounts> counts = report.each().stream()
                .map(pair -> BleuCounts.of(pair.answer(), List.of(pair.reference())))
                .toList();
        return Bootstrap.of(counts.size(), drawn -> {
            BleuCounts all = BleuCounts.NOTHING;
            for (int index : drawn) {
                all = all.plus(counts.get(index));
            }
            return Bleu.of(all).score();
        });
    }
}
