package org.headlight.data.pairs;

import java.util.Optional;
import org.headlight.data.file.TextEncoding;
import org.headlight.data.table.DataFormat;

/**
 * What a user decided about reading pairs; what is empty is found out from the file. Immutable.
 *
 * @param format how the file is written: one of the delimited formats, or JSON Lines
 * @param encoding how its bytes stand for characters
 * @param header whether its first row names the columns
 * @param sourceColumn name of the column that is read, or its number, from 1
 * @param targetColumn name of the column that is to be written, or its number
 */
public record PairOptions(
        Optional<DataFormat> format,
        Optional<TextEncoding> encoding,
        Optional<Boolean> header,
        Optional<String> sourceColumn,
        Optional<String> targetColumn) {

    /** Everything is found out from the file. */
    public static final PairOptions GUESSED =
            new PairOptions(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** The same with other columns. */
    public PairOptions withColumns(String source, String target) {
        return new PairOptions(format, encoding, header, Optional.of(source), Optional.of(target));
    }
}
