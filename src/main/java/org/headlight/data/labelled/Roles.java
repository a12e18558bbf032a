package org.headlight.data.labelled;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.headlight.data.ColumnNames;
import org.headlight.data.DataFormatException;

/**
 * Which column is the text and which the label. Immutable.
 *
 * @param text index of the text column, from 0; empty if none could be told
 * @param label index of the label column, from 0; empty if none could be told
 */
record Roles(OptionalInt text, OptionalInt label) {
    private static final Set<String> LABEL_NAMES = Set.of(
            "label",
            "labels",
            "class",
            "category",
            "target",
            "answer",
            "sentiment",
            "polarity",
            "intent",
            "emotion",
            "topic",
            "stars",
            "rating",
            "y");
    private static final Set<String> TEXT_NAMES = Set.of(
            "text", "sentence", "review", "message", "comment", "question", "content", "body", "document", "tweet");

    /**
     * Takes what the user chose and guesses the rest by the columns' names, then by their values: a label has few for its
     * rows, a text is long.
     *
     * @throws DataFormatException if a chosen column does not exist or is chosen for both
     */
    static Roles of(List<String> names, List<ColumnSummary> columns, ReadOptions options, String file) {
        OptionalInt text = index(options.textColumn(), names, file);
        OptionalInt label = index(options.labelColumn(), names, file);
        if (text.isPresent() && text.equals(label)) {
            throw new DataFormatException(
                    "The column \"%s\" of %s cannot be both the text and the label. Choose two columns."
                            .formatted(names.get(text.getAsInt()), file));
        }
        if (label.isEmpty()) {
            label = guessLabel(names, columns, text);
        }
        if (text.isEmpty()) {
            text = guessText(names, columns, label);
        }
        return new Roles(text, label);
    }

    /** Whether a word names a column of texts or of labels in many files. */
    static boolean isUsualName(String word) {
        return isOneOf(LABEL_NAMES, word) || isOneOf(TEXT_NAMES, word);
    }

    /** Whether the first row of a file names both, as in many files. */
    static boolean areNamedIn(List<String> first) {
        return first.stream().anyMatch(word -> isOneOf(LABEL_NAMES, word))
                && first.stream().anyMatch(word -> isOneOf(TEXT_NAMES, word));
    }

    private static boolean isOneOf(Set<String> names, String word) {
        return names.contains(word.strip().toLowerCase(Locale.ROOT));
    }

    ColumnRole of(int column) {
        if (text.isPresent() && text.getAsInt() == column) {
            return ColumnRole.TEXT;
        }
        return label.isPresent() && label.getAsInt() == column ? ColumnRole.LABEL : ColumnRole.IGNORED;
    }

    private static OptionalInt guessLabel(List<String> names, List<ColumnSummary> columns, OptionalInt text) {
        OptionalInt repeating = others(columns, text)
                .filter(i -> columns.get(i).repeats())
                .boxed()
                .min(Comparator.comparing((Integer i) ->
                                !LABEL_NAMES.contains(names.get(i).toLowerCase(Locale.ROOT)))
                        .thenComparing(i -> columns.get(i).distinct())
                        .thenComparing(i -> columns.get(i).averageLength()))
                .stream()
                .mapToInt(i -> i)
                .findFirst();
        return repeating.isPresent()
                ? repeating
                : others(columns, text).filter(i -> isConstant(columns.get(i))).findFirst();
    }

    /** A file of one class: to be refused later, by the name of that class. */
    private static boolean isConstant(ColumnSummary column) {
        return column.distinct() == 1 && column.filled() > 1;
    }

    private static OptionalInt guessText(List<String> names, List<ColumnSummary> columns, OptionalInt label) {
        return others(columns, label)
                .boxed()
                .max(Comparator.comparing((Integer i) -> isOneOf(TEXT_NAMES, names.get(i)))
                        .thenComparing(i -> !columns.get(i).isNumeric())
                        .thenComparing(i -> columns.get(i).averageLength()))
                .stream()
                .mapToInt(i -> i)
                .findFirst();
    }

    private static IntStream others(List<ColumnSummary> columns, OptionalInt taken) {
        return IntStream.range(0, columns.size()).filter(i -> taken.isEmpty() || taken.getAsInt() != i);
    }

    private static OptionalInt index(Optional<String> chosen, List<String> names, String file) {
        if (chosen.isEmpty()) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(new ColumnNames(file, names).index(chosen.get()));
    }
}
