package org.headlight.viewmodel.work;

import org.headlight.render.NumberText;

/** Numbers as parts of a sentence, rounded so that what changes often does not wobble. */
public final class Phrase {
    private static final int MINUTE = 60;
    private static final int HOUR = 3600;

    private Phrase() {}

    /** A count with its noun, for example {@code 1 text} or {@code 5,574 texts}. */
    public static String count(long number, String singular) {
        return NumberText.count(number) + " " + (number == 1 ? singular : singular + "s");
    }

    /** A rate a second: whole from ten on, one decimal below. */
    public static String rate(double perSecond) {
        return NumberText.fixed(perSecond, perSecond >= 9.95 ? 0 : 1);
    }

    /** A duration in its largest unit or two, for example {@code 38 s}, {@code 1 min 38 s}, {@code 2 h 5 min}. */
    public static String duration(double seconds) {
        long whole = Math.round(seconds);
        if (whole < MINUTE) {
            return whole + " s";
        }
        if (whole < HOUR) {
            long rest = whole % MINUTE;
            return whole / MINUTE + " min" + (rest == 0 ? "" : " " + rest + " s");
        }
        return whole / HOUR + " h " + whole % HOUR / MINUTE + " min";
    }

    /** A time still to wait: by five seconds under a minute, then by the minute. */
    public static String remaining(double seconds) {
        return seconds < MINUTE - 2
                ? Math.max(5, 5 * Math.round(seconds / 5)) + " s"
                : duration(Math.max(1, Math.round(seconds / MINUTE)) * MINUTE);
    }
}
