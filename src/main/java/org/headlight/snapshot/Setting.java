package org.headlight.snapshot;

import java.util.List;

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
 */
public record Setting(
        String key,
        String label,
        Kind kind,
        String initial,
        double minimum,
        double maximum,
        List<String> choices,
        String help) {

    /** What values a setting takes. */
    public enum Kind {
        /** Whole numbers. */
        INTEGER,
        /** Real numbers. */
        REAL,
        /** One of a few words. */
        CHOICE,
        /** Yes or no, written true or false. */
        SWITCH
    }

    public Setting {
        choices = List.copyOf(choices);
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
