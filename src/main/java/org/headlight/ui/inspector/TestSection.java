package org.headlight.ui.inspector;

import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.headlight.ui.part.Parts;
import org.headlight.viewmodel.engine.TestTable;

/** How the trained network does on what it has not seen, beside what is easily had there. FX thread only. */
final class TestSection extends VBox {
    private static final double GAP = 8;
    /** Room for the longer word of a baseline's name; the words stand below each other. */
    private static final double COLUMN_WIDTH = 56;

    private final GridPane numbers = new GridPane(GAP, GAP / 2);

    TestSection(ObservableValue<TestTable> test) {
        getStyleClass().add("section-content");
        getChildren()
                .addAll(
                        Parts.paragraph("On the examples kept aside, which it did not learn from.", Parts.CAPTION),
                        numbers);
        test.addListener((observable, before, table) -> show(table));
        show(test.getValue());
    }

    private void show(TestTable table) {
        numbers.getChildren().clear();
        numbers.getColumnConstraints().clear();
        numbers.getRowConstraints().clear();
        if (table == null) {
            return;
        }
        ColumnConstraints names = new ColumnConstraints(0, COLUMN_WIDTH, Double.MAX_VALUE);
        names.setHgrow(Priority.ALWAYS);
        numbers.getColumnConstraints().add(names);
        RowConstraints heads = new RowConstraints();
        heads.setValignment(VPos.BOTTOM);
        numbers.getRowConstraints().add(heads);
        for (int column = 0; column < table.columns().size(); column++) {
            ColumnConstraints constraints = new ColumnConstraints(COLUMN_WIDTH);
            constraints.setHalignment(HPos.RIGHT);
            numbers.getColumnConstraints().add(constraints);
            numbers.add(head(table.columns().get(column)), column + 1, 0);
        }
        for (int row = 0; row < table.rows().size(); row++) {
            addRow(row + 1, table.rows().get(row));
        }
    }

    private static Label head(String words) {
        Label head = Parts.paragraph(words, Parts.CAPTION);
        head.setTextAlignment(TextAlignment.RIGHT);
        return head;
    }

    /** The network's own number is the strong one. */
    private void addRow(int at, TestTable.Row row) {
        numbers.add(Parts.paragraph(row.metric(), Parts.CAPTION), 0, at);
        for (int column = 0; column < row.values().size(); column++) {
            String style = column == 0 ? Parts.SEMI_BOLD : Parts.MUTED;
            numbers.add(Parts.label(row.values().get(column), style), column + 1, at);
        }
    }
}
