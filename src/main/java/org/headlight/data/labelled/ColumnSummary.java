package org.headlight.data.labelled;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.headlight.data.table.Row;

/** What is known of a column after a way through it, without keeping it. */
final class ColumnSummary {
    /** From so many on, different values are no longer counted. */
    static final int MOST_DISTINCT = 1_000;

    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");

    /** Hashes of the values: enough for a guess, and small however long the values are. */
    private final Set<Integer> hashes = new HashSet<>();

    private long filled;
    private long characters;
    private String longestPlace = "";
    private int longest;
    private boolean numeric = true;
    private String sample = "";
    private long blanks;
    private Row firstBlank;

    void add(String value, Row row) {
        if (value.isBlank()) {
            blanks++;
            if (firstBlank == null || row.isBefore(firstBlank)) {
                firstBlank = row;
            }
            return;
        }
        if (filled == 0) {
            sample = value;
        }
        filled++;
        characters += value.length();
        if (value.length() > longest) {
            longest = value.length();
            longestPlace = row.place();
        }
        numeric = numeric && isNumber(value);
        if (hashes.size() < MOST_DISTINCT) {
            hashes.add(value.strip().hashCode());
        }
    }

    static boolean isNumber(String value) {
        return value.length() < 40 && NUMBER.matcher(value.strip()).matches();
    }

    /** Rows with a value. */
    long filled() {
        return filled;
    }

    /** Rows without one. */
    long blanks() {
        return blanks;
    }

    /** Where the first row without a value is; empty if all have one. */
    String firstBlank() {
        return firstBlank == null ? "" : firstBlank.place();
    }

    /** Number of different values, {@link #MOST_DISTINCT} if there are more. */
    int distinct() {
        return hashes.size();
    }

    /** Whether a value occurs; may be wrong where values are very many. */
    boolean contains(String value) {
        return hashes.contains(value.strip().hashCode());
    }

    /** Whether all values are numbers, and there are some. */
    boolean isNumeric() {
        return numeric && filled > 0;
    }

    /** Characters in a row on average, rows without a value counted too. */
    double averageLength() {
        return filled == 0 ? 0 : (double) characters / (filled + blanks);
    }

    /** Characters of its longest value. */
    int longest() {
        return longest;
    }

    /** Where its longest value is. */
    String longestPlace() {
        return longestPlace;
    }

    /** One of its values; empty if it has none. */
    String sample() {
        return sample;
    }

    /** Whether its values are so much alike that a header among them would stand out. */
    boolean isOfOneKind() {
        return isNumeric() || repeats() && distinct() <= filled / 2;
    }

    /** Whether it could hold classes: few values for its rows. */
    boolean repeats() {
        return distinct() >= 2 && distinct() < MOST_DISTINCT && distinct() <= Math.max(2, filled / 2);
    }
}
