package org.headlight.data.labelled;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.headlight.snapshot.Alignment;

/**
 * Where in a row it stands which words hold the answer, if the table has such columns: {@code alignment}, as {@link
 * Alignment#toText} writes it; {@code deciding}, the words themselves; or {@code support_start} and {@code support_end}, the index
 * of the first such word, from 0, and that after the last. Words are what stands between spaces. Immutable.
 */
interface KnownAnswer {

    /** There is no such column. */
    KnownAnswer NONE = (text, fields) -> Optional.empty();

    /**
     * The right words of a row.
     *
     * @param fields the values of the row, as many as the table has columns
     * @return empty if the row does not say, or says what cannot be
     */
    Optional<Alignment> of(String text, List<String> fields);

    /** What the columns of a table tell. */
    static KnownAnswer in(List<String> columns) {
        int alignment = columns.indexOf("alignment");
        int deciding = columns.indexOf("deciding");
        int start = columns.indexOf("support_start");
        int end = columns.indexOf("support_end");
        if (alignment >= 0) {
            return (text, fields) -> trying(() -> Alignment.parse(fields.get(alignment)));
        }
        if (deciding >= 0) {
            return (text, fields) ->
                    words(text, Arrays.asList(fields.get(deciding).split(" ")));
        }
        if (start >= 0 && end >= 0) {
            return (text, fields) -> trying(() -> Alignment.pooled(
                    text.split(" ").length,
                    IntStream.range(number(fields.get(start)), number(fields.get(end)))
                            .boxed()
                            .toList()));
        }
        return NONE;
    }

    private static Optional<Alignment> words(String text, List<String> deciding) {
        String[] words = text.split(" ");
        return Optional.of(Alignment.pooled(
                words.length,
                IntStream.range(0, words.length)
                        .filter(word -> deciding.contains(words[word]))
                        .boxed()
                        .toList()));
    }

    private static int number(String field) {
        return Integer.parseInt(field.strip());
    }

    private static Optional<Alignment> trying(Supplier<Alignment> reading) {
        try {
            return Optional.of(reading.get());
        } catch (IllegalArgumentException noAnswer) {
            return Optional.empty();
        }
    }
}
