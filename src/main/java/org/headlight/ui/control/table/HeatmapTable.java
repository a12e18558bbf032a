package org.headlight.ui.control.table;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableListBase;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.headlight.render.NumberText;
import org.headlight.render.figure.HeatmapFigure;
import org.headlight.ui.control.Segments;

/** A heatmap as a table, a row a cell, of which only those in view are made. FX thread only. */
public final class HeatmapTable extends BorderPane {
    /** The class of the table in stylesheets. */
    public static final String STYLE_CLASS = "heatmap-table";

    private static final double ROW_HEIGHT = 28;

    /** What comes first. */
    private enum Order {
        BY_PLACE("By place"),
        LARGEST("Largest first");

        private final String words;

        Order(String words) {
            this.words = words;
        }
    }

    private final ObjectProperty<HeatmapFigure> figure = new SimpleObjectProperty<>(this, "figure");
    private final TableView<CellRow> table = new TableView<>();
    private final Segments<Order> orders = new Segments<>(List.of(Order.values()), order -> order.words);
    private final Label title = new Label();
    private final TableColumn<CellRow, String> value = column("weight", CellRow::value, true);

    /** An empty table. */
    public HeatmapTable() {
        getStyleClass().add(STYLE_CLASS);
        table.setFixedCellSize(ROW_HEIGHT);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.getColumns()
                .setAll(List.of(
                        column("query", CellRow::query, false),
                        column("key", CellRow::key, false),
                        value,
                        column("rank in row", CellRow::place, true),
                        column("share of row", CellRow::share, true)));
        table.setPlaceholder(new Label("This map has no cells."));
        title.getStyleClass().add("semi-bold");
        HBox head = new HBox(12, title, orders);
        head.setAlignment(Pos.CENTER_LEFT);
        head.setPadding(new Insets(12, 24, 12, 24));
        setTop(head);
        setCenter(table);
        BorderPane.setMargin(table, new Insets(0, 24, 16, 24));
        orders.valueProperty().set(Order.BY_PLACE);
        orders.valueProperty().addListener(observable -> list());
        figure.addListener(observable -> list());
    }

    private static TableColumn<CellRow, String> column(String name, Function<CellRow, String> text, boolean number) {
        TableColumn<CellRow, String> column = new TableColumn<>(name);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        column.setSortable(false);
        column.setReorderable(false);
        if (number) {
            column.getStyleClass().add("number");
        }
        return column;
    }

    /** A list that a table can show and nobody changes. */
    private static final class Fixed extends ObservableListBase<CellRow> {
        private final List<CellRow> rows;

        Fixed(List<CellRow> rows) {
            this.rows = rows;
        }

        @Override
        public CellRow get(int index) {
            return rows.get(index);
        }

        @Override
        public int size() {
            return rows.size();
        }
    }

    private void list() {
        HeatmapFigure shown = figure.get();
        ObservableList<CellRow> rows = FXCollections.emptyObservableList();
        if (shown != null) {
            boolean largest = orders.valueProperty().get() == Order.LARGEST;
            CellRows cells = largest ? CellRows.largestFirst(shown) : CellRows.inOrder(shown);
            rows = new Fixed(cells);
            value.setText(shown.valueName());
            String limit = largest && cells.size() < shown.matrix().values().length
                    ? ", the %s largest".formatted(NumberText.count(cells.size()))
                    : "";
            title.setText("%s%s".formatted(shown.title(), limit));
        }
        table.setItems(rows);
    }

    /** What is listed; null for nothing. */
    public ObjectProperty<HeatmapFigure> figureProperty() {
        return figure;
    }
}
