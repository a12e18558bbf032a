package org.headlight.render.series;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * When the steps of a history and its horizon are. Immutable.
 *
 * @param labels [steps], each step as the file names it
 * @param times [steps], the same on the clock of the file, ascending; empty where the file has no times
 */
public record SeriesTime(List<String> labels, List<LocalDateTime> times) {
    private static final DateTimeFormatter SECONDS = format("EEE d MMM yyyy, HH:mm:ss");
    private static final DateTimeFormatter MINUTES = format("EEE d MMM yyyy, HH:mm");
    private static final DateTimeFormatter DAYS = format("EEE d MMM yyyy");
    private static final DateTimeFormatter MONTHS = format("MMM yyyy");

    public SeriesTime {
        labels = List.copyOf(labels);
        times = List.copyOf(times);
    }

    /** How many steps there are, history and horizon together. */
    public int steps() {
        return labels.size();
    }

    /** Whether the file has times. */
    public boolean isDated() {
        return !times.isEmpty();
    }

    /** How far one step is from the next. */
    public StepLength step() {
        return StepLength.of(times);
    }

    /** When a step is, in words, no finer than the steps are: {@code Wed 13 Mar 2024, 08:00}. */
    public String text(int step) {
        if (!isDated()) {
            return "row " + labels.get(step);
        }
        LocalDateTime time = times.get(step);
        return switch (step().unit()) {
            case YEAR -> Integer.toString(time.getYear());
            case MONTH -> MONTHS.format(time);
            case DAY -> DAYS.format(time);
            case SECOND -> SECONDS.format(time);
            case MINUTE, HOUR, STEP -> MINUTES.format(time);
        };
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }
}
