package org.headlight.ui;

import javafx.beans.Observable;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.headlight.render.NumberText;
import org.headlight.ui.part.Parts;
import org.headlight.viewmodel.Recovery;
import org.kordamp.ikonli.feather.Feather;

/** A line for each training that was broken off, with what can be done; nothing where there is none. FX thread only. */
final class RecoveryBar extends VBox {
    private final Recovery recovery;

    RecoveryBar(Recovery recovery) {
        this.recovery = recovery;
        getStyleClass().add("recovery-bar");
        recovery.cutOff().addListener((Observable change) -> refresh());
        refresh();
    }

    private void refresh() {
        getChildren().setAll(recovery.cutOff().stream().map(this::row).toList());
        setVisible(!getChildren().isEmpty());
        setManaged(isVisible());
    }

    private Node row(Recovery.CutOff training) {
        HBox row = new HBox(
                Parts.icon(Feather.ALERT_TRIANGLE),
                Parts.label("The training of %s on %s was cut off; step %s is kept."
                        .formatted(training.network(), training.data(), NumberText.count(training.step()))),
                Parts.spacer(),
                Parts.button(Feather.PLAY, "Go on", () -> recovery.goOn(training)),
                Parts.button(Feather.FOLDER, "Open it", () -> recovery.open(training)),
                Parts.flatIconButton(
                        Feather.X, "Do not offer this again; the run stays", () -> recovery.forget(training)));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("row");
        return row;
    }
}
