package org.headlight.data.series;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * When each row of a series was. Times are those of the file's own clock: none is moved to another zone. Immutable: the array
 * is handed over and never written again.
 *
 * @param epochMillis [rows], milliseconds since 1970-01-01 00:00 on that clock, strictly ascending; the number of the row,
 *     from 1, where the file has no times
 * @param dated whether the file has times
 * @param step what lies between the rows; empty where that differs
 */
public record TimeAxis(long[] epochMillis, boolean dated, Optional<TimeStep> step) {
    private static final long DAY = 86_400_000L;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy-MM", Locale.ROOT);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    /** @throws IllegalArgumentException if a time is not after the one before it; names the row */
    public TimeAxis {
        for (int row = 1; row < epochMillis.length; row++) {
            if (epochMillis[row] <= epochMillis[row - 1]) {
                throw new IllegalArgumentException(
                        "epochMillis: the time of row %d is not after that of row %d".formatted(row, row - 1));
            }
        }
    }

    /** Times whose step is found out. */
    public static TimeAxis of(long[] epochMillis) {
        return new TimeAxis(epochMillis, true, TimeStep.of(epochMillis));
    }

    /** Rows without times. */
    public static TimeAxis counted(int rows) {
        return new TimeAxis(LongStream.rangeClosed(1, rows).toArray(), false, Optional.empty());
    }

    /** How many rows there are. */
    public int rows() {
        return epochMillis.length;
    }

    /**
     * How many rows are missing between two that follow each other.
     *
     * @param row the later of the two, from 1
     * @return 0 where there is none, or no step
     */
    public long missingBefore(int row) {
        if (step.isEmpty()) {
            return 0;
        }
        if (step.get().millis() > 0) {
            return (epochMillis[row] - epochMillis[row - 1]) / step.get().millis() - 1;
        }
        long steps = 1;
        while (step.get().after(epochMillis[row - 1], steps) < epochMillis[row]) {
            steps++;
        }
        return steps - 1;
    }

    /** The time of a row, from 0, no finer than the step needs: "1949-01", "2004-03-10 18:00", "17" where there are none. */
    public String label(int row) {
        if (!dated) {
            return Long.toString(epochMillis[row]);
        }
        LocalDateTime time = LocalDateTime.ofInstant(Instant.ofEpochMilli(epochMillis[row]), ZoneOffset.UTC);
        if (step.isPresent() && step.get().months() > 0 && isFirstOfMonth(time)) {
            return step.get().months() % 12 == 0 && time.getMonthValue() == 1
                    ? Integer.toString(time.getYear())
                    : MONTH.format(time);
        }
        long unit = step.map(TimeStep::millis).orElse(1L);
        if (Math.floorMod(epochMillis[row], DAY) == 0 && unit % DAY == 0) {
            return time.toLocalDate().toString();
        }
        return (unit % 60_000 == 0 && time.getSecond() == 0 ? MINUTE : SECOND).format(time);
    }

    /**
     * The same with times that go on after the last by the step.
     *
     * @param more how many, at least 0
     * @return empty if there is no step to go on by
     */
    public Optional<TimeAxis> continued(int more) {
        if (dated && step.isEmpty()) {
            return Optional.empty();
        }
        long[] longer = Arrays.copyOf(epochMillis, rows() + more);
        long last = epochMillis[rows() - 1];
        for (int ahead = 1; ahead <= more; ahead++) {
            longer[rows() - 1 + ahead] = dated ? step.get().after(last, ahead) : last + ahead;
        }
        return Optional.of(new TimeAxis(longer, dated, step));
    }

    /** The time of a row, from 0; empty where there are none. */
    public Optional<LocalDateTime> time(int row) {
        return dated
                ? Optional.of(LocalDateTime.ofInstant(Instant.ofEpochMilli(epochMillis[row]), ZoneOffset.UTC))
                : Optional.empty();
    }

    private static boolean isFirstOfMonth(LocalDateTime time) {
        return time.equals(time.toLocalDate().withDayOfMonth(1).atStartOfDay());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TimeAxis that && dated == that.dated && Arrays.equals(epochMillis, that.epochMillis);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(epochMillis);
    }

    @Override
    public String toString() {
        return "TimeAxis[%d rows, %s]"
                .formatted(rows(), step.map(TimeStep::words).orElse(dated ? "no step" : "counted"));
    }
}
