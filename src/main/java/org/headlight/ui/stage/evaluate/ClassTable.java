package org.headlight.ui.stage.evaluate;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.headlight.render.NumberText;
import org.headlight.viewmodel.evaluation.ClassRow;

/** How well each class is told from the others. FX thread only. */
final class ClassTable extends TableView<ClassRow> {
    private static final double NUMBER = 64;

    ClassTable() {
        getStyleClass().addAll("judged-table", "class-table");
        setAccessibleText("Precision, recall and F1 of each class");
        setPlaceholder(new Label("There are no classes."));
        setFixedCellSize(28);
        TableColumn<ClassRow, String> name = new TableColumn<>("Class");
        name.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(row.getValue().score().label()));
        name.prefWidthProperty().bind(widthProperty().subtract(5 * NUMBER + 28));
        getColumns().add(name);
        getColumns().add(number("Rows", row -> (double) row.score().support(), 0));
        getColumns().add(number("Precision", row -> row.score().precision(), 3));
        getColumns().add(number("Recall", row -> row.score().recall(), 3));
        getColumns().add(number("F1", row -> row.score().f1(), 3));
        getColumns().add(number("Bayes F1", row -> row.rival().orElse(Double.NaN), 3));
    }

    void show(List<ClassRow> rows) {
        getItems().setAll(rows);
    }

    private static TableColumn<ClassRow, Double> number(String title, Function<ClassRow, Double> value, int decimals) {
        TableColumn<ClassRow, Double> column = new TableColumn<>(title);
        column.setPrefWidth(NUMBER);
        column.getStyleClass().add("number-column");
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setCellFactory(of -> new TableCell<>() {
            @Override
            protected void updateItem(Double item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null ? null : item.isNaN() ? "none" : NumberText.fixed(item, decimals));
            }
        });
        return column;
    }
}
