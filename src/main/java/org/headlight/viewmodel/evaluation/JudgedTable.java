package org.headlight.viewmodel.evaluation;

import java.util.List;

/**
 * Every judged example. Immutable.
 *
 * @param columns what is told of each; a strip is the last if there is one
 * @param rows the examples, in their order
 * @param rightWord what a right answer is called, such as {@code Right}; empty where none is right or wrong
 * @param wrongWord what another is called
 * @param note what is left out or must be known to read it; may be empty
 */
public record JudgedTable(List<Column> columns, List<JudgedRow> rows, String rightWord, String wrongWord, String note) {
    public JudgedTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** Whether answers are right or wrong, or better or worse. */
    public boolean hasVerdicts() {
        return !rightWord.isEmpty();
    }

    /** How many are right, or wrong. */
    public long count(boolean right) {
        return rows.stream()
                .filter(row -> row.right().filter(is -> is == right).isPresent())
                .count();
    }
}
