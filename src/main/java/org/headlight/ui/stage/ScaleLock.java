package org.headlight.ui.stage;

import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import org.headlight.ui.part.Parts;
import org.headlight.viewmodel.attention.ScaleViewModel;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Whether a colour means the same in every head and at every moment; open, each map has its own range. FX thread only. */
final class ScaleLock extends ToggleButton {

    ScaleLock(ScaleViewModel scale) {
        FontIcon icon = Parts.icon(Feather.LOCK);
        icon.iconCodeProperty().bind(scale.lockedProperty().map(locked -> locked ? Feather.LOCK : Feather.UNLOCK));
        setGraphic(icon);
        setAccessibleText("Same colours for every head and moment");
        Tooltip tooltip = Parts.tooltip("");
        tooltip.textProperty()
                .bind(scale.lockedProperty()
                        .map(locked -> locked
                                ? "Locked: a colour means the same in every head and at every moment"
                                : "Open: each map has its own range of colours"));
        setTooltip(tooltip);
        selectedProperty().bindBidirectional(scale.lockedProperty());
    }
}
