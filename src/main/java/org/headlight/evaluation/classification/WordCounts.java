package org.headlight.evaluation.classification;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.headlight.data.LabelledText;
import org.headlight.data.Labels;
import org.headlight.data.Tokenizer;
import org.headlight.snapshot.Token;

/**
 * How often each word occurs in the texts of each class: all that the simple baselines learn from a training part. Immutable.
 *
 * @param labels the classes
 * @param texts [classes], texts of each class; not to be changed
 * @param words for each word [classes], its occurrences in the texts of each class; not to be changed
 */
public record WordCounts(Labels labels, int[] texts, Map<String, int[]> words) {

    /** Counts the words of texts. */
    public static WordCounts of(List<LabelledText> train, Labels labels) {
        int[] texts = new int[labels.size()];
        Map<String, int[]> words = new HashMap<>();
        for (LabelledText text : train) {
            int label = labels.id(text.label());
            texts[label]++;
            for (String word : wordsOf(text.text())) {
                words.computeIfAbsent(word, unseen -> new int[labels.size()])[label]++;
            }
        }
        return new WordCounts(labels, texts, words);
    }

    /** The words of a text, as they are counted. */
    static List<String> wordsOf(String text) {
        return Tokenizer.WORDS.tokenize(text).tokens().stream().map(Token::text).toList();
    }

    /**
     * As text: the counts of the texts in the first line, then a line for each word with the classes it occurs in: {@code
     * superb	0=1 1=17}.
     */
    public String toText() {
        String first = Arrays.stream(texts).mapToObj(String::valueOf).collect(Collectors.joining(" "));
        return new TreeMap<>(words)
                .entrySet().stream()
                        .map(word -> word.getKey() + "\t" + sparse(word.getValue()) + "\n")
                        .collect(Collectors.joining("", first + "\n", ""));
    }

    private static String sparse(int[] counts) {
        return IntStream.range(0, counts.length)
                .filter(label -> counts[label] > 0)
                .mapToObj(label -> label + "=" + counts[label])
                .collect(Collectors.joining(" "));
    }

    /**
     * Reads what {@link #toText} wrote.
     *
     * @param file name of the file the text stands in, for the sentence
     * @throws IllegalArgumentException if it is written otherwise; names file and line
     */
    public static WordCounts parse(String text, Labels labels, String file) {
        String[] lines = text.split("\n");
        int line = 1;
        try {
            int[] texts = Arrays.stream(lines[0].split(" "))
                    .mapToInt(Integer::parseInt)
                    .toArray();
            if (texts.length != labels.size()) {
                throw new IllegalArgumentException("expected a count for each of %d classes".formatted(labels.size()));
            }
            Map<String, int[]> words = new HashMap<>();
            for (; line < lines.length; line++) {
                int tab = lines[line].indexOf('\t');
                int[] counts = words.computeIfAbsent(lines[line].substring(0, tab), unseen -> new int[labels.size()]);
                for (String count : lines[line].substring(tab + 1).split(" ")) {
                    int equals = count.indexOf('=');
                    counts[Integer.parseInt(count.substring(0, equals))] +=
                            Integer.parseInt(count.substring(equals + 1));
                }
            }
            return new WordCounts(labels, texts, words);
        } catch (RuntimeException wrong) {
            throw new IllegalArgumentException("%s, line %d, does not count words.".formatted(file, line + 1), wrong);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WordCounts counts && labels.equals(counts.labels) && toText().equals(counts.toText());
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(texts) + words.keySet().hashCode();
    }
}
