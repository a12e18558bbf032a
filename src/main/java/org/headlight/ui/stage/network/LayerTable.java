package org.headlight.ui.stage.network;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.headlight.render.NumberText;
import org.headlight.viewmodel.network.Block;

/** The layers of a network: name, what they are, what they give, how much they learn. FX thread only. */
final class LayerTable extends TableView<Block> {
    private static final double NUMBER = 96;

    LayerTable() {
        getStyleClass().addAll("judged-table", "layer-table");
        setFixedCellSize(32);
        setAccessibleText("The layers of the network");
        getColumns().add(text("Layer", Block::name, 0.27));
        getColumns().add(text("Type", Block::type, 0.4));
        getColumns().add(text("Output shape", Block::shape, 0.33));
        TableColumn<Block, Long> parameters = new TableColumn<>("Parameters");
        parameters.setPrefWidth(NUMBER);
        parameters.getStyleClass().add("number-column");
        parameters.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(row.getValue().parameters()));
        parameters.setCellFactory(of -> new TableCell<>() {
            @Override
            protected void updateItem(Long count, boolean empty) {
                super.updateItem(count, empty);
                setText(empty || count == null ? null : NumberText.count(count));
            }
        });
        getColumns().add(parameters);
    }

    private TableColumn<Block, String> text(String title, Function<Block, String> words, double share) {
        TableColumn<Block, String> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(words.apply(row.getValue())));
        column.prefWidthProperty().bind(widthProperty().subtract(NUMBER + 18).multiply(share));
        return column;
    }
}
