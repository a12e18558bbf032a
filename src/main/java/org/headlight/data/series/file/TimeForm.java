package org.headlight.data.series.file;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ways a point in time is written. All give milliseconds since 1970 on the file's own clock. */
public enum TimeForm {
    /** {@code 2016-07-01}, {@code 2016-07-01 13:00:00}, {@code 2016-07-01T13:00:00.5Z}; also with slashes or points between. */
    YEAR_MONTH_DAY("year, month, day", "(?<y>\\d{4})([-/.])(?<m>\\d{1,2})\\2(?<d>\\d{1,2})" + Clock.OPTIONAL),
    /** {@code 28.3.1958}, {@code 28/03/1958 13:00}. */
    DAY_MONTH_YEAR("day, month, year", "(?<d>\\d{1,2})([-/.])(?<m>\\d{1,2})\\2(?<y>\\d{4})" + Clock.OPTIONAL),
    /** {@code 3/28/1958}, {@code 3/28/1958 1:00 PM}. */
    MONTH_DAY_YEAR("month, day, year", "(?<m>\\d{1,2})([-/.])(?<d>\\d{1,2})\\2(?<y>\\d{4})" + Clock.OPTIONAL),
    /** {@code 28 Mar 1958}, {@code 28-March-1958 13:00}. */
    DAY_NAMED_MONTH_YEAR(
            "day, name of the month, year",
            "(?<d>\\d{1,2})[-/. ]{1,2}" + Clock.NAME + "[-/., ]{1,2}(?<y>\\d{4})" + Clock.OPTIONAL),
    /** {@code Mar 28, 1958}. */
    NAMED_MONTH_DAY_YEAR(
            "name of the month, day, year", Clock.NAME + "[-/. ]{1,2}(?<d>\\d{1,2}),? ?(?<y>\\d{4})" + Clock.OPTIONAL),
    /** {@code Mar 1958}, {@code March-1958}. */
    NAMED_MONTH_YEAR("name of the month, year", Clock.NAME + "[-/., ]{1,2}(?<y>\\d{4})"),
    /** {@code 2020-W05}, {@code 2020W05-1}: a week of ISO 8601, from its Monday unless a day is named. */
    WEEK("year, week", "(?<y>\\d{4})-?W(?<w>\\d{1,2})(?:-?(?<k>[1-7]))?"),
    /** {@code 1999Q1}, {@code 1999-Q1}. */
    QUARTER("year, quarter", "(?<y>\\d{4})[- ]?Q(?<q>[1-4])"),
    /** {@code 1949-01}, {@code 1949/1}. */
    YEAR_MONTH("year, month", "(?<y>\\d{4})[-/](?<m>\\d{1,2})"),
    /** {@code 19580329}. */
    COMPACT("year, month, day without marks", "(?<y>(?:1[5-9]|2\\d)\\d\\d)(?<m>\\d\\d)(?<d>\\d\\d)"),
    /** {@code 20160701130000}, {@code 20160701 1300}, {@code 20160701T130000Z}: with blank or T where the seconds are not there. */
    COMPACT_CLOCK(
            "year, month, day and time of day without marks",
            "(?<y>(?:1[5-9]|2\\d)\\d\\d)(?<m>\\d\\d)(?<d>\\d\\d)(?:[T _](?<h>\\d\\d)(?<i>\\d\\d)(?<n>\\d\\d)?"
                    + "|(?<h2>\\d\\d)(?<i2>\\d\\d)(?<n2>\\d\\d))Z?"),
    /** {@code 1871}. */
    YEAR("year", "(?<y>[12]\\d{3})(?:\\.0+)?"),
    /** {@code 1136073600}: seconds since 1970; nine or ten digits, so from 1973 on. */
    EPOCH_SECONDS("seconds since 1970", "(?<s>\\d{9,10})(?:\\.0+)?"),
    /** {@code 1136073600000}: milliseconds since 1970. */
    EPOCH_MILLIS("milliseconds since 1970", "(?<s>\\d{12,13})");

    /** What may stand after a date. */
    private static final class Clock {
        private static final String TIME =
                "(?<h>\\d{1,2})[:.](?<i>\\d{2})(?:[:.](?<n>\\d{2})(?:[.,](?<f>\\d{1,9}))?)?\\s*(?<a>[AaPp]\\.?[Mm]\\.?)?";
        private static final String OPTIONAL =
                "(?:(?:[T ]|, )\\s*" + TIME + "\\s*(?<z>Z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)?)?";
        private static final String NAME = "(?<b>\\p{L}{3,9})";
        private static final Pattern ALONE = Pattern.compile(TIME);
    }

    private final String words;
    private final Pattern pattern;

    TimeForm(String words, String pattern) {
        this.words = words;
        this.pattern = Pattern.compile(pattern);
    }

    /** Its name on the screen. */
    public String words() {
        return words;
    }

    /** Whether it has digits alone, so that a column of plain numbers may look like it. */
    boolean isNumber() {
        return ordinal() >= COMPACT.ordinal();
    }

    /** Reads a time; empty if it is not written so, or there is no such day or hour. */
    OptionalLong parse(String text) {
        Matcher matcher = pattern.matcher(text.strip());
        if (!matcher.matches()) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(
                    switch (this) {
                        case EPOCH_SECONDS -> Math.multiplyExact(Long.parseLong(matcher.group("s")), 1_000L);
                        case EPOCH_MILLIS -> Long.parseLong(matcher.group("s"));
                        case YEAR ->
                            millis(LocalDate.of(number(matcher, "y"), 1, 1).atStartOfDay());
                        case YEAR_MONTH ->
                            millis(LocalDate.of(number(matcher, "y"), number(matcher, "m"), 1)
                                    .atStartOfDay());
                        case NAMED_MONTH_YEAR ->
                            millis(LocalDate.of(number(matcher, "y"), month(matcher), 1)
                                    .atStartOfDay());
                        case WEEK -> millis(week(matcher).atStartOfDay());
                        case QUARTER ->
                            millis(LocalDate.of(number(matcher, "y"), 3 * number(matcher, "q") - 2, 1)
                                    .atStartOfDay());
                        case COMPACT_CLOCK -> millis(day(matcher).atTime(compactClock(matcher)));
                        case COMPACT -> millis(day(matcher).atStartOfDay());
                        default ->
                            matcher.group("h") == null
                                    ? millis(day(matcher).atStartOfDay())
                                    : zoned(day(matcher).atTime(clock(matcher)), matcher.group("z"));
                    });
        } catch (DateTimeException e) {
            return OptionalLong.empty();
        }
    }

    /** Reads a time of day in milliseconds, as a column beside one of days has it; empty if it is none. */
    static OptionalLong timeOfDay(String text) {
        Matcher matcher = Clock.ALONE.matcher(text.strip());
        try {
            return matcher.matches() ? OptionalLong.of(clock(matcher).toNanoOfDay() / 1_000_000) : OptionalLong.empty();
        } catch (DateTimeException e) {
            return OptionalLong.empty();
        }
    }

    private static LocalDate day(Matcher matcher) {
        return LocalDate.of(number(matcher, "y"), month(matcher), number(matcher, "d"));
    }

    private static int month(Matcher matcher) {
        return matcher.namedGroups().containsKey("b") ? named(matcher.group("b")) : number(matcher, "m");
    }

    /** By its first letters, in English. */
    private static int named(String name) {
        for (Month month : Month.values()) {
            if (month.name().startsWith(name.toUpperCase(Locale.ROOT))) {
                return month.getValue();
            }
        }
        if (name.equalsIgnoreCase("sept")) {
            return Month.SEPTEMBER.getValue();
        }
        throw new DateTimeException("no month " + name);
    }

    private static LocalDate week(Matcher matcher) {
        int weekday = matcher.group("k") == null ? 1 : number(matcher, "k");
        return LocalDate.of(number(matcher, "y"), 1, 4)
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number(matcher, "w"))
                .with(ChronoField.DAY_OF_WEEK, weekday);
    }

    private static LocalTime compactClock(Matcher matcher) {
        String mark = matcher.group("h") == null ? "2" : "";
        int second = matcher.group("n" + mark) == null ? 0 : number(matcher, "n" + mark);
        return LocalTime.of(number(matcher, "h" + mark), number(matcher, "i" + mark), second);
    }

    private static LocalTime clock(Matcher matcher) {
        String fraction = matcher.group("f") == null ? "0" : (matcher.group("f") + "00000000").substring(0, 9);
        int second = matcher.group("n") == null ? 0 : number(matcher, "n");
        return LocalTime.of(hour(matcher), number(matcher, "i"), second, Integer.parseInt(fraction));
    }

    private static int hour(Matcher matcher) {
        int hour = number(matcher, "h");
        String half = matcher.group("a");
        if (half == null) {
            return hour;
        }
        if (hour < 1 || hour > 12) {
            throw new DateTimeException("no hour " + hour + half);
        }
        return hour % 12 + (Character.toLowerCase(half.charAt(0)) == 'p' ? 12 : 0);
    }

    private static int number(Matcher matcher, String group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static long millis(LocalDateTime time) {
        return time.toInstant(ZoneOffset.UTC).toEpochMilli();
    }

    /** A time with a zone is brought to Greenwich, because rows may differ in theirs. */
    private static long zoned(LocalDateTime time, String zone) {
        if (zone == null || zone.equals("UTC") || zone.equals("GMT")) {
            return millis(time);
        }
        Instant instant = OffsetDateTime.of(time, ZoneOffset.of(zone)).toInstant();
        return instant.toEpochMilli();
    }
}
