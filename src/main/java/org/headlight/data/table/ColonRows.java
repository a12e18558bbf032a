package org.headlight.data.table;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.headlight.data.file.Lines;

/**
 * The rows of files with a label, a colon and a text on each line.
 *
 * <p>Collections of questions write a finer label right behind the colon ({@code DESC:manner How did serfdom develop ?}). It
 * is no part of the text, and is offered as a column of its own, together with the label it refines.
 */
public final class ColonRows {
    private static final Pattern LABEL = Pattern.compile("^\\s*([\\p{L}\\d][\\p{L}\\d_+-]{0,39}):(?!//)(.*)$");
    private static final Pattern FINE = Pattern.compile("^([a-z][a-z0-9_]*)\\s+(\\S.*)$");
    private static final double MOST = 0.95;

    private ColonRows() {}

    /** Whether a file with this head is written so: nearly every line begins with one of a few labels. */
    public static boolean fits(String head) {
        List<String> lines = head.lines().filter(line -> !line.isBlank()).toList();
        List<String> labels = lines.stream()
                .map(LABEL::matcher)
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1))
                .toList();
        long distinct = labels.stream().distinct().count();
        return labels.size() >= MOST * lines.size() && distinct >= 2 && distinct <= Math.max(2, lines.size() / 2);
    }

    /** The columns of a file with this head. */
    public static List<String> columns(String head) {
        return hasFineLabels(head) ? List.of("label", "fine label", "text") : List.of("label", "text");
    }

    /** Reads all rows. */
    public static void read(Reader reader, String file, List<String> columns, Consumer<Row> sink) throws IOException {
        Lines lines = new Lines(reader, file);
        for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
            if (!line.get().isBlank()) {
                Matcher matcher = LABEL.matcher(line.get());
                sink.accept(
                        matcher.find()
                                ? Row.of(
                                        file,
                                        lines.number(),
                                        fields(matcher.group(1), matcher.group(2), columns.size() == 3))
                                : Row.broken(file, lines.number(), "the line does not begin with a label and a colon"));
            }
        }
    }

    private static List<String> fields(String label, String rest, boolean fineLabels) {
        if (!fineLabels) {
            return List.of(label, rest);
        }
        Matcher fine = FINE.matcher(rest);
        return fine.find() ? List.of(label, label + ":" + fine.group(1), fine.group(2)) : List.of(label, label, rest);
    }

    /** Fine labels stand right behind the colon on nearly every line, and there are few of them. */
    private static boolean hasFineLabels(String head) {
        List<String> rests = head.lines()
                .map(LABEL::matcher)
                .filter(Matcher::find)
                .map(matcher -> matcher.group(2))
                .toList();
        List<String> fine = rests.stream()
                .map(FINE::matcher)
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1))
                .toList();
        Set<String> distinct = fine.stream().collect(Collectors.toSet());
        return fine.size() >= MOST * rests.size() && distinct.size() <= Math.max(2, rests.size() / 4);
    }
}
