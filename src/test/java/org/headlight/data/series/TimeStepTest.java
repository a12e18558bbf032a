package org.headlight.data.series;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimeStepTest {

    private static long[] days(String... dates) {
        return Stream.of(dates)
                .mapToLong(date -> LocalDate.parse(date)
                        .atStartOfDay()
                        .toInstant(ZoneOffset.UTC)
                        .toEpochMilli())
                .toArray();
    }

    private static Optional<String> step(String... dates) {
        return TimeStep.of(days(dates)).map(TimeStep::words);
    }

    @Test
    void monthsDifferInLengthAndAreAStepAllTheSame() {
        assertEquals(Optional.of("1 month"), step("2020-01-01", "2020-02-01", "2020-03-01", "2020-04-01"));
        assertEquals(Optional.of("3 months"), step("2020-01-01", "2020-04-01", "2020-07-01"));
        assertEquals(Optional.of("1 year"), step("2019-01-01", "2020-01-01", "2021-01-01"));
    }

    @Test
    void fourWeeksAreNoMonthUnlessTheDaysSaySo() {
        assertEquals(Optional.of("4 weeks"), step("2020-01-01", "2020-01-29", "2020-02-26"));
    }

    @Test
    void unevenTimesHaveNoStep() {
        assertEquals(Optional.empty(), step("2020-01-01", "2020-01-02", "2020-01-05", "2020-02-03"));
        assertEquals(Optional.empty(), step("2020-01-01"));
    }

    @Test
    void holesAreCounted() {
        long[] days = days(
                "2020-01-01",
                "2020-01-02",
                "2020-01-03",
                "2020-01-04",
                "2020-01-05",
                "2020-01-06",
                "2020-01-07",
                "2020-01-08",
                "2020-01-09",
                "2020-01-10",
                "2020-01-11",
                "2020-01-14");
        TimeAxis time = TimeAxis.of(days);
        assertEquals("1 day", time.step().orElseThrow().words());
        assertEquals(2, time.missingBefore(11));
        assertEquals(0, time.missingBefore(10));
    }
}
