package org.headlight.ui.stage.evaluate;

import javafx.scene.control.TableCell;
import org.headlight.ui.part.Parts;
import org.headlight.viewmodel.evaluation.JudgedRow;
import org.kordamp.ikonli.feather.Feather;

/** Whether an answer is right, as a sign. FX thread only. */
final class VerdictCell extends TableCell<JudgedRow, Boolean> {

    @Override
    protected void updateItem(Boolean right, boolean empty) {
        super.updateItem(right, empty);
        boolean none = empty || right == null;
        setGraphic(
                none ? null : Parts.icon(right ? Feather.CHECK : Feather.X, right ? "right" : "wrong", "small-icon"));
        setAccessibleText(none ? null : right ? "right" : "wrong");
    }
}
