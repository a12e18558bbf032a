package org.headlight.task;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import org.headlight.data.file.TextEncoding;
import org.headlight.data.table.DataFormat;
import org.headlight.snapshot.ColumnUse;
import org.headlight.snapshot.FilePreview;

/**
 * What a user decided about reading a file, by flags or by clicks; what is not decided is found out from the file. Immutable.
 *
 * @param header whether its first row names the columns
 * @param columns the columns for a use, by its key: their names, or their numbers, from 1; an empty list if no column is used so
 * @param written how it is written
 * @param missing numbers and words that stand for a missing value, words beside the usual ones; an empty list if no number does
 * @param targetFile the file with what is to be written, where its lines stand in a file of their own
 */
public record FileOptions(
        Optional<Boolean> header,
        Map<String, List<String>> columns,
        Writing written,
        Optional<List<String>> missing,
        Optional<Path> targetFile) {

    /**
     * How a file is written. Immutable.
     *
     * @param format what separates its columns
     * @param encoding how its bytes stand for characters
     * @param decimalComma whether a comma stands before the fraction of a number
     */
    public record Writing(
            Optional<DataFormat> format, Optional<TextEncoding> encoding, Optional<Boolean> decimalComma) {
        /** All of it is found out. */
        public static final Writing GUESSED = new Writing(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Everything is found out from the file. */
    public static final FileOptions GUESSED = new FileOptions(Optional.empty(), Map.of());

    public FileOptions {
        Map<String, List<String>> copied = new LinkedHashMap<>();
        columns.forEach((key, names) -> copied.put(key, List.copyOf(names)));
        columns = Map.copyOf(copied);
        missing = missing.map(List::copyOf);
    }

    /** Missing values are found out, and all stands in one file. */
    public FileOptions(Optional<Boolean> header, Map<String, List<String>> columns) {
        this(header, columns, Writing.GUESSED, Optional.empty(), Optional.empty());
    }

    /** What a preview shows, decided so. */
    public static FileOptions of(FilePreview preview) {
        return GUESSED.settled(preview);
    }

    /** The same, with header and columns decided as a preview shows them. */
    public FileOptions settled(FilePreview preview) {
        Map<String, List<String>> shown = new LinkedHashMap<>();
        preview.columns().stream()
                .flatMap(column -> column.use().stream())
                .distinct()
                .forEach(use -> shown.put(use.key(), preview.columns(use)));
        Optional<Boolean> header = preview.mayHaveHeader() ? Optional.of(preview.hasHeader()) : Optional.empty();
        return new FileOptions(header, shown, written, missing, targetFile);
    }

    /** The same, written so; header and columns are found out anew. */
    public FileOptions withWriting(Writing chosen) {
        return new FileOptions(Optional.empty(), Map.of(), chosen, missing, targetFile);
    }

    /** The same with other numbers and words for missing values. */
    public FileOptions withMissing(List<String> chosen) {
        return new FileOptions(header, columns, written, Optional.of(chosen), targetFile);
    }

    /** The same with or without a header; columns lose or gain their names, so their uses are found out anew. */
    public FileOptions withHeader(boolean chosen) {
        return new FileOptions(Optional.of(chosen), Map.of(), written, missing, targetFile);
    }

    /**
     * The same with a column used so, and for nothing else; what it takes the place of is found out anew or not used.
     *
     * @param column its name, or number from 1
     */
    public FileOptions with(ColumnUse use, String column) {
        Map<String, List<String>> changed = new LinkedHashMap<>(without(column).columns());
        SequencedSet<String> names =
                new LinkedHashSet<>(use.several() ? changed.getOrDefault(use.key(), List.of()) : List.of());
        names.add(column);
        changed.put(use.key(), List.copyOf(names));
        return new FileOptions(header, changed, written, missing, targetFile);
    }

    /** The same with a column used for nothing. */
    public FileOptions without(String column) {
        Map<String, List<String>> changed = new LinkedHashMap<>();
        columns.forEach((key, names) -> {
            List<String> left =
                    names.stream().filter(name -> !name.equals(column)).toList();
            changed.put(key, left);
        });
        return new FileOptions(header, changed, written, missing, targetFile);
    }

    /** The one column decided on for a use; empty if none was. */
    public Optional<String> column(ColumnUse use) {
        return columns(use).flatMap(names -> names.stream().findFirst());
    }

    /** The columns decided on for a use, none if the list is empty; empty if nothing was decided. */
    public Optional<List<String>> columns(ColumnUse use) {
        return Optional.ofNullable(columns.get(use.key()));
    }

    /** Whether nothing was decided. */
    public boolean isSilent() {
        return equals(GUESSED);
    }
}
