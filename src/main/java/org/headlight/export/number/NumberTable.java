package org.headlight.export.number;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Numbers with words beside them, as a spreadsheet takes them. Immutable; rows are made when they are asked for.
 *
 * @param header the names of the columns
 * @param rows how many rows there are below it
 * @param row a row by its index, from 0; as long as the header
 */
public record NumberTable(List<String> header, int rows, IntFunction<List<String>> row) {

    public NumberTable {
        header = List.copyOf(header);
    }

    /** A table of rows that are there already. */
    static NumberTable of(List<String> header, List<List<String>> rows) {
        return new NumberTable(header, rows.size(), rows::get);
    }

    /** A number as the shortest decimal that is the same float again; nothing where there is none. */
    static String text(float value) {
        return Float.isNaN(value) ? "" : Float.toString(value);
    }

    /** Header and rows. */
    Stream<List<String>> lines() {
        return Stream.concat(Stream.of(header), IntStream.range(0, rows).mapToObj(row));
    }

    /** As a spreadsheet takes it from the clipboard: tabs between columns; tabs and line breaks within a text become spaces. */
    public String tabbed() {
        return lines().map(line -> line.stream()
                        .map(field -> field.replaceAll("[\\t\\r\\n]", " "))
                        .collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** As CSV, RFC 4180. */
    void writeTo(Writer writer) {
        var csv = de.siegmar.fastcsv.writer.CsvWriter.builder().build(writer);
        lines().forEach(csv::writeRecord);
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        StringWriter writer = new StringWriter();
        writeTo(writer);
        return writer.toString();
    }
}
