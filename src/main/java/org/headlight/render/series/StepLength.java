package org.headlight.render.series;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.headlight.render.NumberText;

/**
 * How far a step of a series is from the next. Immutable.
 *
 * @param count how many of the unit, 1 or more
 * @param unit of the calendar or the clock
 */
public record StepLength(long count, StepUnit unit) {
    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    /** One step after the other, whatever lies between them. */
    public static final StepLength STEPS = new StepLength(1, StepUnit.STEP);

    /** Lengths that have a name, each as the clock or the calendar counts it. */
    private static final List<Named> NAMES = List.of(
            new Named(60, StepUnit.SECOND, "a minute"),
            new Named(60, StepUnit.MINUTE, "an hour"),
            new Named(1_440, StepUnit.MINUTE, "a day"),
            new Named(10_080, StepUnit.MINUTE, "a week"),
            new Named(24, StepUnit.HOUR, "a day"),
            new Named(168, StepUnit.HOUR, "a week"),
            new Named(7, StepUnit.DAY, "a week"),
            new Named(364, StepUnit.DAY, "52 weeks"),
            new Named(365, StepUnit.DAY, "a year"),
            new Named(12, StepUnit.MONTH, "a year"));

    private record Named(long count, StepUnit unit, String name) {}

    /** @throws IllegalArgumentException if the count is below 1 */
    public StepLength {
        if (count < 1) {
            throw new IllegalArgumentException("count: expected 1 or more but got " + count);
        }
    }

    /**
     * The length that most steps have; a few holes and repeats do not change it.
     *
     * @param times when each step was, ascending
     */
    public static StepLength of(List<LocalDateTime> times) {
        if (times.size() < 2) {
            return STEPS;
        }
        List<Integer> steps = IntStream.range(1, times.size()).boxed().toList();
        long months = middle(steps.stream().map(i -> wholeMonths(times.get(i - 1), times.get(i))));
        if (months > 0) {
            return months % 12 == 0
                    ? new StepLength(months / 12, StepUnit.YEAR)
                    : new StepLength(months, StepUnit.MONTH);
        }
        long seconds = middle(steps.stream().map(i -> ChronoUnit.SECONDS.between(times.get(i - 1), times.get(i))));
        return ofSeconds(seconds);
    }

    private static long middle(Stream<Long> lengths) {
        List<Long> sorted = lengths.sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    /** How many months lie between two days that a calendar calls the same, such as two last ones; else 0. */
    private static long wholeMonths(LocalDateTime from, LocalDateTime to) {
        long months = ChronoUnit.MONTHS.between(YearMonth.from(from), YearMonth.from(to));
        boolean same =
                from.plusMonths(months).equals(to) || to.minusMonths(months).equals(from);
        boolean last = isLastDay(from) && isLastDay(to) && from.toLocalTime().equals(to.toLocalTime());
        return same || last ? months : 0;
    }

    private static boolean isLastDay(LocalDateTime time) {
        return time.getDayOfMonth() == time.toLocalDate().lengthOfMonth();
    }

    private static StepLength ofSeconds(long seconds) {
        if (seconds <= 0) {
            return STEPS;
        }
        if (seconds % DAY == 0) {
            return new StepLength(seconds / DAY, StepUnit.DAY);
        }
        if (seconds % HOUR == 0) {
            return new StepLength(seconds / HOUR, StepUnit.HOUR);
        }
        return seconds % MINUTE == 0
                ? new StepLength(seconds / MINUTE, StepUnit.MINUTE)
                : new StepLength(seconds, StepUnit.SECOND);
    }

    /** A number of steps in words: {@code 24 h}, {@code 14 d}, {@code 3 steps}. */
    public String text(long steps) {
        return number(steps) + " " + (steps == 1 && unit == StepUnit.STEP ? "step" : unit.symbol());
    }

    /** A number of steps in the unit, without it. */
    public String number(long steps) {
        return NumberText.count(steps * count);
    }

    /** The name of a number of steps, such as {@code a day} for 24 hours; empty where it has none. */
    public Optional<String> name(long steps) {
        return NAMES.stream()
                .filter(named -> named.unit == unit && named.count == steps * count)
                .map(Named::name)
                .findFirst();
    }
}
