package org.headlight.task;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import org.headlight.snapshot.ColumnUse;
import org.headlight.snapshot.FilePreview;

/**
 * What a user decided about reading a file, by flags or by clicks; what is not decided is found out from the file. Immutable.
 *
 * @param header whether its first row names the columns
 * @param columns the columns for a use, by its key: their names, or their numbers, from 1; an empty list if no column is used so
 * @param missing numbers that stand for a missing value; an empty list if none does
 * @param targetFile the file with what is to be written, where its lines stand in a file of their own
 */
public record FileOptions(
        Optional<Boolean> header,
        Map<String, List<String>> columns,
        Optional<List<Double>> missing,
        Optional<Path> targetFile) {

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
        this(header, columns, Optional.empty(), Optional.empty());
    }

    /** What a preview shows, decided so. */
    public static FileOptions of(FilePreview preview) {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        preview.columns().stream()
                .flatMap(column -> column.use().stream())
                .distinct()
                .forEach(use -> columns.put(use.key(), preview.columns(use)));
        return new FileOptions(preview.mayHaveHeader() ? Optional.of(preview.hasHeader()) : Optional.empty(), columns);
    }

    /** The same with or without a header; columns lose or gain their names, so their uses are found out anew. */
    public FileOptions withHeader(boolean chosen) {
        return new FileOptions(Optional.of(chosen), Map.of(), missing, targetFile);
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
        return new FileOptions(header, changed, missing, targetFile);
    }

    /** The same with a column used for nothing. */
    public FileOptions without(String column) {
        Map<String, List<String>> changed = new LinkedHashMap<>();
        columns.forEach((key, names) -> {
            List<String> left =
                    names.stream().filter(name -> !name.equals(column)).toList();
            changed.put(key, left);
        });
        return new FileOptions(header, changed, missing, targetFile);
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
