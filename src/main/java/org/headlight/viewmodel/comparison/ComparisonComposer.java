package org.headlight.viewmodel.comparison;

import java.util.List;
import java.util.stream.IntStream;
import org.headlight.analysis.CellChange;
import org.headlight.analysis.MapComparison;
import org.headlight.render.CellMask;
import org.headlight.render.ColorMap;
import org.headlight.render.ColorScale;
import org.headlight.render.NumberText;
import org.headlight.render.RangeChoice;
import org.headlight.render.RangeRule;
import org.headlight.render.figure.AxisLabel;
import org.headlight.render.figure.AxisNames;
import org.headlight.render.figure.ComparisonFigure;
import org.headlight.render.figure.Fact;
import org.headlight.render.figure.HeatmapFigure;
import org.headlight.snapshot.AttentionMap;
import org.headlight.snapshot.Matrix;
import org.headlight.snapshot.Probe;

/**
 * Puts two maps of the same lengths and their difference into a figure. Immutable.
 *
 * @param colors of the two maps
 * @param range over which they are laid, the same for both
 * @param example what both looked at
 * @param nameA what the first is
 * @param nameB what the second is
 * @param note what else must be known of the comparison, with a blank before it; empty if nothing
 */
record ComparisonComposer(ColorMap colors, RangeChoice range, Probe example, String nameA, String nameB, String note) {

    Comparison compose(AttentionMap before, AttentionMap after) {
        MapComparison numbers = MapComparison.of(before, after);
        List<CellChange> changes = MapComparison.largestChanges(before, after, Comparison.LISTED);
        ColorScale scale = new ColorScale(colors, range.range(List.of(before.weights(), after.weights())));
        Matrix difference = numbers.difference();
        ColorScale signed = new ColorScale(ColorMap.RED_BLUE, RangeRule.SYMMETRIC.range(difference));
        int keys = difference.columns();
        CellMask counted = (row, column) -> numbers.counted()[row * keys + column];
        ComparisonFigure figure = new ComparisonFigure(
                "A: %s. B: %s.".formatted(nameA, nameB),
                caption(signed),
                heatmap(before, before.weights(), CellMask.whereScored(before.scores()), scale, "weight"),
                heatmap(after, difference, allTrue(numbers.counted()) ? CellMask.EVERYWHERE : counted, signed, "B − A"),
                heatmap(after, after.weights(), CellMask.whereScored(after.scores()), scale, "weight"),
                facts(numbers, after),
                IntStream.range(0, changes.size())
                        .mapToObj(i -> new ComparisonFigure.Mark(
                                changes.get(i).query(), changes.get(i).key(), Integer.toString(i + 1)))
                        .toList());
        return new Comparison(before, after, figure);
    }

    private static boolean allTrue(boolean[] flags) {
        for (boolean flag : flags) {
            if (!flag) {
                return false;
            }
        }
        return true;
    }

    private HeatmapFigure heatmap(AttentionMap map, Matrix matrix, CellMask mask, ColorScale scale, String valueName) {
        return new HeatmapFigure(
                "",
                "",
                "",
                AxisNames.of(map.site(), example).query(),
                AxisNames.of(map.site(), example).key(),
                AxisLabel.ofTokens(map.query().tokens()),
                AxisLabel.ofTokens(map.key().tokens()),
                matrix,
                mask,
                scale,
                valueName);
    }

    private String caption(ColorScale signed) {
        return "“%s” A and B share one range, %s; the difference runs from −%s to +%s. Numbers mark the most changed cells.%s"
                .formatted(
                        example.text(),
                        range.words(),
                        NumberText.value(signed.range().maximum()),
                        NumberText.value(signed.range().maximum()),
                        note);
    }

    private static List<Fact> facts(MapComparison numbers, AttentionMap after) {
        String most = numbers.mostChangedRow()
                .map(row -> AxisLabel.visible(after.query().tokens().get(row).text()))
                .orElse("none");
        double largest =
                numbers.mostChangedRow().map(row -> numbers.divergences()[row]).orElse(Double.NaN);
        return List.of(
                new Fact("Jensen-Shannon, mean", NumberText.value(numbers.meanDivergence()), "of 0.693 nats"),
                new Fact("Jensen-Shannon, largest row", NumberText.value(largest), "“" + most + "”"),
                new Fact("Cosine", NumberText.value(numbers.cosine()), "1 is the same"),
                new Fact(
                        "Entropy, A to B",
                        "%s → %s"
                                .formatted(
                                        NumberText.fixed(numbers.entropyBefore(), 2),
                                        NumberText.fixed(numbers.entropyAfter(), 2)),
                        NumberText.signed(numbers.entropyAfter() - numbers.entropyBefore()) + " nats"),
                new Fact(
                        "Rows with another top key",
                        "%d of %d".formatted(numbers.otherTops(), numbers.compared()),
                        ""));
    }
}
