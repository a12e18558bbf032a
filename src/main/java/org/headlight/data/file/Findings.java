package org.headlight.data.file;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What was found amiss while a file was read: each kind is counted, and the first place of it remembered. */
public final class Findings {

    /** A kind of flaw that is left out or repaired. */
    public enum Flaw {
        STRAY_BYTE(
                "byte does not fit the encoding and was read as Windows-1252",
                "bytes do not fit the encoding and were read as Windows-1252"),
        FOREIGN_FILE("file is left out", "files are left out"),
        BROKEN_ROW("row is broken and left out", "rows are broken and left out"),
        NO_TEXT("row has no text and is left out", "rows have no text and are left out"),
        NO_LABEL("row has no label and is left out", "rows have no label and are left out"),
        CUT_TEXT("text was longer than allowed and is cut", "texts were longer than allowed and are cut");

        private final String one;
        private final String many;

        Flaw(String one, String many) {
            this.one = one;
            this.many = many;
        }

        private String sentence(Tally tally) {
            return tally.count == 1
                    ? "1 %s: %s.".formatted(one, tally.first)
                    : "%,d %s; the first is %s.".formatted(tally.count, many, tally.first);
        }
    }

    private static final class Tally {
        private final String first;
        private long count;

        private Tally(String first) {
            this.first = first;
        }
    }

    private final List<String> notes = new ArrayList<>();
    private final Map<Flaw, Tally> tallies = new EnumMap<>(Flaw.class);

    /** Adds a sentence of its own. */
    public void note(String sentence) {
        notes.add(sentence);
    }

    /** Counts a flaw once. */
    public void count(Flaw flaw, String place) {
        count(flaw, 1, place);
    }

    /**
     * Counts a flaw several times.
     *
     * @param times how often, from 0
     * @param first the first place of it
     */
    public void count(Flaw flaw, long times, String first) {
        if (times > 0) {
            tallies.computeIfAbsent(flaw, kind -> new Tally(first)).count += times;
        }
    }

    /** All of it, one sentence each. */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>(notes);
        tallies.forEach((flaw, tally) -> sentences.add(flaw.sentence(tally)));
        return sentences;
    }
}
