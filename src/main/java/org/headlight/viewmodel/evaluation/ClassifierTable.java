package org.headlight.viewmodel.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.headlight.evaluation.classification.ClassifierReport;
import org.headlight.evaluation.classification.JudgedText;

/** Every judged text: its class, what was answered, how surely. */
final class ClassifierTable {
    private static final List<Column> COLUMNS = List.of(
            new Column("Text", Column.Kind.TEXT),
            new Column("Label", Column.Kind.WORD),
            new Column("Predicted", Column.Kind.WORD),
            new Column("Confidence", Column.Kind.SHARE),
            new Column("Attention", Column.Kind.STRIP));

    private ClassifierTable() {}

    static JudgedTable of(ClassifierReport report) {
        List<String> labels = report.answers().labels();
        List<JudgedRow> rows = IntStream.range(0, report.texts().size())
                .mapToObj(i -> row(i + 1, report.texts().get(i), labels))
                .toList();
        return new JudgedTable(COLUMNS, rows, "Right", "Wrong", "");
    }

    private static JudgedRow row(int number, JudgedText text, List<String> labels) {
        return new JudgedRow(
                number,
                Optional.of(text.isRight()),
                List.of(text.probe().text(), text.truth(), text.prediction().label(), (double)
                        text.prediction().confidence()),
                Optional.of(new ConfusionCell(
                        labels.indexOf(text.truth()), text.prediction().best())),
                Optional.empty(),
                text::probe);
    }
}
