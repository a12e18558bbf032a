package org.headlight.snapshot;

import java.util.List;
import java.util.Optional;

/**
 * One thing a user may set, described once for the window, the command line and the file alike. Immutable.
 *
 * @param key its name in files and on the command line, in camel case
 * @param label its name on the screen
 * @param kind what values it takes
 * @param initial the value it has unless set, written as text
 * @param minimum smallest number allowed; unused for choices and switches
 * @param maximum largest number allowed; unused for choices and switches
 * @param choices the words allowed; empty for numbers and switches
 * @param help one sentence that says what it does
 * @param condition when it is of use; empty for always
 */
public record Setting(
        String key,
        String label,
        Kind kind,
        String initial,
        double minimum,
        double maximum,
        List<String> choices,
        String help,
        Optional<Condition> condition) {

    /** What values a setting takes. */
    public enum Kind {
        /** Whole numbers. */
        INTEGER,
        /** Real numbers. */
        REAL,
        /** One of a few words. */
        CHOICE,
        /** Yes or no, written true or false. */
        SWITCH,
        /** The path of a file, or nothing. */
        FILE,
        /** Any words, or nothing. */
        TEXT
    }

    /**
     * What another setting must be for this one to be of use. Immutable.
     *
     * @param key the other setting
     * @param values what it must be, one of these; empty for anything but nothing
     */
    public record Condition(String key, List<String> values) {
        public Condition {
            values = List.copyOf(values);
        }

        /** Whether a value of the other setting makes this one of use. */
        boolean holds(String value) {
            return values.isEmpty() ? !value.isEmpty() : values.contains(value);
        }

        /** The same in words, to go on from "of use only with". */
        String words() {
            return values.isEmpty() ? key : "%s %s".formatted(key, String.join(" or ", values));
        }
    }

    public Setting {
        choices = List.copyOf(choices);
    }

    private Setting(
            String key,
            String label,
            Kind kind,
            String initial,
            double minimum,
            double maximum,
            List<String> choices,
            String help) {
        this(key, label, kind, initial, minimum, maximum, choices, help, Optional.empty());
    }

    /** A whole number between two bounds, both allowed. */
    public static Setting integer(String key, String label, int initial, int minimum, int maximum, String help) {
        return new Setting(key, label, Kind.INTEGER, Integer.toString(initial), minimum, maximum, List.of(), help);
    }

    /** A real number between two bounds, both allowed. */
    public static Setting real(String key, String label, double initial, double minimum, double maximum, String help) {
        return new Setting(key, label, Kind.REAL, Double.toString(initial), minimum, maximum, List.of(), help);
    }

    /** One of a few words; the first is the initial one. */
    public static Setting choice(String key, String label, List<String> choices, String help) {
        return new Setting(key, label, Kind.CHOICE, choices.getFirst(), Double.NaN, Double.NaN, choices, help);
    }

    /** Yes or no. */
    public static Setting toggle(String key, String label, boolean initial, String help) {
        return new Setting(key, label, Kind.SWITCH, Boolean.toString(initial), Double.NaN, Double.NaN, List.of(), help);
    }

    /** A file that may be chosen; none at first. */
    public static Setting file(String key, String label, String help) {
        return new Setting(key, label, Kind.FILE, "", Double.NaN, Double.NaN, List.of(), help);
    }

    /** Words of the user's own; none at first. */
    public static Setting text(String key, String label, String help) {
        return new Setting(key, label, Kind.TEXT, "", Double.NaN, Double.NaN, List.of(), help);
    }

    /**
     * The same, but with another initial value.
     *
     * @throws IllegalArgumentException if it cannot take it
     */
    public Setting startingAt(String value) {
        check(value);
        return new Setting(key, label, kind, value, minimum, maximum, choices, help, condition);
    }

    /** The same, but of use only while another setting has one of these values; with none, while it has any. */
    public Setting onlyWith(String other, String... values) {
        Condition only = new Condition(other, List.of(values));
        return new Setting(key, label, kind, initial, minimum, maximum, choices, help, Optional.of(only));
    }

    /**
     * Refuses a value that this setting cannot take.
     *
     * @param value the value as text
     * @throws IllegalArgumentException with a sentence that names the setting, what it takes and what it got
     */
    public void check(String value) {
        boolean allowed = switch (kind) {
            case INTEGER -> value.matches("-?\\d{1,9}") && within(Integer.parseInt(value));
            case REAL -> isReal(value) && within(Double.parseDouble(value));
            case CHOICE -> choices.contains(value);
            case SWITCH -> value.equals("true") || value.equals("false");
            case FILE, TEXT -> value.chars().noneMatch(Character::isISOControl);
        };
        if (!allowed) {
            throw new IllegalArgumentException("%s takes %s, but got \"%s\".".formatted(key, domain(), value));
        }
    }

    /** The values allowed, in words. */
    public String domain() {
        return switch (kind) {
            case INTEGER -> "a whole number from %d to %d".formatted((long) minimum, (long) maximum);
            case REAL -> "a number from %s to %s".formatted(shortest(minimum), shortest(maximum));
            case CHOICE -> "one of " + String.join(", ", choices);
            case SWITCH -> "true or false";
            case FILE -> "the path of a file";
            case TEXT -> "words";
        };
    }

    private boolean within(double number) {
        return number >= minimum && number <= maximum;
    }

    private static boolean isReal(String value) {
        return value.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d{1,3})?");
    }

    private static String shortest(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e9
                ? Long.toString((long) number)
                : Double.toString(number);
    }
}
