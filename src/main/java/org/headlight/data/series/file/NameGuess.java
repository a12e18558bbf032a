package org.headlight.data.series.file;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.headlight.data.ColumnNames;
import org.headlight.data.Progress;
import org.headlight.data.table.DataFormat;
import org.headlight.data.table.TableFile;

/**
 * Finds the column that says which series a row is of, in a table that lists one below the other.
 *
 * @param file the file
 * @param format how its columns are separated
 * @param header whether its first row names them
 * @param names the columns' names
 * @param columns what is known of them
 * @param numbers how numbers are written
 * @param time where the time stands
 */
record NameGuess(
        TableFile file,
        DataFormat format,
        boolean header,
        List<String> names,
        List<ColumnSurvey> columns,
        NumberForm numbers,
        TimeColumns time) {

    /** The chosen column, or the likeliest; empty if each row is of all columns. */
    Optional<Integer> of(SeriesOptions options) {
        if (options.nameColumn().isPresent()) {
            return options.nameColumn().get().stream().findFirst().map(new ColumnNames(file.name(), names)::index);
        }
        List<Integer> texts = IntStream.range(0, columns.size())
                .boxed()
                .filter(i -> !time.columns().contains(i))
                .filter(i ->
                        !columns.get(i).isNumeric(numbers) && columns.get(i).mayName())
                .toList();
        boolean mayRepeat = time instanceof TimeColumns.Single single
                && columns.get(single.column()).descents(single.form()) > 0;
        return texts.size() == 1 && mayRepeat && timesRepeat() ? Optional.of(texts.getFirst()) : Optional.empty();
    }

    /** Whether on average each time stands in one and a half rows at least. */
    private boolean timesRepeat() {
        long[][] times = {new long[1024]};
        int[] rows = {header ? -1 : 0};
        file.read(format, Progress.NONE, (line, fields) -> {
            if (rows[0] < 0) {
                rows[0]++;
                return;
            }
            OptionalLong read = SeriesLayout.isAside(fields) ? OptionalLong.empty() : time.millis(fields);
            if (read.isPresent()) {
                times[0] = rows[0] < times[0].length ? times[0] : Arrays.copyOf(times[0], 2 * rows[0]);
                times[0][rows[0]++] = read.getAsLong();
            }
        });
        return Arrays.stream(times[0], 0, rows[0]).distinct().count() <= rows[0] / 1.5;
    }
}
