package org.headlight.evaluation.translation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.headlight.evaluation.AlignmentScore;

/**
 * How far every attention from the target to the source looks where it should, while the right answers are written. Immutable.
 *
 * @param sites what each attains, by its name, all on the same examples; at least one
 */
public record CrossAlignment(Map<String, AlignmentScore> sites) {

    /** @throws IllegalArgumentException if there is no attention */
    public CrossAlignment {
        sites = Collections.unmodifiableMap(new LinkedHashMap<>(sites));
        if (sites.isEmpty()) {
            throw new IllegalArgumentException("sites: expected at least 1 attention but got none");
        }
    }

    /** The mean over all attentions. */
    public AlignmentScore mean() {
        AlignmentScore any = sites.values().iterator().next();
        double share = sites.values().stream()
                .mapToDouble(AlignmentScore::share)
                .average()
                .orElseThrow();
        return new AlignmentScore(any.examples(), share, any.chance());
    }

    /** The name of the attention that looks most where it should, the first of equals. */
    public String bestSite() {
        return sites.entrySet().stream()
                .reduce((one, other) ->
                        other.getValue().share() > one.getValue().share() ? other : one)
                .orElseThrow()
                .getKey();
    }

    /** The share of that attention, in [0, 1]. */
    public double best() {
        return sites.get(bestSite()).share();
    }

    /** Everything by name, numbers or maps of such; of several attentions the mean, the best and each. */
    Map<String, Object> details() {
        Map<String, Object> details = mean().details();
        if (sites.size() > 1) {
            details.put("best", best());
            details.put("bestSite", bestSite());
            Map<String, Object> shares = new LinkedHashMap<>();
            sites.forEach((name, score) -> shares.put(name, score.share()));
            details.put("sites", shares);
        }
        return details;
    }

    /** In one line. */
    String text() {
        String mean = mean().text();
        return sites.size() == 1 ? mean : "%s; best is %s with %.1f %%".formatted(mean, bestSite(), 100 * best());
    }
}
