package org.headlight.render.sketch;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import org.headlight.render.figure.LabelStep;
import org.headlight.render.series.SeriesTime;

/**
 * Where a time axis is marked: at full hours, midnights, first days of months or years, whichever have room. Immutable.
 *
 * @param ticks in order
 * @param spans whether a label names all that lies up to the next tick, such as a day, rather than one moment
 */
public record TimeTicks(List<Tick> ticks, boolean spans) {

    /**
     * One mark.
     *
     * @param step where it begins, from 0
     * @param end where the next one begins
     * @param label what is written
     * @param marked whether something begins here; not at the cut edge of the first span
     */
    public record Tick(int step, int end, String label, boolean marked) {}

    /** A way to cut time into equal pieces, and how much room the name of a piece needs. */
    private record Rhythm(ToLongFunction<LocalDateTime> number, String pattern, double room, boolean spans) {
        String label(LocalDateTime time) {
            boolean midnight = pattern.equals(CLOCK) && time.toLocalTime().toSecondOfDay() == 0;
            return DateTimeFormatter.ofPattern(midnight ? "d MMM" : pattern, Locale.ENGLISH)
                    .format(time);
        }
    }

    private static final String CLOCK = "HH:mm";
    private static final double NUMBER_ROOM = 64;
    private static final List<Rhythm> RHYTHMS = List.of(
            minutes(1),
            minutes(5),
            minutes(15),
            minutes(30),
            minutes(60),
            minutes(180),
            minutes(360),
            new Rhythm(time -> day(time), "EEE d MMM", 76, true),
            new Rhythm(time -> Math.floorDiv(day(time), 2), "d MMM", 56, false),
            new Rhythm(time -> Math.floorDiv(day(time) + 3, 7), "d MMM", 56, false),
            months(1, "MMM yyyy", true),
            months(3, "MMM yyyy", false),
            months(12, "yyyy", true),
            months(24, "yyyy", false),
            months(60, "yyyy", false),
            months(120, "yyyy", false),
            months(240, "yyyy", false),
            months(600, "yyyy", false));

    public TimeTicks {
        ticks = List.copyOf(ticks);
    }

    /**
     * The finest marks that have room.
     *
     * @param time when the steps are
     * @param pitch pixels from a step to the next, above 0
     */
    public static TimeTicks of(SeriesTime time, double pitch) {
        if (!time.isDated()) {
            return counted(time, pitch);
        }
        double width = time.steps() * pitch;
        for (Rhythm rhythm : RHYTHMS) {
            TimeTicks ticks = of(time, rhythm);
            long marked = ticks.ticks.stream().filter(Tick::marked).count();
            if (marked > 0 && width / marked >= rhythm.room && marked < time.steps()) {
                return ticks;
            }
        }
        return of(time, RHYTHMS.getLast());
    }

    private static TimeTicks of(SeriesTime time, Rhythm rhythm) {
        List<Integer> starts = new ArrayList<>();
        for (int step = 0; step < time.steps(); step++) {
            boolean begins = step == 0
                    ? rhythm.spans || isStart(time, rhythm)
                    : number(time, rhythm, step) != number(time, rhythm, step - 1);
            if (begins) {
                starts.add(step);
            }
        }
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int step = starts.get(i);
            int end = i + 1 < starts.size() ? starts.get(i + 1) : time.steps();
            boolean marked = step > 0 || isStart(time, rhythm);
            ticks.add(new Tick(step, end, rhythm.label(time.times().get(step)), marked));
        }
        return new TimeTicks(ticks, rhythm.spans);
    }

    /** Whether the first step begins a piece: the moment before it belongs to another. */
    private static boolean isStart(SeriesTime time, Rhythm rhythm) {
        LocalDateTime first = time.times().getFirst();
        return rhythm.number.applyAsLong(first) != rhythm.number.applyAsLong(first.minusSeconds(1));
    }

    private static long number(SeriesTime time, Rhythm rhythm, int step) {
        return rhythm.number.applyAsLong(time.times().get(step));
    }

    private static TimeTicks counted(SeriesTime time, double pitch) {
        int every = LabelStep.every(pitch, NUMBER_ROOM);
        List<Tick> ticks = new ArrayList<>();
        for (int step = every - 1; step < time.steps(); step += every) {
            ticks.add(new Tick(step, step + 1, time.labels().get(step), true));
        }
        return new TimeTicks(ticks, false);
    }

    private static Rhythm minutes(int count) {
        return new Rhythm(
                time -> Math.floorDiv(day(time) * 1_440 + time.toLocalTime().toSecondOfDay() / 60, count),
                CLOCK,
                52,
                false);
    }

    private static Rhythm months(int count, String pattern, boolean spans) {
        double room = pattern.length() > 4 ? 68 : 44;
        return new Rhythm(
                time -> Math.floorDiv(time.getYear() * 12L + time.getMonthValue() - 1, count), pattern, room, spans);
    }

    private static long day(LocalDateTime time) {
        return time.toLocalDate().toEpochDay();
    }
}
