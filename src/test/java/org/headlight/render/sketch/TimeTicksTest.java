package org.headlight.render.sketch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import java.util.List;
import java.util.stream.IntStream;
import org.headlight.render.series.SampleForecasts;
import org.headlight.render.series.SeriesTime;
import org.headlight.render.series.StepLength;
import org.headlight.render.series.StepUnit;
import org.junit.jupiter.api.Test;

class TimeTicksTest {

    private static TimeTicks ticks(LocalDateTime first, TemporalAmount step, int steps, double width) {
        return TimeTicks.of(SampleForecasts.times(first, step, steps), width / steps);
    }

    private static List<String> labels(TimeTicks ticks) {
        return ticks.ticks().stream().map(TimeTicks.Tick::label).toList();
    }

    @Test
    void aWeekOfHoursIsMarkedAtMidnightsAndNamedByDays() {
        TimeTicks ticks = ticks(LocalDateTime.of(2024, 3, 7, 0, 0), Duration.ofHours(1), 72, 300);
        assertTrue(ticks.spans());
        assertEquals(List.of("Thu 7 Mar", "Fri 8 Mar", "Sat 9 Mar"), labels(ticks));
        assertEquals(
                new TimeTicks.Tick(24, 48, "Fri 8 Mar", true), ticks.ticks().get(1));
    }

    @Test
    void aDayThatIsCutHasANameButNoMark() {
        TimeTicks ticks = ticks(LocalDateTime.of(2024, 3, 7, 13, 0), Duration.ofHours(1), 72, 300);
        assertEquals(
                new TimeTicks.Tick(0, 11, "Thu 7 Mar", false), ticks.ticks().getFirst());
    }

    @Test
    void aDayOfHoursIsMarkedAtFullHoursWithItsDateAtMidnight() {
        TimeTicks ticks = ticks(LocalDateTime.of(2024, 3, 7, 20, 0), Duration.ofHours(1), 12, 240);
        assertFalse(ticks.spans());
        assertEquals(List.of("21:00", "8 Mar", "03:00", "06:00"), labels(ticks));
    }

    @Test
    void monthsAreNamedByYearsWhereTheyAreMany() {
        TimeTicks ticks = ticks(LocalDateTime.of(1949, 1, 1, 0, 0), Period.ofMonths(1), 60, 400);
        assertEquals(List.of("1949", "1950", "1951", "1952", "1953"), labels(ticks));
        assertEquals(12, ticks.ticks().get(1).step());
    }

    @Test
    void centuriesOfYearsAreMarkedByDecades() {
        TimeTicks ticks = ticks(LocalDateTime.of(1871, 1, 1, 0, 0), Period.ofYears(1), 100, 500);
        assertEquals("1880", labels(ticks).getFirst());
        assertEquals("1890", labels(ticks).get(1));
        assertEquals(9, ticks.ticks().getFirst().step());
    }

    @Test
    void rowsWithoutTimesAreMarkedByTheirNumbers() {
        List<String> rows =
                IntStream.rangeClosed(101, 160).mapToObj(Integer::toString).toList();
        TimeTicks ticks = TimeTicks.of(new SeriesTime(rows, List.of()), 8);
        assertEquals(List.of("110", "120", "130", "140", "150", "160"), labels(ticks));
    }

    @Test
    void lagsAreMarkedAtWholeDaysOfHours() {
        var ticks = LagTicks.of(new StepLength(1, StepUnit.HOUR), 168, 8);
        assertEquals(List.of("0", "24", "48", "72", "96", "120", "144", "168"), ticks.labels());
        assertEquals(
                List.of("0", "12", "24"),
                LagTicks.of(new StepLength(1, StepUnit.MONTH), 30, 4).labels());
        assertEquals(
                List.of(0.0, 4.0, 8.0),
                LagTicks.of(new StepLength(15, StepUnit.MINUTE), 8, 3).values());
    }
}
