package org.headlight.export.number;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.headlight.export.file.AtomicFile;
import org.headlight.export.file.ExportException;
import org.headlight.render.figure.ComparisonFigure;
import org.headlight.render.figure.HeatmapFigure;
import org.headlight.snapshot.Matrix;

/**
 * Two maps and their difference as a table: a row for each cell.
 *
 * <p>The first line is {@code query,queryToken,key,keyToken,a,b,difference}; places are counted from 1. UTF-8, commas, quotes
 * where needed (RFC 4180). Weights are the shortest decimals that are the same float again; a cell that is not compared,
 * because it is masked, has no difference.
 */
public final class ComparisonCsv {

    private ComparisonCsv() {}

    /**
     * Writes a file.
     *
     * @throws ExportException if it cannot be written; an older file of that name stays as it was
     */
    public static void write(ComparisonFigure comparison, Path target) throws ExportException {
        AtomicFile.write(target, stream -> write(comparison, stream));
    }

    private static void write(ComparisonFigure comparison, OutputStream stream) throws IOException {
        Writer writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.builder().build(writer);
        csv.writeRecord("query", "queryToken", "key", "keyToken", "a", "b", "difference");
        Matrix matrix = comparison.difference().matrix();
        for (int row = 0; row < matrix.rows(); row++) {
            for (int column = 0; column < matrix.columns(); column++) {
                csv.writeRecord(
                        Integer.toString(row + 1),
                        comparison.after().rows().get(row).text(),
                        Integer.toString(column + 1),
                        comparison.after().columns().get(column).text(),
                        value(comparison.before(), row, column),
                        value(comparison.after(), row, column),
                        value(comparison.difference(), row, column));
            }
        }
        csv.flush();
    }

    private static String value(HeatmapFigure map, int row, int column) {
        return map.mask().allows(row, column) ? Float.toString(map.matrix().at(row, column)) : "";
    }
}
