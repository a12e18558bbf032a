package org.headlight.data.labelled;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What lies in a folder, in order of name; hidden files are left out. Immutable.
 *
 * @param texts files that may hold texts
 * @param about files that tell about the others, such as a README
 * @param folders folders
 */
record FolderContents(List<Path> texts, List<Path> about, List<Path> folders) {
    private static final Pattern ABOUT =
            Pattern.compile("(?i)_?(readme|about|licen[cs]e|copying|notice|changelog)\\b.*");
    private static final Pattern TABLE = Pattern.compile("(?i).*\\.(csv|tsv|tab|jsonl|ndjson)");

    static FolderContents of(Path folder) throws IOException {
        List<Path> visible;
        try (Stream<Path> entries = Files.list(folder)) {
            visible =
                    entries.filter(path -> !name(path).startsWith(".")).sorted().toList();
        }
        List<Path> files = visible.stream().filter(Files::isRegularFile).toList();
        return new FolderContents(
                files.stream().filter(path -> !matches(ABOUT, path)).toList(),
                files.stream().filter(path -> matches(ABOUT, path)).toList(),
                visible.stream().filter(Files::isDirectory).toList());
    }

    /** Whether the files are tables by their names, and not texts of one class each. */
    boolean holdsTables() {
        return !texts.isEmpty() && texts.stream().allMatch(path -> matches(TABLE, path));
    }

    /** The name of a file without the way to it. */
    static String name(Path path) {
        return path.getFileName().toString();
    }

    /** The names of files without the way to them. */
    static List<String> names(List<Path> paths) {
        return paths.stream().map(FolderContents::name).toList();
    }

    private static boolean matches(Pattern pattern, Path path) {
        return pattern.matcher(name(path)).matches();
    }
}
