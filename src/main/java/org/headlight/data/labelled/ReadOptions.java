package org.headlight.data.labelled;

import java.util.Optional;
import org.headlight.data.file.TextEncoding;
import org.headlight.data.table.DataFormat;

/**
 * What a user decided about reading a file; what is empty is found out from the file. Immutable.
 *
 * @param format how it is written
 * @param encoding how its bytes stand for characters
 * @param header whether its first row names the columns; of no matter where the format has no such row
 * @param textColumn name of the column to read, or its number, from 1, where no column has that name
 * @param labelColumn name of the column with the classes, or its number
 * @param maximumCharacters longest text taken in, in characters, at least 1; longer ones are cut
 */
public record ReadOptions(
        Optional<DataFormat> format,
        Optional<TextEncoding> encoding,
        Optional<Boolean> header,
        Optional<String> textColumn,
        Optional<String> labelColumn,
        int maximumCharacters) {

    /** Everything is found out from the file; texts may have 20,000 characters. */
    public static final ReadOptions GUESSED = new ReadOptions(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 20_000);

    /** @throws IllegalArgumentException if no character would be left */
    public ReadOptions {
        if (maximumCharacters < 1) {
            throw new IllegalArgumentException("maximumCharacters: expected at least 1 but got " + maximumCharacters);
        }
    }

    /** The same with another format; what followed from the old one is found out anew. */
    public ReadOptions withFormat(DataFormat chosen) {
        return new ReadOptions(
                Optional.of(chosen), encoding, Optional.empty(), Optional.empty(), Optional.empty(), maximumCharacters);
    }

    /** The same with another encoding. */
    public ReadOptions withEncoding(TextEncoding chosen) {
        return new ReadOptions(format, Optional.of(chosen), header, textColumn, labelColumn, maximumCharacters);
    }

    /** The same with or without a header; columns lose or gain their names, so their roles are found out anew. */
    public ReadOptions withHeader(boolean chosen) {
        return new ReadOptions(
                format, encoding, Optional.of(chosen), Optional.empty(), Optional.empty(), maximumCharacters);
    }

    /** The same with another column to read; if it held the classes, their column is found out anew. */
    public ReadOptions withTextColumn(String chosen) {
        Optional<String> label = labelColumn.filter(column -> !column.equals(chosen));
        return new ReadOptions(format, encoding, header, Optional.of(chosen), label, maximumCharacters);
    }

    /** The same with another column of classes; if it held the texts, their column is found out anew. */
    public ReadOptions withLabelColumn(String chosen) {
        Optional<String> text = textColumn.filter(column -> !column.equals(chosen));
        return new ReadOptions(format, encoding, header, text, Optional.of(chosen), maximumCharacters);
    }

    /** The same with another limit. */
    public ReadOptions withMaximumCharacters(int chosen) {
        return new ReadOptions(format, encoding, header, textColumn, labelColumn, chosen);
    }
}
