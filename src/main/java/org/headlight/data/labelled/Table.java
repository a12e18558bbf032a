package org.headlight.data.labelled;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.headlight.data.file.Findings;
import org.headlight.data.file.Findings.Flaw;
import org.headlight.data.table.Row;

/**
 * A source whose columns are known.
 *
 * @param source where its rows come from
 * @param header whether its first row names the columns
 * @param names the columns' names
 * @param columns what is known of each
 * @param roles which are text and label
 * @param firstRows the first rows that are not broken
 * @param rowCount how many are not broken
 */
record Table(
        Source source,
        boolean header,
        List<String> names,
        List<ColumnSummary> columns,
        Roles roles,
        List<Row> firstRows,
        long rowCount) {

    /** What the user is shown of it. */
    DataPreview preview(ReadOptions options, Findings findings) {
        countBlanks(roles.text(), Flaw.NO_TEXT, findings);
        countBlanks(roles.label(), Flaw.NO_LABEL, findings);
        roles.text().stream()
                .mapToObj(columns::get)
                .filter(column -> column.longest() > options.maximumCharacters())
                .map(column -> "Texts of more than %,d characters are cut there; the longest is %s, with %,d."
                        .formatted(options.maximumCharacters(), column.longestPlace(), column.longest()))
                .forEach(findings::note);
        List<String> warnings = new ArrayList<>(findings.sentences());
        if (roles.label().isEmpty()) {
            warnings.add("No column repeats its values as labels do: choose the label column.");
        } else if (columns.get(roles.label().getAsInt()).distinct() == 1) {
            warnings.add("All texts have the label \"%s\": there must be at least two to tell apart."
                    .formatted(columns.get(roles.label().getAsInt()).sample()));
        }
        if (roles.text().isEmpty()) {
            warnings.add("No column is left for the text: choose the text column.");
        }
        return new DataPreview(
                source.name(),
                resolved(options),
                IntStream.range(0, names.size()).mapToObj(this::column).toList(),
                firstRows.stream().map(Row::fields).toList(),
                rowCount,
                source.bytes(),
                warnings);
    }

    private void countBlanks(OptionalInt column, Flaw flaw, Findings findings) {
        column.ifPresent(i ->
                findings.count(flaw, columns.get(i).blanks(), columns.get(i).firstBlank()));
    }

    private DataColumn column(int index) {
        return new DataColumn(names.get(index), sample(index), roles.of(index));
    }

    private String sample(int index) {
        return firstRows.stream()
                .map(row -> row.fields().get(index))
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElse(columns.get(index).sample());
    }

    private ReadOptions resolved(ReadOptions options) {
        return new ReadOptions(
                Optional.of(source.format()),
                Optional.of(source.encoding()),
                Optional.of(header),
                name(roles.text()),
                name(roles.label()),
                options.maximumCharacters());
    }

    private Optional<String> name(OptionalInt column) {
        return column.isPresent() ? Optional.of(names.get(column.getAsInt())) : Optional.empty();
    }
}
