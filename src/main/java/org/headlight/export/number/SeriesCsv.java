package org.headlight.export.number;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.headlight.export.file.AtomicFile;
import org.headlight.export.file.ExportException;
import org.headlight.render.series.ForecastColumn;
import org.headlight.render.series.ForecastSeries;

/**
 * What was measured and what was foretold as a table: a row for each step of history and horizon.
 *
 * <p>The first line is {@code time,part} and the names of the columns; after a column that is foretold come
 * {@code NAME forecast} and, where there is a band, {@code NAME low} and {@code NAME high}. Times are as the file has them, a
 * value that is not known is an empty field, numbers are the shortest decimals that are the same float again. UTF-8, commas,
 * quotes where needed (RFC 4180).
 */
public final class SeriesCsv {

    private SeriesCsv() {}

    /**
     * Writes a file.
     *
     * @throws ExportException if it cannot be written; an older file of that name stays as it was
     */
    public static void write(ForecastSeries series, Path target) throws ExportException {
        AtomicFile.write(target, stream -> write(series, stream));
    }

    private static void write(ForecastSeries series, OutputStream stream) throws IOException {
        CsvWriter csv = CsvWriter.builder().build(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        csv.writeRecord(header(series));
        for (int step = 0; step < series.time().steps(); step++) {
            csv.writeRecord(record(series, step));
        }
        csv.flush();
    }

    private static List<String> header(ForecastSeries series) {
        List<String> header = new ArrayList<>(List.of("time", "part"));
        for (ForecastColumn column : series.columns()) {
            header.add(column.name());
            if (column.isForetold()) {
                header.add(column.name() + " forecast");
            }
            if (column.hasBand()) {
                header.addAll(List.of(column.name() + " low", column.name() + " high"));
            }
        }
        return header;
    }

    private static List<String> record(ForecastSeries series, int step) {
        int ahead = step - series.history();
        List<String> record =
                new ArrayList<>(List.of(series.time().labels().get(step), ahead < 0 ? "history" : "horizon"));
        for (ForecastColumn column : series.columns()) {
            record.add(number(ahead < 0 ? column.signal()[step] : column.truth()[ahead]));
            if (column.isForetold()) {
                record.add(ahead < 0 ? "" : number(column.forecast()[ahead]));
            }
            if (column.hasBand()) {
                record.add(ahead < 0 ? "" : number(column.lower()[ahead]));
                record.add(ahead < 0 ? "" : number(column.upper()[ahead]));
            }
        }
        return record;
    }

    private static String number(float value) {
        return Float.isNaN(value) ? "" : Float.toString(value);
    }
}
