package org.headlight.data.series;

import java.util.List;
import org.headlight.data.ColumnNames;
import org.headlight.data.DataIdentity;
import org.headlight.data.Examples;

/**
 * Quantities measured at the same times. Immutable.
 *
 * @param time when each row was
 * @param columns the quantities, at least one, each with a value or a known hole for every row
 * @param warnings what was left out, taken as missing or repaired, one sentence each
 * @param identity which data this is
 */
public record TimeSeries(TimeAxis time, List<SeriesColumn> columns, List<String> warnings, DataIdentity identity)
        implements Examples {

    /** @throws IllegalArgumentException if a column has not one value for each time; says expected and actual */
    public TimeSeries {
        columns = List.copyOf(columns);
        warnings = List.copyOf(warnings);
        for (SeriesColumn column : columns) {
            if (column.values().length != time.rows()) {
                throw new IllegalArgumentException("%s: expected %d values but got %d"
                        .formatted(column.name(), time.rows(), column.values().length));
            }
        }
    }

    /** Its name, for sentences. */
    public String name() {
        return identity.name();
    }

    @Override
    public int size() {
        return rows();
    }

    /** How many rows there are. */
    public int rows() {
        return time.rows();
    }

    /** The names of the columns, in the order of the file. */
    public List<String> names() {
        return columns.stream().map(SeriesColumn::name).toList();
    }

    /**
     * The column with a name.
     *
     * @throws org.headlight.data.DataFormatException if there is none; names those there are
     */
    public SeriesColumn column(String name) {
        return columns.get(new ColumnNames(name(), names()).index(name));
    }
}
