package org.headlight.data.generated;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.headlight.snapshot.Alignment;

/**
 * Dates as people write them, and as machines do: {@code Tue 10 Jul 2007} becomes {@code 2007-07-10}. To be read by characters.
 * Stateless.
 *
 * <p>For each character of the year, the month and the day, attention should look at the characters that write the year, the
 * month and the day; the hyphens may look anywhere.
 */
public final class Dates {
    /** Year, month and day stand in braces, the weekday in plain sight: it decides nothing. */
    private static final List<String> FORMS = List.of(
            "EEE {d} {MMM} {yyyy}",
            "{d} {MMMM} {yyyy}",
            "{MMMM} {d}, {yyyy}",
            "{MMM} {d}, {yyyy}",
            "EEEE, {d} {MMMM} {yyyy}",
            "EEEE {MMMM} {d} {yyyy}",
            "{d}.{M}.{yyyy}",
            "{dd}.{MM}.{yyyy}",
            "{dd}/{MM}/{yyyy}",
            "{yyyy}/{MM}/{dd}",
            "{yyyy} {MMM} {dd}",
            "{d}-{MMM}-{yyyy}",
            "{MMMM} {yyyy}, 'the' {d}");

    private static final long FIRST_DAY = LocalDate.of(1950, 1, 1).toEpochDay();
    private static final long LAST_DAY = LocalDate.of(2049, 12, 31).toEpochDay();

    /** A stretch of characters. */
    private record Range(int start, int end) {
        private List<Integer> places() {
            return IntStream.range(start, end).boxed().toList();
        }
    }

    private Dates() {}

    /**
     * Writes dates from 1950 to 2049.
     *
     * @param count how many, at least 0
     * @param random the source of every choice
     */
    public static List<GeneratedPair> write(int count, RandomGenerator random) {
        return Stream.generate(() -> pair(
                        LocalDate.ofEpochDay(random.nextLong(FIRST_DAY, LAST_DAY + 1)),
                        FORMS.get(random.nextInt(FORMS.size()))))
                .limit(count)
                .toList();
    }

    private static GeneratedPair pair(LocalDate date, String form) {
        StringBuilder source = new StringBuilder();
        Range year = new Range(0, 0);
        Range month = year;
        Range day = year;
        for (String piece : form.split("(?=\\{)|(?<=\\})")) {
            int start = source.length();
            String pattern = piece.replaceAll("[{}]", "");
            source.append(DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(date));
            Range written = new Range(start, source.length());
            switch (piece.startsWith("{") ? pattern.charAt(0) : ' ') {
                case 'y' -> year = written;
                case 'M' -> month = written;
                case 'd' -> day = written;
                default -> {}
            }
        }
        List<List<Integer>> rightKeys = new ArrayList<>();
        for (Range part : List.of(year, month, day)) {
            int digits = part.equals(year) ? 4 : 2;
            if (!rightKeys.isEmpty()) {
                rightKeys.add(List.of());
            }
            IntStream.range(0, digits).forEach(i -> rightKeys.add(part.places()));
        }
        return new GeneratedPair(
                source.toString(), date.toString(), new Alignment(rightKeys.size(), source.length(), rightKeys));
    }
}
