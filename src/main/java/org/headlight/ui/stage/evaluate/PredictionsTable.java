package org.headlight.ui.stage.evaluate;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.headlight.render.NumberText;
import org.headlight.ui.part.Parts;
import org.headlight.viewmodel.evaluation.Column;
import org.headlight.viewmodel.evaluation.ConfusionCell;
import org.headlight.viewmodel.evaluation.EvaluationViewModel;
import org.headlight.viewmodel.evaluation.JudgedRow;
import org.headlight.viewmodel.evaluation.JudgedTable;
import org.headlight.viewmodel.evaluation.PredictionsViewModel;
import org.kordamp.ikonli.feather.Feather;

/** Every judged example, to be searched, sorted and opened. FX thread only. */
final class PredictionsTable extends VBox {
    private static final double ROW = 32;
    private static final double VERDICT = 36;
    private static final double NARROWEST_TEXT = 216;

    private final EvaluationViewModel evaluation;
    private final PredictionsViewModel predictions;
    private final TableView<JudgedRow> table = new TableView<>();
    private final Label note = Parts.paragraph("", Parts.CAPTION);

    /** @param save writes what is listed */
    PredictionsTable(EvaluationViewModel evaluation, Runnable save) {
        this.evaluation = evaluation;
        this.predictions = evaluation.predictions();
        getStyleClass().add("predictions-pane");
        setMinWidth(0);
        table.getStyleClass().addAll("judged-table", "predictions-table");
        table.setFixedCellSize(ROW);
        table.setAccessibleText("Every judged example");
        table.setPlaceholder(new Label("No example is like that."));
        SortedList<JudgedRow> sorted = new SortedList<>(predictions.shown());
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        table.getSelectionModel().selectedItemProperty().addListener((observable, before, row) -> {
            if (row != null) {
                evaluation.choose(row);
            }
        });
        evaluation.strips().versionProperty().addListener(observable -> table.refresh());
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(head(save), table, note);
        predictions.tableProperty().addListener((observable, before, shown) -> show(shown));
        show(predictions.tableProperty().get());
    }

    private Node head(Runnable save) {
        Button filter =
                Parts.button(Feather.X, "", () -> predictions.cellProperty().set(null));
        filter.getStyleClass().add("filter-chip");
        filter.setMinWidth(USE_PREF_SIZE);
        filter.textProperty().bind(predictions.cellProperty().map(this::words).orElse(""));
        Parts.explained(filter, "List all cells again");
        Parts.showIf(filter, predictions.cellProperty().isNotNull());
        Label count = Parts.label("", Parts.MUTED);
        count.setMinWidth(USE_PREF_SIZE);
        count.textProperty().bind(Bindings.createStringBinding(this::count, predictions.shown()));
        TextField search = new TextField();
        search.setPromptText("Search text");
        search.textProperty().bindBidirectional(predictions.lettersProperty());
        search.setPrefColumnCount(14);
        HBox head = new HBox(
                Parts.label("Predictions", Parts.SEMI_BOLD),
                filter,
                count,
                Parts.spacer(),
                search,
                Parts.iconButton(Feather.DOWNLOAD, "Save the list as CSV", save));
        head.getStyleClass().add("head");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private String words(ConfusionCell cell) {
        var figure = evaluation.evaluationProperty().get().detail().confusion().orElseThrow();
        return "label %s, predicted %s"
                .formatted(figure.labels().get(cell.truth()), figure.labels().get(cell.answer()));
    }

    private String count() {
        int all = predictions.tableProperty().get() == null
                ? 0
                : predictions.tableProperty().get().rows().size();
        int shown = predictions.shown().size();
        return shown == all
                ? NumberText.count(all)
                : "%s of %s".formatted(NumberText.count(shown), NumberText.count(all));
    }

    private void show(JudgedTable shown) {
        table.getColumns().clear();
        table.getSortOrder().clear();
        if (shown == null) {
            return;
        }
        note.setText(shown.note());
        note.setVisible(!shown.note().isEmpty());
        note.setManaged(note.isVisible());
        if (shown.hasVerdicts()) {
            table.getColumns().add(verdict());
        }
        for (int i = 0; i < shown.columns().size(); i++) {
            table.getColumns().add(column(shown, i));
        }
    }

    private TableColumn<JudgedRow, Boolean> verdict() {
        TableColumn<JudgedRow, Boolean> column = new TableColumn<>("");
        column.setPrefWidth(VERDICT);
        column.setMinWidth(VERDICT);
        column.setMaxWidth(VERDICT);
        column.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(row.getValue().right().orElse(null)));
        column.setCellFactory(of -> new VerdictCell());
        return column;
    }

    private TableColumn<JudgedRow, Object> column(JudgedTable shown, int index) {
        Column described = shown.columns().get(index);
        TableColumn<JudgedRow, Object> column = new TableColumn<>(described.title());
        boolean strip = described.kind() == Column.Kind.STRIP;
        column.setSortable(!strip);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(
                strip ? row.getValue() : row.getValue().values().get(index)));
        column.setCellFactory(of -> strip ? new StripCell(evaluation.strips()) : new ValueCell(described.kind()));
        if (described.kind() == Column.Kind.NUMBER) {
            column.getStyleClass().add("number-column");
        }
        if (described.kind() == Column.Kind.TEXT) {
            column.prefWidthProperty()
                    .bind(Bindings.createDoubleBinding(() -> textWidth(shown), table.widthProperty()));
        } else {
            column.setPrefWidth(width(described.kind()));
        }
        return column;
    }

    /** Texts share the room that the other columns leave. */
    private double textWidth(JudgedTable shown) {
        double others = shown.columns().stream()
                .filter(column -> column.kind() != Column.Kind.TEXT)
                .mapToDouble(column -> width(column.kind()))
                .sum();
        long texts = shown.columns().stream()
                .filter(column -> column.kind() == Column.Kind.TEXT)
                .count();
        double free = table.getWidth() - others - (shown.hasVerdicts() ? VERDICT : 0) - 18;
        return Math.max(NARROWEST_TEXT / texts, free / texts);
    }

    private static double width(Column.Kind kind) {
        return switch (kind) {
            case TEXT -> 0;
            case WORD -> 84;
            case SHARE -> 92;
            case NUMBER -> 84;
            case STRIP -> 104;
        };
    }
}
