package org.headlight.data.series.file;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.headlight.data.DataFormatException;
import org.headlight.data.series.TimeAxis;

/** Brings rows into the order of their times, and says where they were not. */
final class RowOrder {
    private final String file;
    private long[] times;
    private long[] lines;

    /**
     * Takes rows in the order of the file.
     *
     * @param times [rows], milliseconds since 1970
     * @param lines [rows or more], line of each
     */
    RowOrder(String file, long[] times, long[] lines) {
        this.file = file;
        this.times = times;
        this.lines = lines;
    }

    boolean isAscending() {
        return IntStream.range(1, times.length).allMatch(row -> times[row] > times[row - 1]);
    }

    /** The times, as they stand now. */
    long[] times() {
        return times;
    }

    /**
     * Sorts the rows.
     *
     * @return [rows], the former index of each
     * @throws DataFormatException if two rows have the same time, or rows are out of order and may not be sorted; names the
     *     lines
     */
    int[] sorted(boolean mayBeSorted, List<String> warnings) {
        int[] late = IntStream.range(1, times.length)
                .filter(row -> times[row] < times[row - 1])
                .toArray();
        if (late.length > 0) {
            String place = "line %d (%s) stands after line %d (%s)"
                    .formatted(lines[late[0]], words(times[late[0]]), lines[late[0] - 1], words(times[late[0] - 1]));
            if (!mayBeSorted) {
                throw new DataFormatException(
                        "%s is not in the order of its times: %s. Sort the file, or let it be sorted."
                                .formatted(file, place));
            }
            warnings.add("The rows are not in the order of their times and were sorted: %s%s."
                    .formatted(
                            place, late.length == 1 ? "" : ", and %,d more places are so".formatted(late.length - 1)));
        }
        int[] order = IntStream.range(0, times.length)
                .boxed()
                .sorted(Comparator.comparingLong(row -> times[row]))
                .mapToInt(row -> row)
                .toArray();
        long[] unsortedTimes = times;
        long[] unsortedLines = lines;
        times = IntStream.of(order).mapToLong(row -> unsortedTimes[row]).toArray();
        lines = IntStream.of(order).mapToLong(row -> unsortedLines[row]).toArray();
        refuseDuplicates();
        return order;
    }

    private void refuseDuplicates() {
        int[] equal = IntStream.range(1, times.length)
                .filter(row -> times[row] == times[row - 1])
                .toArray();
        if (equal.length > 0) {
            throw new DataFormatException(
                    "%s: lines %d and %d have the same time, %s%s. A series has one row for each time: remove one of them."
                            .formatted(
                                    file,
                                    lines[equal[0] - 1],
                                    lines[equal[0]],
                                    words(times[equal[0]]),
                                    equal.length == 1
                                            ? ""
                                            : ", and so it is %,d times more".formatted(equal.length - 1)));
        }
    }

    /** A sentence about rows that the step would lead one to expect but that are not there. */
    Optional<String> gaps(TimeAxis time) {
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

    private static String words(long millis) {
        return Instant.ofEpochMilli(millis).toString().replace('T', ' ').replaceFirst("( 00:00:00)?Z$", "");
    }
}
