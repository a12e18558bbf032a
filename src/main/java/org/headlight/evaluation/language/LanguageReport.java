package org.headlight.evaluation.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.headlight.evaluation.Report;
import org.headlight.evaluation.metric.Interval;
import org.headlight.evaluation.metric.Metric;

/**
 * How well a network foretells the next token. Immutable.
 *
 * @param unit what a token is: character, word or piece
 * @param tokens how many were foretold
 * @param unknown how many of them the network does not know; they count as one and the same token, a mark
 * @param nats mean of {@code -ln p(token)}
 * @param unigramNats the same of {@link TokenBaselines#unigramNats}
 * @param bigramNats the same of {@link TokenBaselines#bigramNats}
 * @param passages where it was hard
 */
public record LanguageReport(
        String unit, long tokens, long unknown, double nats, double unigramNats, double bigramNats, Passages passages)
        implements Report {
    /** The unit in which bits are worth telling. */
    public static final String CHARACTER = "character";

    /** {@code exp(nats)} per token: among as many equally likely tokens a guess would do as well. */
    public double perplexity() {
        return Math.exp(nats);
    }

    @Override
    public int examples() {
        return Math.toIntExact(tokens);
    }

    @Override
    public Map<String, Double> headline() {
        return headline(nats);
    }

    @Override
    public Map<String, Map<String, Double>> baselineHeadlines() {
        Map<String, Map<String, Double>> headlines = new LinkedHashMap<>();
        headlines.put("bigram", headline(bigramNats));
        headlines.put("unigram", headline(unigramNats));
        return headlines;
    }

    private Map<String, Double> headline(double meanNats) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        numbers.put("perplexity", Math.exp(meanNats));
        if (unit.equals(CHARACTER)) {
            numbers.put("bitsPerCharacter", bits(meanNats));
        }
        return numbers;
    }

    @Override
    public List<Metric> metrics() {
        Optional<Interval> interval = passages.sums().isEmpty() ? Optional.empty() : Optional.of(passages.interval());
        List<Metric> metrics = new ArrayList<>();
        metrics.add(metric("perplexity", "equally likely " + unit + "s", Math::exp, interval));
        metrics.add(metric(
                "bitsPer" + Character.toUpperCase(unit.charAt(0)) + unit.substring(1),
                "",
                LanguageReport::bits,
                interval));
        return metrics;
    }

    /** Both numbers grow with the nats, so the ends of an interval are those of the nats. */
    private Metric metric(String name, String inUnit, DoubleUnaryOperator ofNats, Optional<Interval> interval) {
        Map<String, OptionalDouble> baselines = new LinkedHashMap<>();
        baselines.put("bigram", OptionalDouble.of(ofNats.applyAsDouble(bigramNats)));
        baselines.put("unigram", OptionalDouble.of(ofNats.applyAsDouble(unigramNats)));
        return Metric.ofLoss(
                name,
                inUnit,
                ofNats.applyAsDouble(nats),
                interval.map(known -> new Interval(
                        ofNats.applyAsDouble(known.low()), ofNats.applyAsDouble(known.high()), known.method())),
                baselines);
    }

    @Override
    public Map<String, Object> details() {
        Map<String, Object> details = new LinkedHashMap<>(headline());
        details.put("unit", unit);
        details.put("tokens", tokens);
        details.put("unknown", unknown);
        Map<String, Object> baselines = new LinkedHashMap<>();
        baselines.put("unigram", Map.of("perplexity", Math.exp(unigramNats)));
        baselines.put("bigram", Map.of("perplexity", Math.exp(bigramNats)));
        details.put("baselines", baselines);
        return details;
    }

    @Override
    public String text() {
        String row = "%-10s %12.3f %18.3f%n";
        return "%,d %ss: perplexity %.3f per %s%s%n%n"
                        .formatted(
                                tokens,
                                unit,
                                perplexity(),
                                unit,
                                unknown == 0 ? "" : ", %,d unknown".formatted(unknown))
                + "%-10s %12s %18s%n".formatted("", "perplexity", "bits per " + unit)
                + row.formatted("network", perplexity(), bits(nats))
                + row.formatted("bigram", Math.exp(bigramNats), bits(bigramNats))
                + row.formatted("unigram", Math.exp(unigramNats), bits(unigramNats));
    }

    private static double bits(double nats) {
        return nats / Math.log(2);
    }
}
