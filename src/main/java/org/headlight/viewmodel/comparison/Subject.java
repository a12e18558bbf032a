package org.headlight.viewmodel.comparison;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.headlight.analysis.DerivedMap;
import org.headlight.render.figure.SiteText;
import org.headlight.snapshot.AttentionKind;
import org.headlight.snapshot.AttentionMap;
import org.headlight.snapshot.AttentionSite;
import org.headlight.snapshot.ProbeAttention;

/**
 * Whose map is compared: a head's, the mean of a layer's heads, or the answer that is known. Immutable.
 *
 * @param kind which of these
 * @param site the head; of a mean, the first head of the layer; of the answer, a head that it could be the answer of
 */
public record Subject(Kind kind, AttentionSite site) {

    /** What a map can come from. */
    public enum Kind {
        /** One head. */
        HEAD,
        /** The mean of all heads of a layer. */
        LAYER_MEAN,
        /** Where attention should look. */
        KNOWN_ANSWER
    }

    /** A head. */
    public static Subject head(AttentionSite site) {
        return new Subject(Kind.HEAD, site);
    }

    /** Everything there is to compare in what a network saw. */
    static List<Subject> all(ProbeAttention seen) {
        List<Subject> all = new ArrayList<>();
        Set<AttentionSite> layers = new LinkedHashSet<>();
        for (AttentionMap map : seen.maps()) {
            all.add(head(map.site()));
            if (layer(seen, map.site()).size() > 1) {
                layers.add(layer(seen, map.site()).getFirst().site());
            }
        }
        layers.forEach(first -> all.add(new Subject(Kind.LAYER_MEAN, first)));
        seen.maps().stream()
                .filter(map -> isAnswered(seen, map))
                .map(AttentionMap::site)
                .reduce((first, second) -> second)
                .ifPresent(site -> all.add(new Subject(Kind.KNOWN_ANSWER, site)));
        return List.copyOf(all);
    }

    private static boolean isAnswered(ProbeAttention seen, AttentionMap map) {
        return seen.probe()
                .alignment()
                .filter(answer -> answer.queries() <= map.weights().rows()
                        && answer.keys() <= map.weights().columns())
                .isPresent();
    }

    private static List<AttentionMap> layer(ProbeAttention seen, AttentionSite site) {
        return seen.maps().stream()
                .filter(map -> map.site().stack().equals(site.stack())
                        && map.site().kind() == site.kind()
                        && map.site().layer() == site.layer())
                .toList();
    }

    /** Its map in what a network saw; empty if it is not there. */
    Optional<AttentionMap> map(ProbeAttention seen) {
        Optional<AttentionMap> own =
                seen.maps().stream().filter(map -> map.site().equals(site)).findFirst();
        return switch (kind) {
            case HEAD -> own;
            case LAYER_MEAN -> own.map(map -> DerivedMap.mean(layer(seen, site)));
            case KNOWN_ANSWER ->
                own.filter(map -> isAnswered(seen, map))
                        .map(map -> DerivedMap.known(seen.probe().alignment().orElseThrow(), map));
        };
    }

    /**
     * Its name.
     *
     * @param alone whether the network looks in one part alone, so that the part need not be named
     */
    public String title(boolean alone) {
        String part = alone || kind == Kind.KNOWN_ANSWER ? "" : SiteText.stack(site) + ", ";
        return switch (kind) {
            case HEAD ->
                site.kind() == AttentionKind.POOLING
                        ? SiteText.stack(site)
                        : "%slayer %d, head %d".formatted(part, site.layer() + 1, site.head() + 1);
            case LAYER_MEAN -> "%smean of layer %d".formatted(part, site.layer() + 1);
            case KNOWN_ANSWER -> "the known answer";
        };
    }
}
