package org.headlight.viewmodel.attention;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.headlight.render.CellMask;
import org.headlight.render.CellRank;
import org.headlight.render.figure.AxisLabel;

/**
 * One cell of a map in numbers. Immutable.
 *
 * @param cell which
 * @param query label of its row, blanks made visible
 * @param key text of its column, likewise
 * @param weight its weight
 * @param score the same before the softmax
 * @param rank its place in the row by weight, from 1
 * @param keys how many keys the row has
 * @param share its share of the row's sum, in [0, 1]
 * @param top the largest weights of the row, largest first
 */
public record CellReading(
        Cell cell,
        String query,
        String key,
        float weight,
        float score,
        int rank,
        int keys,
        double share,
        List<KeyWeight> top) {

    private static final int TOP_KEYS = 3;

    /**
     * A key and what it gets. Immutable.
     *
     * @param index column, from 0
     * @param text the token
     * @param weight its weight in the row
     */
    public record KeyWeight(int index, String text, float weight) {}

    public CellReading {
        top = List.copyOf(top);
    }

    /** Reads a cell that lies inside the map. */
    static CellReading of(ShownMap map, Cell cell) {
        CellRank rank = CellRank.of(map.weights(), CellMask.ofScores(map.scores()), cell.query(), cell.key());
        return new CellReading(
                cell,
                map.rowLabels().get(cell.query()).text(),
                AxisLabel.visible(map.key().tokens().get(cell.key()).text()),
                rank.value(),
                map.scores().at(cell.query(), cell.key()),
                rank.rank(),
                rank.candidates(),
                Double.isNaN(rank.share()) ? 0 : rank.share(),
                largest(map, map.weights().row(cell.query())));
    }

    private static List<KeyWeight> largest(ShownMap map, float[] row) {
        return IntStream.range(0, row.length)
                .mapToObj(i -> new KeyWeight(
                        i, AxisLabel.visible(map.key().tokens().get(i).text()), row[i]))
                .sorted(Comparator.comparing(KeyWeight::weight).reversed())
                .limit(TOP_KEYS)
                .toList();
    }
}
