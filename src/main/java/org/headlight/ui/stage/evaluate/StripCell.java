package org.headlight.ui.stage.evaluate;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import org.headlight.ui.control.StripView;
import org.headlight.viewmodel.evaluation.AttentionStrips;
import org.headlight.viewmodel.evaluation.JudgedRow;
import org.headlight.viewmodel.evaluation.Strip;

/** A cell for each token of an example; asks for it when it comes into view. FX thread only. */
final class StripCell extends TableCell<JudgedRow, Object> {
    private final AttentionStrips strips;
    private final StripView view = new StripView();

    StripCell(AttentionStrips strips) {
        this.strips = strips;
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        view.prefWidthProperty().bind(widthProperty().subtract(16));
    }

    @Override
    protected void updateItem(Object value, boolean empty) {
        super.updateItem(value, empty);
        Optional<Strip> strip = empty || value == null ? Optional.empty() : strips.of((JudgedRow) value);
        view.setValues(strip.map(Strip::values).orElse(List.of()));
        setGraphic(strip.isPresent() ? view : null);
    }
}
