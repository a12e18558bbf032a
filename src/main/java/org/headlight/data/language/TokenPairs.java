package org.headlight.data.language;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.headlight.data.DataFormatException;

/**
 * How often each token followed each other in the training part: all that a baseline knows. Immutable.
 *
 * <p>On disk it is text, a pair a line: the ids of both tokens and how often the second followed the first.
 */
public final class TokenPairs {
    private final SortedMap<Long, Integer> counts;
    private final long[] firsts; // [tokens], how often each was followed by any
    private final long[] nexts; // [tokens], how often each followed any
    private final long total;

    private TokenPairs(SortedMap<Long, Integer> counts, int tokens) {
        this.counts = counts;
        this.firsts = new long[tokens];
        this.nexts = new long[tokens];
        counts.forEach((pair, count) -> {
            firsts[(int) (pair / tokens)] += count;
            nexts[(int) (pair % tokens)] += count;
        });
        this.total = counts.values().stream().mapToLong(Integer::longValue).sum();
    }

    /**
     * Counts the pairs of a stream.
     *
     * @param ids the stream
     * @param tokens how many different ones there are
     */
    public static TokenPairs of(int[] ids, int tokens) {
        SortedMap<Long, Integer> counts = new TreeMap<>();
        for (int i = 1; i < ids.length; i++) {
            counts.merge(pair(ids[i - 1], ids[i], tokens), 1, Integer::sum);
        }
        return new TokenPairs(counts, tokens);
    }

    private static long pair(int first, int next, int tokens) {
        return (long) first * tokens + next;
    }

    /** How often one token followed another. */
    public int count(int first, int next) {
        return counts.getOrDefault(pair(first, next, firsts.length), 0);
    }

    /** How often a token was followed by any. */
    public long timesFollowed(int first) {
        return firsts[first];
    }

    /** How often a token followed any. */
    public long timesFollowing(int next) {
        return nexts[next];
    }

    /** How many pairs there are, equal ones counted each. */
    public long total() {
        return total;
    }

    /** The file's content. */
    public String toText() {
        return counts.entrySet().stream()
                .map(entry -> "%d %d %d\n"
                        .formatted(entry.getKey() / firsts.length, entry.getKey() % firsts.length, entry.getValue()))
                .collect(Collectors.joining());
    }

    /**
     * Reads what {@link #toText} wrote.
     *
     * @param tokens how many different ones there are
     * @param file name of the file the text stands in, for sentences
     * @throws DataFormatException if a line is not two ids and a count; names file and line
     */
    public static TokenPairs parse(String text, int tokens, String file) {
        SortedMap<Long, Integer> counts = new TreeMap<>();
        String[] lines = text.split("\n");
        for (int line = 0; line < lines.length; line++) {
            Map.Entry<Long, Integer> read = parsed(lines[line], tokens, "%s, line %d".formatted(file, line + 1));
            counts.put(read.getKey(), read.getValue());
        }
        return new TokenPairs(counts, tokens);
    }

    private static Map.Entry<Long, Integer> parsed(String line, int tokens, String place) {
        if (line.matches("\\d{1,9} \\d{1,9} \\d{1,9}")) {
            String[] numbers = line.split(" ");
            int first = Integer.parseInt(numbers[0]);
            int next = Integer.parseInt(numbers[1]);
            if (first < tokens && next < tokens) {
                return Map.entry(pair(first, next, tokens), Integer.parseInt(numbers[2]));
            }
        }
        throw new DataFormatException(
                "%s: two ids below %d and a count are needed, but it says \"%s\".".formatted(place, tokens, line));
    }
}
