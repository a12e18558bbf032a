package org.headlight.viewmodel.runs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.headlight.analysis.DerivedMap;
import org.headlight.render.CellMask;
import org.headlight.render.ColorMap;
import org.headlight.render.ColorScale;
import org.headlight.render.RangeChoice;
import org.headlight.render.figure.AxisLabel;
import org.headlight.render.figure.HeatmapFigure;
import org.headlight.render.figure.SiteText;
import org.headlight.snapshot.AttentionKind;
import org.headlight.snapshot.AttentionMap;
import org.headlight.snapshot.AttentionSite;
import org.headlight.snapshot.ProbeAttention;

/**
 * Lays the attention of several runs to one example side by side, all on one scale: for each the most telling of its attentions,
 * which is that of the decoder to the text, else that of the pooling, else that of the text to itself. Immutable.
 *
 * @param colors of all maps
 * @param range over which they are laid, the same for all
 */
record RunMapsComposer(ColorMap colors, RangeChoice range) {
    private static final List<AttentionKind> TELLING =
            List.of(AttentionKind.CROSS, AttentionKind.POOLING, AttentionKind.SELF);

    /** @param seen what each run does with the example; null where it is not known yet */
    List<RunMap> compose(Map<KnownRun, ProbeAttention> seen) {
        List<AttentionMap> shown = seen.values().stream()
                .flatMap(attention -> layer(attention).stream())
                .toList();
        if (shown.isEmpty()) {
            return seen.entrySet().stream()
                    .map(entry -> new RunMap(entry.getKey(), Optional.empty(), nothing(entry.getValue())))
                    .toList();
        }
        ColorScale scale = new ColorScale(
                colors, range.range(shown.stream().map(AttentionMap::weights).toList()));
        List<RunMap> maps = new ArrayList<>();
        seen.forEach((run, attention) -> {
            List<AttentionMap> heads = layer(attention);
            maps.add(
                    heads.isEmpty()
                            ? new RunMap(run, Optional.empty(), nothing(attention))
                            : new RunMap(run, Optional.of(figure(DerivedMap.mean(heads), scale)), words(heads)));
        });
        return maps;
    }

    private static String nothing(ProbeAttention attention) {
        return attention == null ? "Being asked." : "This network has no attention.";
    }

    /** All heads of the last layer of the most telling attention; none where there is no attention. */
    private static List<AttentionMap> layer(ProbeAttention attention) {
        if (attention == null) {
            return List.of();
        }
        Optional<AttentionSite> last = attention.maps().stream()
                .map(AttentionMap::site)
                .min(Comparator.comparingInt((AttentionSite site) -> TELLING.indexOf(site.kind()))
                        .thenComparingInt(site -> -site.layer()));
        return attention.maps().stream()
                .filter(map -> last.filter(site -> site.kind() == map.site().kind()
                                && site.layer() == map.site().layer()
                                && site.stack().equals(map.site().stack()))
                        .isPresent())
                .toList();
    }

    private static String words(List<AttentionMap> heads) {
        AttentionSite site = heads.getFirst().site();
        String part = site.kind() == AttentionKind.SELF
                ? "text to itself"
                : SiteText.stack(site).toLowerCase(Locale.ROOT);
        String layer = site.layer() > 0 ? ", layer %d".formatted(site.layer() + 1) : "";
        return heads.size() == 1 ? part + layer : "%s%s, mean of %d heads".formatted(part, layer, heads.size());
    }

    private static HeatmapFigure figure(AttentionMap map, ColorScale scale) {
        return new HeatmapFigure(
                "",
                "",
                "",
                "",
                "",
                AxisLabel.ofTokens(map.query().tokens()),
                AxisLabel.ofTokens(map.key().tokens()),
                map.weights(),
                CellMask.whereScored(map.scores()),
                scale,
                "weight");
    }
}
