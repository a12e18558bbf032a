package org.headlight.viewmodel.heads;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.headlight.render.ColorScale;
import org.headlight.render.figure.HeadBlock;
import org.headlight.render.figure.HeadGridFigure;
import org.headlight.render.figure.HeadThumbnail;
import org.headlight.render.figure.SiteText;

/**
 * Lays the heads of a network out: a block a part, a row a layer, the heads of a layer in an order. Immutable.
 *
 * @param measure what frames and numbers say
 * @param order of the heads within each layer
 * @param scale the colours of all maps
 */
record HeadGridComposer(HeadMeasure measure, HeadOrder order, ColorScale scale) {

    /** The figure of all heads, at least one. */
    HeadGridFigure compose(List<HeadReading> heads, String caption) {
        double most = most(heads);
        Map<String, Map<Integer, List<HeadReading>>> parts = new LinkedHashMap<>();
        for (HeadReading head : heads) {
            parts.computeIfAbsent(SiteText.stack(head.site()), part -> new LinkedHashMap<>())
                    .computeIfAbsent(head.site().layer(), layer -> new ArrayList<>())
                    .add(head);
        }
        List<HeadBlock> blocks = new ArrayList<>();
        parts.forEach((name, layers) -> blocks.add(block(name, layers, most)));
        return new HeadGridFigure(
                "All heads",
                "Each map is one head: rows are queries, columns keys. The frame and the number are its %s."
                        .formatted(measure.title().toLowerCase(Locale.ROOT)),
                caption,
                blocks,
                scale,
                measure.title(),
                "0",
                measure.text(most));
    }

    /** What may be small for all heads has its strongest frame at the largest; the rest goes to 1. */
    private double most(List<HeadReading> heads) {
        double largest = heads.stream()
                .mapToDouble(measure::of)
                .filter(value -> !Double.isNaN(value))
                .max()
                .orElse(0);
        return measure.isRelative() && largest > 0 ? largest : 1;
    }

    private HeadBlock block(String name, Map<Integer, List<HeadReading>> layers, double most) {
        List<HeadThumbnail> thumbnails = new ArrayList<>();
        int row = 0;
        int columns = 0;
        for (List<HeadReading> layer : layers.values()) {
            List<HeadReading> ordered =
                    layer.stream().sorted(order.comparator()).toList();
            for (int column = 0; column < ordered.size(); column++) {
                thumbnails.add(thumbnail(ordered.get(column), row, column, most));
            }
            columns = Math.max(columns, ordered.size());
            row++;
        }
        return new HeadBlock(
                name,
                layers.keySet().stream().map(layer -> "L" + (layer + 1)).toList(),
                IntStream.rangeClosed(1, columns)
                        .mapToObj(order == HeadOrder.INDEX ? head -> "H" + head : HeadGridComposer::place)
                        .toList(),
                thumbnails);
    }

    private static String place(int column) {
        return column == 1 ? "1st" : column == 2 ? "2nd" : column == 3 ? "3rd" : column + "th";
    }

    private HeadThumbnail thumbnail(HeadReading head, int row, int column, double most) {
        double value = measure.of(head);
        return new HeadThumbnail(
                head.site(),
                row,
                column,
                order == HeadOrder.INDEX ? "" : "H" + (head.site().head() + 1),
                head.map().weights(),
                head.mask(),
                Math.clamp(value / most, 0, 1),
                measure.text(value));
    }
}
