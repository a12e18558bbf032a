package org.headlight.viewmodel.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.headlight.export.file.ExportException;
import org.headlight.export.number.TableCsv;

/** The judged examples that are listed, as a table in a file. */
final class ListedFile {
    private ListedFile() {}

    /** Writes what is listed, in the order of the examples; strips are left out. */
    static void write(JudgedTable table, List<JudgedRow> listed, Path target) throws ExportException {
        List<String> head = new ArrayList<>(List.of("number"));
        if (table.hasVerdicts()) {
            head.add("verdict");
        }
        table.columns().stream()
                .filter(column -> column.kind() != Column.Kind.STRIP)
                .map(Column::title)
                .forEach(head::add);
        TableCsv.write(head, listed.stream().map(row -> row(table, row)).toList(), target);
    }

    private static List<String> row(JudgedTable table, JudgedRow row) {
        List<String> cells = new ArrayList<>(List.of(Integer.toString(row.number())));
        if (table.hasVerdicts()) {
            cells.add(row.right()
                    .map(right -> right ? table.rightWord() : table.wrongWord())
                    .orElse(""));
        }
        row.values().stream().map(Object::toString).forEach(cells::add);
        return cells;
    }
}
