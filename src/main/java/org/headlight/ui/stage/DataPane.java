package org.headlight.ui.stage;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.headlight.snapshot.ColumnUse;
import org.headlight.snapshot.FilePreview;
import org.headlight.ui.part.Parts;
import org.headlight.viewmodel.WorkbenchViewModel;
import org.headlight.viewmodel.setup.DataViewModel;
import org.headlight.viewmodel.work.Phrase;
import org.kordamp.ikonli.feather.Feather;

/** The beginning of the open file as a table, with what each column is used for. FX thread only. */
final class DataPane extends VBox {
    private static final double ROW_HEIGHT = 32;
    private static final double TEXT_WIDTH = 480;
    private static final double SCROLL_BAR = 16;
    private static final double OTHER_WIDTH = 204;
    private static final double SHORT = 19;

    private final DataViewModel data;
    private final TableView<List<String>> table = new TableView<>();
    private final Label title = Parts.label("", "figure-title", Parts.SEMI_BOLD);
    private final Label description = Parts.label("", Parts.CAPTION);
    private final CheckBox header = new CheckBox("First row names the columns");
    private final VBox warnings = new VBox();

    DataPane(WorkbenchViewModel workbench) {
        this.data = workbench.data();
        getStyleClass().add("data-pane");
        table.setFixedCellSize(ROW_HEIGHT);
        table.getStyleClass().add("preview-table");
        table.setAccessibleText("The first rows of the data");
        VBox.setVgrow(table, Priority.ALWAYS);
        header.setOnAction(event -> data.setHeader(header.isSelected()));
        header.disableProperty().bind(workbench.training().activeProperty());
        table.disableProperty().bind(workbench.training().activeProperty());
        warnings.getStyleClass().add("warnings");
        getChildren().addAll(head(workbench), error(), warnings, table);
        data.previewProperty().addListener((observable, before, preview) -> show(preview));
        show(data.previewProperty().get());
    }

    private Node head(WorkbenchViewModel workbench) {
        Button train = Parts.button(Feather.PLAY, "Train on this", workbench::train);
        train.getStyleClass().add("accent");
        train.disableProperty().bind(workbench.trainableProperty().not());
        HBox head = new HBox(new VBox(title, description), Parts.spacer(), header, train);
        head.getStyleClass().add("head");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Node error() {
        Label error = Parts.paragraph("", "danger-text");
        error.textProperty().bind(data.errorProperty());
        Parts.showIf(error, data.errorProperty().map(sentence -> !sentence.isEmpty()));
        return error;
    }

    private void show(FilePreview preview) {
        table.getColumns().clear();
        table.getItems().clear();
        warnings.getChildren().clear();
        if (preview == null) {
            return;
        }
        title.setText(data.nameProperty().get());
        description.setText("%s, %s; the first %d are shown"
                .formatted(
                        Phrase.count(preview.rowCount(), "row"),
                        preview.description(),
                        preview.rows().size()));
        header.setSelected(preview.hasHeader());
        header.setVisible(preview.mayHaveHeader());
        for (int i = 0; i < preview.columns().size(); i++) {
            table.getColumns().add(column(preview.columns().get(i), i));
        }
        table.getItems().setAll(preview.rows());
        preview.warnings().forEach(this::warn);
    }

    private void warn(String sentence) {
        Label warning = Parts.paragraph(sentence, Parts.CAPTION);
        warning.setGraphic(Parts.icon(Feather.ALERT_TRIANGLE, "warning-icon"));
        warnings.getChildren().add(warning);
    }

    private TableColumn<List<String>, String> column(FilePreview.Column shown, int index) {
        TableColumn<List<String>, String> column = new TableColumn<>();
        column.setCellValueFactory(
                row -> new ReadOnlyStringWrapper(row.getValue().get(index)));
        column.setGraphic(columnHeader(shown, index));
        column.setSortable(false);
        column.setReorderable(false);
        FilePreview preview = data.previewProperty().get();
        if (isText(preview, index)) {
            long texts = IntStream.range(0, preview.columns().size())
                    .filter(i -> isText(preview, i))
                    .count();
            double others = OTHER_WIDTH * (preview.columns().size() - texts) + SCROLL_BAR;
            column.prefWidthProperty()
                    .bind(Bindings.createDoubleBinding(
                            () -> Math.max(TEXT_WIDTH / texts, (table.getWidth() - others) / texts),
                            table.widthProperty()));
        } else {
            column.setPrefWidth(OTHER_WIDTH);
        }
        return column;
    }

    /** What is read as text shares the room that the other columns leave. */
    private static boolean isText(FilePreview preview, int column) {
        return preview.rows().stream()
                        .mapToInt(row -> row.get(column).length())
                        .average()
                        .orElse(0)
                > SHORT;
    }

    private Node columnHeader(FilePreview.Column shown, int index) {
        ComboBox<Optional<ColumnUse>> use = new ComboBox<>();
        data.uses().forEach(one -> use.getItems().add(Optional.of(one)));
        use.getItems().add(Optional.empty());
        use.setConverter(new UseWords());
        use.setValue(shown.use());
        use.setAccessibleText("What column %s is used for".formatted(shown.name()));
        use.setOnAction(event -> data.assign(index, use.getValue()));
        HBox box = new HBox(Parts.label(shown.name(), Parts.SEMI_BOLD), use);
        Parts.showIf(use, new SimpleBooleanProperty(!data.uses().isEmpty()));
        box.getStyleClass().add("column-head");
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private static final class UseWords extends StringConverter<Optional<ColumnUse>> {
        @Override
        public String toString(Optional<ColumnUse> use) {
            return use == null ? "" : use.map(ColumnUse::words).orElse("not used");
        }

        @Override
        public Optional<ColumnUse> fromString(String words) {
            throw new UnsupportedOperationException("Uses are chosen, not typed.");
        }
    }
}
