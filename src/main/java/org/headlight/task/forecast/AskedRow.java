package org.headlight.task.forecast;

import java.util.Arrays;
import java.util.OptionalLong;
import org.headlight.data.DataFormatException;
import org.headlight.data.series.TimeAxis;
import org.headlight.data.series.TimeSeries;
import org.headlight.data.series.file.SeriesOptions;

/** The row of a series that a user names. */
final class AskedRow {
    private AskedRow() {}

    /**
     * Finds a row by its time, written as in the file or year first, or else by its number, from 1.
     *
     * @param options how the series was read
     * @return from 0
     * @throws DataFormatException if there is none; says which there are
     */
    static int of(TimeSeries series, SeriesOptions options, String asked) {
        TimeAxis time = series.time();
        OptionalLong millis = time.dated() ? options.time(asked) : OptionalLong.empty();
        int row = millis.isPresent() ? Arrays.binarySearch(time.epochMillis(), millis.getAsLong()) : -1;
        if (row >= 0) {
            return row;
        }
        int number = asked.matches("\\d{1,9}") ? Integer.parseInt(asked) : 0;
        if (number < 1 || number > time.rows()) {
            throw new DataFormatException(
                    "%s has no row \"%s\": it goes from %s to %s. Type a time between, or the number of a row, from 1 to %,d."
                            .formatted(series.name(), asked, time.label(0), time.label(time.rows() - 1), time.rows()));
        }
        return number - 1;
    }
}
