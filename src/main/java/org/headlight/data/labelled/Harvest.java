package org.headlight.data.labelled;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.headlight.data.DataFormatException;
import org.headlight.data.LabelledText;
import org.headlight.data.file.Findings;
import org.headlight.data.file.Findings.Flaw;
import org.headlight.data.table.Row;

/** Takes the labelled texts out of a table's rows; what cannot be used is counted and left out. */
final class Harvest implements Consumer<Row> {
    private static final int MANY_LABELS = 100;

    private final int width;
    private final int textColumn;
    private final int labelColumn;
    private final KnownAnswer knownAnswer;
    private final int maximumCharacters;
    private final Findings findings;
    private final List<LabelledText> texts = new ArrayList<>();

    /** One string for each label, however often it occurs. */
    private final Map<String, String> labels = new HashMap<>();

    private boolean beforeFirst;

    /** @throws DataFormatException if the table has no column for the text or the label; names those it has */
    Harvest(Table table, int maximumCharacters, Findings findings) {
        String known = "The columns of %s are %s.".formatted(table.source().name(), String.join(", ", table.names()));
        this.labelColumn = table.roles()
                .label()
                .orElseThrow(() -> new DataFormatException(
                        "No column of %s repeats its values as labels do, so choose the label column. "
                                        .formatted(table.source().name())
                                + known));
        this.textColumn = table.roles()
                .text()
                .orElseThrow(() ->
                        new DataFormatException("There is no column for the text; choose the text column. " + known));
        this.width = table.names().size();
        this.knownAnswer = KnownAnswer.in(table.names());
        this.maximumCharacters = maximumCharacters;
        this.findings = findings;
        this.beforeFirst = table.header();
    }

    @Override
    public void accept(Row any) {
        if (beforeFirst) {
            beforeFirst = false;
            return;
        }
        Row row = any.withColumns(width);
        if (row.isBroken()) {
            findings.count(Flaw.BROKEN_ROW, row.broken());
            return;
        }
        String text = row.fields().get(textColumn).strip();
        String label = row.fields().get(labelColumn).strip();
        if (text.isEmpty()) {
            findings.count(Flaw.NO_TEXT, row.place());
        } else if (label.isEmpty()) {
            findings.count(Flaw.NO_LABEL, row.place());
        } else {
            String limited = limited(text, row);
            texts.add(new LabelledText(
                    limited,
                    labels.computeIfAbsent(label, same -> same),
                    knownAnswer.of(limited, row.fields()),
                    row.file(),
                    row.line()));
        }
    }

    /**
     * What was taken.
     *
     * @throws DataFormatException if nothing was; says why
     */
    List<LabelledText> texts(String name) {
        if (texts.isEmpty()) {
            throw new DataFormatException(
                    "%s has no row with both a text and a label. %sChoose other columns, or fill the rows in."
                            .formatted(
                                    name,
                                    findings.sentences().stream()
                                            .map(sentence -> sentence + " ")
                                            .collect(Collectors.joining())));
        }
        if (labels.size() > MANY_LABELS && labels.size() > texts.size() / 2) {
            findings.note("%s has %,d different labels in %,d rows; is the label column the right one?"
                    .formatted(name, labels.size(), texts.size()));
        }
        return texts;
    }

    private String limited(String text, Row row) {
        if (text.length() <= maximumCharacters) {
            return text;
        }
        findings.count(
                Flaw.CUT_TEXT,
                "%s (%,d characters, cut at %,d)".formatted(row.place(), text.length(), maximumCharacters));
        boolean splitsPair = Character.isHighSurrogate(text.charAt(maximumCharacters - 1)) && maximumCharacters > 1;
        return text.substring(0, splitsPair ? maximumCharacters - 1 : maximumCharacters);
    }
}
