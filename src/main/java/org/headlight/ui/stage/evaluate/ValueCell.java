package org.headlight.ui.stage.evaluate;

import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.headlight.render.NumberText;
import org.headlight.ui.control.Meter;
import org.headlight.ui.control.NumberLabel;
import org.headlight.viewmodel.evaluation.Column;
import org.headlight.viewmodel.evaluation.JudgedRow;

/** A text, a number, or a share with a bar. FX thread only. */
final class ValueCell extends TableCell<JudgedRow, Object> {
    private final Column.Kind kind;
    private final Meter meter = new Meter();
    private final NumberLabel number = new NumberLabel("0.00");
    private final HBox bar = new HBox(meter, number);
    private final Tooltip whole = new Tooltip();

    ValueCell(Column.Kind kind) {
        this.kind = kind;
        bar.getStyleClass().add("share");
        bar.setAlignment(Pos.CENTER_LEFT);
        meter.setPrefWidth(36);
        meter.setMinWidth(36);
        meter.getStyleClass().add("strong");
        whole.setWrapText(true);
        whole.setMaxWidth(480);
    }

    @Override
    protected void updateItem(Object value, boolean empty) {
        super.updateItem(value, empty);
        setText(null);
        setGraphic(null);
        setTooltip(null);
        if (empty || value == null) {
            return;
        }
        if (kind == Column.Kind.SHARE) {
            meter.setFraction((Double) value);
            number.setText(NumberText.fixed((Double) value, 2));
            setGraphic(bar);
        } else if (kind == Column.Kind.NUMBER) {
            setText(NumberText.value((Double) value));
        } else {
            setText((String) value);
            whole.setText((String) value);
            setTooltip(kind == Column.Kind.TEXT ? whole : null);
        }
    }
}
