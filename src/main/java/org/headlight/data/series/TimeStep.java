package org.headlight.data.series;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What lies between a row and the next: a number of calendar months, or else a fixed time. Immutable.
 *
 * @param months calendar months, from 0
 * @param millis milliseconds, from 0; one of the two is above 0
 */
public record TimeStep(long months, long millis) {
    /** Share of the steps that must be alike for a series to have a step, with holes. */
    private static final double MOST = 0.9;

    private static final List<ChronoUnit> FIXED =
            List.of(ChronoUnit.WEEKS, ChronoUnit.DAYS, ChronoUnit.HOURS, ChronoUnit.MINUTES, ChronoUnit.SECONDS);
    private static final int MONTHS_A_YEAR = 12;
    private static final int WEEKS_A_YEAR = 52;
    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final long WEEK = Duration.ofDays(7).toMillis();
    private static final long SHORTEST_MONTH = Duration.ofDays(28).toMillis();

    /** @throws IllegalArgumentException unless exactly one of the two is above 0 */
    public TimeStep {
        if (months < 0 || millis < 0 || (months == 0) == (millis == 0)) {
            throw new IllegalArgumentException(
                    "expected months or milliseconds above 0 but got %d and %d".formatted(months, millis));
        }
    }

    /**
     * The step that all rows, or nine tenths of them, are apart. Months are preferred where they fit better than a fixed
     * time, because months differ in length.
     *
     * @param epochMillis [rows], ascending
     * @return empty if there are fewer than two rows, or no such step
     */
    public static Optional<TimeStep> of(long[] epochMillis) {
        Map<TimeStep, Integer> counts = new HashMap<>();
        for (int row = 1; row < epochMillis.length; row++) {
            counts.merge(new TimeStep(0, epochMillis[row] - epochMillis[row - 1]), 1, Integer::sum);
            long months = wholeMonths(epochMillis[row - 1], epochMillis[row]);
            if (months > 0) {
                counts.merge(new TimeStep(months, 0), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= MOST * (epochMillis.length - 1))
                .max(Map.Entry.<TimeStep, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey((a, b) -> Long.compare(a.months, b.months))))
                .map(Map.Entry::getKey);
    }

    /** The time a number of steps after another. */
    public long after(long epochMillis, long steps) {
        return months == 0
                ? Math.addExact(epochMillis, Math.multiplyExact(millis, steps))
                : plusMonths(local(epochMillis), months * steps)
                        .toInstant(ZoneOffset.UTC)
                        .toEpochMilli();
    }

    /** The end of a month goes to the end of another, as banks and statistical offices count. */
    private static LocalDateTime plusMonths(LocalDateTime start, long months) {
        LocalDateTime later = start.plusMonths(months);
        boolean ends = start.toLocalDate().lengthOfMonth() == start.getDayOfMonth();
        return ends ? later.with(TemporalAdjusters.lastDayOfMonth()) : later;
    }

    /** Rows of a usual season: a year of months or weeks, a week of days, a day of anything shorter; 0 where that is no number of rows. */
    public int season() {
        if (months > 0) {
            return months < MONTHS_A_YEAR && MONTHS_A_YEAR % months == 0 ? (int) (MONTHS_A_YEAR / months) : 0;
        }
        if (millis == WEEK) {
            return WEEKS_A_YEAR;
        }
        long cycle = millis < DAY ? DAY : WEEK;
        return millis < cycle && cycle % millis == 0 ? Math.toIntExact(cycle / millis) : 0;
    }

    /** In words: "1 hour", "15 minutes", "3 months", "1 year". */
    public String words() {
        if (months > 0) {
            return months % 12 == 0 ? counted(months / 12, "year") : counted(months, "month");
        }
        for (ChronoUnit unit : FIXED) {
            long size = unit.getDuration().toMillis();
            if (millis % size == 0) {
                return counted(
                        millis / size, unit.toString().toLowerCase(Locale.ROOT).replaceFirst("s$", ""));
            }
        }
        return counted(millis, "millisecond");
    }

    private static String counted(long count, String unit) {
        return count == 1 ? "1 " + unit : "%,d %ss".formatted(count, unit);
    }

    /** How many months lie between two times if the day and the time of day are the same; else 0. */
    private static long wholeMonths(long from, long to) {
        if (to - from < SHORTEST_MONTH) {
            return 0;
        }
        LocalDateTime start = local(from);
        LocalDateTime end = local(to);
        long months = ChronoUnit.MONTHS.between(start.withDayOfMonth(1), end.withDayOfMonth(1));
        return start.plusMonths(months).equals(end) || plusMonths(start, months).equals(end) ? months : 0;
    }

    private static LocalDateTime local(long epochMillis) {
        return LocalDateTime.ofEpochSecond(
                Math.floorDiv(epochMillis, 1000L),
                Math.toIntExact(Math.floorMod(epochMillis, 1000L)) * 1_000_000,
                ZoneOffset.UTC);
    }
}
