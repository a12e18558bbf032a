package org.headlight.render.series;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StepLengthTest {
    private static final LocalDateTime FIRST = LocalDateTime.of(1949, 1, 1, 0, 0);

    private static StepLength of(TemporalAmount step) {
        return SampleForecasts.times(FIRST, step, 40).step();
    }

    @Test
    void isCountedAsClockAndCalendarDo() {
        assertEquals(new StepLength(10, StepUnit.SECOND), of(Duration.ofSeconds(10)));
        assertEquals(new StepLength(15, StepUnit.MINUTE), of(Duration.ofMinutes(15)));
        assertEquals(new StepLength(1, StepUnit.HOUR), of(Duration.ofHours(1)));
        assertEquals(new StepLength(1, StepUnit.DAY), of(Period.ofDays(1)));
        assertEquals(new StepLength(7, StepUnit.DAY), of(Period.ofWeeks(1)));
        assertEquals(new StepLength(1, StepUnit.MONTH), of(Period.ofMonths(1)));
        assertEquals(new StepLength(3, StepUnit.MONTH), of(Period.ofMonths(3)));
        assertEquals(new StepLength(1, StepUnit.YEAR), of(Period.ofYears(1)));
    }

    @Test
    void aHoleDoesNotChangeIt() {
        List<LocalDateTime> holed =
                Stream.of(0, 1, 9, 10, 11).map(hour -> FIRST.plusHours(hour)).toList();
        assertEquals(new StepLength(1, StepUnit.HOUR), StepLength.of(holed));
    }

    @Test
    void theLastDaysOfMonthsAreMonthsApart() {
        List<LocalDateTime> ends = Stream.of(1, 2, 3, 4, 5)
                .map(month -> FIRST.plusMonths(month).minusDays(1))
                .toList();
        assertEquals(new StepLength(1, StepUnit.MONTH), StepLength.of(ends));
    }

    @Test
    void withoutTimesStepsAreSteps() {
        SeriesTime rows = new SeriesTime(List.of("1", "2", "3"), List.of());
        assertEquals("2 steps", rows.step().text(2));
        assertEquals("1 step", rows.step().text(1));
        assertEquals("row 3", rows.text(2));
    }

    @Test
    void saysHowFarAndByItsName() {
        assertEquals("24 h", of(Duration.ofHours(1)).text(24));
        assertEquals(Optional.of("a week"), of(Duration.ofHours(1)).name(168));
        assertEquals(Optional.of("a day"), of(Duration.ofMinutes(15)).name(96));
        assertEquals(Optional.of("a year"), of(Period.ofMonths(1)).name(12));
        assertEquals(Optional.empty(), of(Duration.ofHours(1)).name(25));
        assertEquals("14 d", of(Period.ofWeeks(1)).text(2));
    }

    @Test
    void aTimeIsNoFinerThanTheSteps() {
        assertEquals(
                "Sat 1 Jan 1949, 00:00",
                SampleForecasts.times(FIRST, Duration.ofHours(1), 3).text(0));
        assertEquals(
                "Sun 2 Jan 1949",
                SampleForecasts.times(FIRST, Period.ofDays(1), 3).text(1));
        assertEquals(
                "Mar 1949", SampleForecasts.times(FIRST, Period.ofMonths(1), 3).text(2));
        assertEquals("1951", SampleForecasts.times(FIRST, Period.ofYears(1), 3).text(2));
    }
}
