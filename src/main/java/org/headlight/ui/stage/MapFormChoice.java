package org.headlight.ui.stage;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import org.headlight.ui.control.Segments;
import org.headlight.ui.part.Parts;
import org.headlight.viewmodel.WorkbenchViewModel;
import org.headlight.viewmodel.attention.AttentionViewModel;
import org.headlight.viewmodel.attention.MapForm;

/** The choice between one moment and the growth over the training, where the attention has a single row. FX thread only. */
final class MapFormChoice extends HBox {

    MapFormChoice(WorkbenchViewModel workbench) {
        AttentionViewModel attention = workbench.attention();
        Segments<MapForm> forms = new Segments<>(List.of(MapForm.values()), MapForm::label);
        forms.valueProperty().bindBidirectional(attention.formProperty());
        setAlignment(Pos.CENTER_LEFT);
        setFillHeight(false);
        getChildren().add(forms);
        Parts.showIf(
                this,
                Bindings.createBooleanBinding(attention::canGrow, attention.seenProperty(), attention.mapProperty()));
    }
}
