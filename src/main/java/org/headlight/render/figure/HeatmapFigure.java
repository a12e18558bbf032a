package org.headlight.render.figure;

import java.util.List;
import java.util.stream.IntStream;
import org.headlight.render.CellMask;
import org.headlight.render.ColorScale;
import org.headlight.snapshot.Matrix;

/**
 * A heatmap with everything that is written around it. Immutable.
 *
 * @param title what it shows
 * @param subtitle how to read it; may be empty
 * @param caption granularity, range, moment; may be empty
 * @param rowAxis what rows are, for example {@code query}; may be empty
 * @param columnAxis what columns are, for example {@code source character (key)}; may be empty
 * @param rows one label for each row
 * @param columns one label for each column
 * @param matrix [rows, columns]
 * @param mask which cells may hold a value
 * @param scale the colours
 * @param valueName what the numbers are, for the colour bar, for example {@code weight}
 */
public record HeatmapFigure(
        String title,
        String subtitle,
        String caption,
        String rowAxis,
        String columnAxis,
        List<AxisLabel> rows,
        List<AxisLabel> columns,
        Matrix matrix,
        CellMask mask,
        ColorScale scale,
        String valueName)
        implements Figure {

    /** @throws IllegalArgumentException if there is not one label for each row and column; says expected and actual */
    public HeatmapFigure {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        if (rows.size() != matrix.rows() || columns.size() != matrix.columns()) {
            throw new IllegalArgumentException("labels: expected %d rows and %d columns but got %d and %d"
                    .formatted(matrix.rows(), matrix.columns(), rows.size(), columns.size()));
        }
    }

    /** The same with its title alone, for a view that says the rest elsewhere. */
    public HeatmapFigure titled() {
        return new HeatmapFigure(title, "", "", rowAxis, columnAxis, rows, columns, matrix, mask, scale, valueName);
    }

    /**
     * The same for little room: where a label is longer than some characters, rows and columns have numbers from 1 instead.
     *
     * @param longest characters that a label may have
     */
    public HeatmapFigure numbered(int longest) {
        return new HeatmapFigure(
                title,
                subtitle,
                caption,
                rowAxis,
                columnAxis,
                numbered(rows, longest),
                numbered(columns, longest),
                matrix,
                mask,
                scale,
                valueName);
    }

    private static List<AxisLabel> numbered(List<AxisLabel> labels, int longest) {
        return labels.stream().allMatch(label -> label.text().length() <= longest)
                ? labels
                : IntStream.rangeClosed(1, labels.size())
                        .mapToObj(number -> AxisLabel.of(Integer.toString(number)))
                        .toList();
    }

    /** The name of the rows with an arrow that says which way they go. */
    public String rowTitle() {
        return rowAxis.isEmpty() ? "" : rowAxis + " ↓";
    }

    /** The name of the columns with an arrow that says which way they go. */
    public String columnTitle() {
        return columnAxis.isEmpty() ? "" : columnAxis + " →";
    }

    @Override
    public HeatmapFigure worded(boolean titled, boolean explained) {
        return new HeatmapFigure(
                titled ? title : "",
                explained ? subtitle : "",
                explained ? caption : "",
                rowAxis,
                columnAxis,
                rows,
                columns,
                matrix,
                mask,
                scale,
                valueName);
    }
}
