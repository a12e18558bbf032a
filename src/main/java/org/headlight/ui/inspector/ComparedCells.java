package org.headlight.ui.inspector;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.headlight.render.NumberText;
import org.headlight.ui.part.Parts;
import org.headlight.viewmodel.comparison.ComparedCell;
import org.headlight.viewmodel.comparison.Comparison;
import org.headlight.viewmodel.comparison.ComparisonViewModel;

/** The cells that changed most between two maps; each is a button that goes to its cell. FX thread only. */
final class ComparedCells extends VBox {
    private final ComparisonViewModel model;
    private final Label nothing = Parts.paragraph("", Parts.CAPTION);

    ComparedCells(ComparisonViewModel model) {
        this.model = model;
        getStyleClass().addAll("section-content", "compared-cells");
        model.comparisonProperty().addListener((observable, before, comparison) -> show(comparison));
        show(model.comparisonProperty().get());
    }

    private void show(Comparison comparison) {
        getChildren().clear();
        List<ComparedCell> changes = comparison == null ? List.of() : comparison.changes();
        if (changes.isEmpty()) {
            nothing.setText(
                    comparison == null
                            ? "Here are the cells that differ most between two maps."
                            : "A and B are the same map: choose another head or moment.");
            getChildren().add(nothing);
            return;
        }
        getChildren().add(head());
        for (int i = 0; i < changes.size(); i++) {
            getChildren().add(entry(i + 1, changes.get(i)));
        }
    }

    private static GridPane head() {
        Label query = Parts.label("query → key", Parts.CAPTION);
        query.setMinWidth(0);
        GridPane head = row(
                column(18, "#", Parts.CAPTION),
                query,
                column(34, "A", Parts.CAPTION),
                column(34, "B", Parts.CAPTION),
                column(52, "B − A", Parts.CAPTION));
        head.getStyleClass().add("head");
        return head;
    }

    private static GridPane row(Node... cells) {
        GridPane row = new GridPane();
        row.getStyleClass().add("row");
        ColumnConstraints rest = new ColumnConstraints();
        rest.setHgrow(Priority.ALWAYS);
        rest.setMinWidth(0);
        row.getColumnConstraints().addAll(new ColumnConstraints(), rest);
        row.addRow(0, cells);
        return row;
    }

    private static Label column(double width, String text, String... styleClasses) {
        Label label = Parts.number(width, styleClasses);
        label.setText(text);
        return label;
    }

    private Button entry(int number, ComparedCell cell) {
        String pair = "%s → %s".formatted(cell.query(), cell.key());
        Label words = new Label(pair);
        words.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        GridPane row = row(
                column(18, Integer.toString(number), Parts.CAPTION),
                words,
                column(34, NumberText.fixed(cell.before(), 2), Parts.CAPTION),
                column(34, NumberText.fixed(cell.after(), 2), Parts.CAPTION),
                column(52, NumberText.signed(cell.change()), cell.change() > 0 ? "more" : "less"));
        Button entry = new Button(null, row);
        entry.getStyleClass().addAll("flat", "entry");
        entry.setMaxWidth(Double.MAX_VALUE);
        entry.setAccessibleText(
                "%s: %s to %s".formatted(pair, NumberText.value(cell.before()), NumberText.value(cell.after())));
        entry.setOnAction(event -> model.pinnedProperty().set(cell.cell()));
        entry.setOnMouseEntered(event -> model.cellProperty().set(cell.cell()));
        entry.setOnMouseExited(event -> model.cellProperty().set(null));
        row.prefWidthProperty().bind(entry.widthProperty().subtract(12));
        return entry;
    }
}
