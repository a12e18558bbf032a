package org.headlight.evaluation.language;

import org.headlight.evaluation.Report;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How well a network foretells the next token. Immutable.
 *
 * @param unit what a token is: character or word
 * @param tokens how many were foretold
 * @param unknown how many of them the network does not know; they count as one and the same token, a mark
 * @param nats mean of {@code -ln p(token)}
 * @param unigramNats the same of {@link TokenBaselines#unigramNats}
 * @param bigramNats the same of {@link TokenBaselines#bigramNats}
 */
public record LanguageReport(String unit, long tokens, long unknown, double nats, double unigramNats, double bigramNats)
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
