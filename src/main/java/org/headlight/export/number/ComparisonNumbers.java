package org.headlight.export.number;

import java.util.List;
import java.util.Map;
import org.headlight.render.figure.ComparisonFigure;
import org.headlight.render.figure.HeatmapFigure;
import org.headlight.snapshot.Matrix;

/**
 * Two maps and their difference in numbers: a row for each cell, places counted from 1; a cell that is not compared, because it
 * is masked, has no difference.
 */
final class ComparisonNumbers {

    private ComparisonNumbers() {}

    static FigureNumbers of(ComparisonFigure comparison) {
        HeatmapFigure after = comparison.after();
        Matrix matrix = comparison.difference().matrix();
        List<String> queries = FigureNumbers.texts(after.rows());
        List<String> keys = FigureNumbers.texts(after.columns());
        NumberTable table = new NumberTable(
                List.of("query", "queryToken", "key", "keyToken", "a", "b", "difference"),
                matrix.values().length,
                cell -> {
                    int row = cell / matrix.columns();
                    int column = cell % matrix.columns();
                    return List.of(
                            Integer.toString(row + 1),
                            queries.get(row),
                            Integer.toString(column + 1),
                            keys.get(column),
                            FigureNumbers.cell(comparison.before(), row, column),
                            FigureNumbers.cell(after, row, column),
                            FigureNumbers.cell(comparison.difference(), row, column));
                });
        return new FigureNumbers(
                table,
                List.of(
                        NumberArray.of("a", FigureNumbers.shown(comparison.before())),
                        NumberArray.of("b", FigureNumbers.shown(after)),
                        NumberArray.of("difference", FigureNumbers.shown(comparison.difference()))),
                Map.of("rows", queries, "columns", keys));
    }
}
