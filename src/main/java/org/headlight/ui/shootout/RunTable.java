package org.headlight.ui.shootout;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.headlight.viewmodel.runs.RunNumbers;

/** How each run did, a row for each, and the baselines below them; Enter or a double click opens a run. FX thread only. */
final class RunTable extends TableView<RunTable.Entry> {
    private static final PseudoClass BASELINE = PseudoClass.getPseudoClass("baseline");
    private static final double ROW_HEIGHT = 28;
    private static final double MARK_WIDTH = 36;
    private static final double NAME_WIDTH = 230;
    private static final double LETTER_WIDTH = 8.5;
    private static final double NUMBER_PADDING = 18;
    private static final int LONGEST_LINE = 12;
    private static final double NARROWEST = 76;

    /**
     * A row with its place.
     *
     * @param index of the run in the list, from 0
     */
    record Entry(int index, RunNumbers.Row row) {}

    private final IntConsumer open;

    /** @param open takes the place of the run to open */
    RunTable(IntConsumer open) {
        this.open = open;
        getStyleClass().add("run-table");
        setFixedCellSize(ROW_HEIGHT);
        setAccessibleText("How each run did");
        setRowFactory(table -> new EntryRow());
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                openChosen();
                event.consume();
            }
        });
    }

    /** A baseline stands back. */
    private final class EntryRow extends TableRow<Entry> {
        EntryRow() {
            setOnMouseClicked(event -> {
                if (event.getClickCount() == 2) {
                    openChosen();
                }
            });
        }

        @Override
        protected void updateItem(Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            pseudoClassStateChanged(BASELINE, entry != null && entry.row().baseline());
        }
    }

    private void openChosen() {
        Entry chosen = getSelectionModel().getSelectedItem();
        if (chosen != null && !chosen.row().baseline()) {
            open.accept(chosen.index());
        }
    }

    void show(RunNumbers numbers) {
        getColumns().setAll(List.of(mark(), named()));
        for (int i = 0; i < numbers.columns().size(); i++) {
            getColumns().add(number(numbers.columns().get(i), i));
        }
        List<RunNumbers.Row> rows = numbers.rows();
        getItems()
                .setAll(IntStream.range(0, rows.size())
                        .mapToObj(i -> new Entry(i, rows.get(i)))
                        .toList());
    }

    private static TableColumn<Entry, Entry> mark() {
        TableColumn<Entry, Entry> column = new TableColumn<>();
        column.setCellValueFactory(entry -> new ReadOnlyObjectWrapper<>(entry.getValue()));
        column.setCellFactory(shown -> new TableCell<>() {
            @Override
            protected void updateItem(Entry entry, boolean empty) {
                super.updateItem(entry, empty);
                Node line = empty || entry.row().baseline() ? null : RunMark.line(entry.index());
                setGraphic(line);
            }
        });
        column.setPrefWidth(MARK_WIDTH);
        return unmoving(column);
    }

    private static TableColumn<Entry, String> named() {
        TableColumn<Entry, String> column = new TableColumn<>("Run");
        column.setCellValueFactory(
                entry -> new ReadOnlyStringWrapper(entry.getValue().row().name()));
        column.setPrefWidth(NAME_WIDTH);
        return unmoving(column);
    }

    private static TableColumn<Entry, String> number(String name, int index) {
        List<String> lines = twoLines(name);
        int letters = lines.stream().mapToInt(String::length).max().orElseThrow();
        TableColumn<Entry, String> column = new TableColumn<>(String.join("\n", lines));
        column.setCellValueFactory(entry ->
                new ReadOnlyStringWrapper(entry.getValue().row().cells().get(index)));
        column.setPrefWidth(Math.max(NARROWEST, LETTER_WIDTH * letters + NUMBER_PADDING));
        column.getStyleClass().add("numbers");
        return unmoving(column);
    }

    /** A long name is cut at the blank nearest to its middle. */
    private static List<String> twoLines(String name) {
        return IntStream.range(1, name.length())
                .filter(i -> name.length() > LONGEST_LINE && name.charAt(i) == ' ')
                .boxed()
                .min(Comparator.comparingInt(i -> Math.abs(2 * i - name.length())))
                .map(i -> List.of(name.substring(0, i), name.substring(i + 1)))
                .orElse(List.of(name));
    }

    private static <T> TableColumn<Entry, T> unmoving(TableColumn<Entry, T> column) {
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }
}
