package org.headlight.data;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The columns of a file that can be chosen. Immutable.
 *
 * @param file name of the file
 * @param names their names, in the order of the file
 */
public record ColumnNames(String file, List<String> names) {
    /** How many names are offered in the place of one that does not exist. */
    private static final int OFFERED = 3;

    /**
     * Finds a column by its name, or by its number, from 1, where no column has that name.
     *
     * @return from 0
     * @throws DataFormatException if there is none; offers those whose names are near, and names all
     */
    public int index(String chosen) {
        int byName = names.indexOf(chosen);
        if (byName >= 0) {
            return byName;
        }
        int number = chosen.matches("\\d{1,5}") ? Integer.parseInt(chosen) : 0;
        if (number >= 1 && number <= names.size()) {
            return number - 1;
        }
        throw new DataFormatException("%s has no column \"%s\". %sChoose one of these: %s."
                .formatted(file, chosen, question(near(chosen)), String.join(", ", names)));
    }

    private static String question(List<String> near) {
        return near.isEmpty() ? "" : near.stream().collect(Collectors.joining("\" or \"", "Did you mean \"", "\"? "));
    }

    /** Names that are the chosen one but for a slip in every third letter, or begin with it; the nearest first. */
    private List<String> near(String chosen) {
        int slips = (chosen.length() + 1) / 3;
        return names.stream()
                .filter(name -> edits(chosen, name) <= slips || begins(name, chosen))
                .sorted(Comparator.comparingInt(name -> edits(chosen, name)))
                .limit(OFFERED)
                .toList();
    }

    private static boolean begins(String name, String chosen) {
        return !chosen.isBlank() && lower(name).startsWith(lower(chosen));
    }

    /** How many letters must be changed, put in or taken out to make one word of another, capitals aside: Levenshtein 1966. */
    private static int edits(String from, String to) {
        String one = lower(from);
        String other = lower(to);
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }

    private static String lower(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
