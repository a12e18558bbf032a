package org.headlight.data.series.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** What is known of a column after a way through it, without keeping it. */
final class ColumnSurvey {
    /** Share of its values that must be numbers for a column to be one of numbers. */
    private static final double MOST = 0.9;

    private static final int MOST_NAMES = 500;

    /** What one way of writing times makes of the column. */
    private static final class Reading {
        private long last = Long.MIN_VALUE;
        private long descents;
        private String firstFailure = "";
        private long failureLine = Long.MAX_VALUE;

        private void add(OptionalLong time, String cell, long line) {
            if (time.isEmpty()) {
                firstFailure = cell;
                failureLine = line;
                return;
            }
            descents += time.getAsLong() <= last ? 1 : 0;
            last = time.getAsLong();
        }

        private boolean holds() {
            return failureLine == Long.MAX_VALUE;
        }
    }

    private final MissingWords missingWords;
    private final Map<TimeForm, Reading> times = new EnumMap<>(TimeForm.class);
    private final List<TimeForm> holding = new ArrayList<>(List.of(TimeForm.values()));
    private boolean clock = true;
    private boolean counts = true;
    private double lastNumber = Double.NaN;
    private String sample = "";
    private long filled;
    private long missing;
    private long points;
    private long commas;
    private long plain;
    private long doubtful;
    private String doubtfulSample = "";
    private final Set<String> names = new HashSet<>();

    ColumnSurvey(MissingWords missingWords) {
        this.missingWords = missingWords;
        for (TimeForm form : TimeForm.values()) {
            times.put(form, new Reading());
        }
    }

    void add(String cell, long line) {
        if (missingWords.areSaidIn(cell)) {
            missing++;
            counts = false;
            return;
        }
        if (filled++ == 0) {
            sample = cell.strip();
        }
        holding.forEach(form -> times.get(form).add(form.parse(cell), cell, line));
        holding.removeIf(form -> !times.get(form).holds());
        if (names.size() <= MOST_NAMES) {
            names.add(cell.strip());
        }
        clock = clock && TimeForm.timeOfDay(cell).isPresent();
        countNumber(cell);
    }

    private void countNumber(String cell) {
        boolean point = NumberForm.POINT.reads(cell);
        boolean marked = cell.indexOf(',') >= 0 || cell.indexOf('.') >= 0;
        boolean comma = marked && NumberForm.COMMA.reads(cell);
        plain += !marked && point ? 1 : 0;
        points += marked && point && !comma ? 1 : 0;
        commas += marked && !point && comma ? 1 : 0;
        if (point && comma) {
            countDoubtful(cell.strip());
        }
        if (counts) {
            double number = NumberForm.POINT.parse(cell).orElse(Double.NaN);
            counts = filled == 1 ? point : number == lastNumber + 1;
            lastNumber = number;
        }
    }

    /** A mark with three digits behind it may stand between thousands. */
    private void countDoubtful(String cell) {
        if (doubtful++ == 0) {
            doubtfulSample = cell;
        }
    }

    String sample() {
        return sample;
    }

    long filled() {
        return filled;
    }

    /** Cells without a value, written as such. */
    long missing() {
        return missing;
    }

    /** A number whose mark may stand before a fraction or between thousands; empty if there is none. */
    String doubtfulSample() {
        return doubtfulSample;
    }

    /** Numbers with a point before the fraction. */
    long points() {
        return points;
    }

    /** Numbers with a comma before the fraction. */
    long commas() {
        return commas;
    }

    /** Whether all or nearly all values are numbers, and there are some. */
    boolean isNumeric(NumberForm form) {
        long numbers = plain + doubtful + (form == NumberForm.POINT ? points : commas);
        return filled > 0 && numbers >= MOST * filled;
    }

    /** Whether it only counts the rows. */
    boolean isCounter() {
        return counts && filled > 1 && (sample.equals("0") || sample.equals("1"));
    }

    /** Whether its values could name the series that a long table lists: there are some, but few, and each several times. */
    boolean mayName() {
        return missing == 0 && names.size() >= 2 && names.size() <= MOST_NAMES && names.size() <= filled / 2;
    }

    /** How often a time stands still or goes back from one row to the next. */
    long descents(TimeForm form) {
        return times.get(form).descents;
    }

    /** Whether all values are times of day, and there are some. */
    boolean isClock() {
        return clock && filled > 0;
    }

    /** The ways of writing times that all values keep to, the one whose times ascend most first. */
    List<TimeForm> timeForms() {
        List<TimeForm> forms = new ArrayList<>();
        if (filled > 0 && missing == 0) {
            times.forEach((form, reading) -> {
                if (reading.holds()) {
                    forms.add(form);
                }
            });
        }
        forms.sort(Comparator.comparingLong(form -> times.get(form).descents));
        return forms;
    }

    /** Whether days may as well be read before months as after them. */
    boolean isDayOrMonthFirst() {
        List<TimeForm> forms = timeForms();
        return forms.contains(TimeForm.DAY_MONTH_YEAR)
                && forms.contains(TimeForm.MONTH_DAY_YEAR)
                && times.get(TimeForm.DAY_MONTH_YEAR).descents == times.get(TimeForm.MONTH_DAY_YEAR).descents;
    }

    /** Whether the times never stand still or go back, read so. */
    boolean ascends(TimeForm form) {
        return times.get(form).holds() && times.get(form).descents == 0;
    }

    /** The first value that is not a time, read in the way that goes furthest. */
    Optional<String> firstFailure(Optional<TimeForm> chosen) {
        return times.entrySet().stream()
                .filter(entry -> chosen.isEmpty() || chosen.get() == entry.getKey())
                .map(Map.Entry::getValue)
                .max(Comparator.comparingLong(reading -> reading.failureLine))
                .filter(reading -> !reading.holds())
                .map(reading ->
                        "line %d: \"%s\" is no time".formatted(reading.failureLine, reading.firstFailure.strip()));
    }
}
