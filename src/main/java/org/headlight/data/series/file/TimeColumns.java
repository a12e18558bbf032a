package org.headlight.data.series.file;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;

/** Where in a row the time stands, and how it is written. */
sealed interface TimeColumns {

    /** Indices of the columns that hold it, from 0. */
    List<Integer> columns();

    /** The time of a row in milliseconds since 1970; empty if it cannot be read. */
    OptionalLong millis(List<String> row);

    /** How it is written, in words. */
    String words();

    /** One column. Immutable. */
    record Single(int column, TimeForm form) implements TimeColumns {
        @Override
        public List<Integer> columns() {
            return List.of(column);
        }

        @Override
        public OptionalLong millis(List<String> row) {
            return form.parse(row.get(column));
        }

        @Override
        public String words() {
            return form.words();
        }
    }

    /** A column of days and one of times of day. Immutable. */
    record DayAndClock(int day, TimeForm form, int clock) implements TimeColumns {
        @Override
        public List<Integer> columns() {
            return List.of(day, clock);
        }

        @Override
        public OptionalLong millis(List<String> row) {
            OptionalLong date = form.parse(row.get(day));
            OptionalLong time = TimeForm.timeOfDay(row.get(clock));
            return date.isPresent() && time.isPresent()
                    ? OptionalLong.of(date.getAsLong() + time.getAsLong())
                    : OptionalLong.empty();
        }

        @Override
        public String words() {
            return form.words() + " beside time of day";
        }
    }

    /** Columns of year, month and so on, down to seconds; what is not there is the first. Immutable. */
    record Parts(List<Integer> columns) implements TimeColumns {
        private static final List<String> NAMES = List.of("year", "month", "day", "hour", "minute", "second");

        public Parts {
            columns = List.copyOf(columns);
        }

        @Override
        public OptionalLong millis(List<String> row) {
            int[] parts = {1, 1, 1, 0, 0, 0};
            try {
                for (int i = 0; i < columns.size(); i++) {
                    parts[i] = (int) Double.parseDouble(row.get(columns.get(i)).strip());
                }
                return OptionalLong.of(LocalDateTime.of(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5])
                        .toInstant(ZoneOffset.UTC)
                        .toEpochMilli());
            } catch (DateTimeException | NumberFormatException e) {
                return OptionalLong.empty();
            }
        }

        @Override
        public String words() {
            return String.join(", ", NAMES.subList(0, columns.size())) + " in columns of their own";
        }
    }

    /** Nowhere: the rows are counted. Immutable. */
    record None() implements TimeColumns {
        @Override
        public List<Integer> columns() {
            return List.of();
        }

        @Override
        public OptionalLong millis(List<String> row) {
            return OptionalLong.empty();
        }

        @Override
        public String words() {
            return "none";
        }
    }
}
