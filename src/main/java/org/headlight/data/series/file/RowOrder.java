package org.headlight.data.series.file;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.headlight.data.DataFormatException;
import org.headlight.data.series.TimeAxis;

/** Brings rows into the order of their times, and says where they were not. */
final class RowOrder {
    private RowOrder() {}

    /**
     * Sorts rows and joins those with the same time.
     *
     * @throws DataFormatException if too many rows have the same time, or rows are out of order and may not be sorted; names
     *     the lines
     */
    static TimedRows of(TimedRows table, boolean mayBeSorted, List<String> warnings) {
        if (table.isAscending()) {
            return table;
        }
        long[] times = table.times();
        int[] late = IntStream.range(1, times.length)
                .filter(row -> times[row] < times[row - 1])
                .toArray();
        if (late.length > 0) {
            say(table, late, mayBeSorted, warnings);
        }
        TimedRows sorted = late.length > 0 ? table.sorted() : table;
        return EqualTimes.areIn(sorted.times()) ? EqualTimes.joined(sorted, warnings) : sorted;
    }

    private static void say(TimedRows table, int[] late, boolean mayBeSorted, List<String> warnings) {
        long[] lines = table.lines();
        long[] times = table.times();
        String place = "line %d (%s) stands after line %d (%s)"
                .formatted(lines[late[0]], words(times[late[0]]), lines[late[0] - 1], words(times[late[0] - 1]));
        if (!mayBeSorted) {
            throw new DataFormatException("%s is not in the order of its times: %s. Sort the file, or let it be sorted."
                    .formatted(table.file(), place));
        }
        warnings.add("The rows are not in the order of their times and were sorted: %s%s."
                .formatted(place, late.length == 1 ? "" : ", and %,d more places are so".formatted(late.length - 1)));
    }

    /** A sentence about rows that the step would lead one to expect but that are not there. */
    static Optional<String> gaps(TimeAxis time, long[] lines) {
        if (time.step().isEmpty()) {
            return time.rows() < 3
                    ? Optional.empty()
                    : Optional.of("The rows are not evenly spaced in time; they are taken one after the other.");
        }
        int[] after = IntStream.range(1, time.rows())
                .filter(row -> time.missingBefore(row) > 0)
                .toArray();
        if (after.length == 0) {
            return Optional.empty();
        }
        long missing = IntStream.of(after).mapToLong(time::missingBefore).sum();
        return Optional.of(
                "From row to row it is %s, but %,d %s missing; the first after %s (line %d). They are not filled in."
                        .formatted(
                                time.step().get().words(),
                                missing,
                                missing == 1 ? "row is" : "rows are",
                                time.label(after[0] - 1),
                                lines[after[0] - 1]));
    }

    static String words(long millis) {
        return Instant.ofEpochMilli(millis).toString().replace('T', ' ').replaceFirst("( 00:00:00)?Z$", "");
    }
}
