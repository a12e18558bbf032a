package org.headlight.ui.stage;

import javafx.geometry.Pos;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import org.headlight.ui.part.Parts;
import org.headlight.viewmodel.matter.ImportanceViewModel;
import org.kordamp.ikonli.feather.Feather;

/** How far the importance of all heads is computed, and the way to call it off; gone when nothing is. FX thread only. */
final class InquiryProgress extends HBox {

    InquiryProgress(ImportanceViewModel importance) {
        super(8);
        setAlignment(Pos.CENTER_LEFT);
        ProgressBar bar = new ProgressBar();
        bar.setPrefWidth(80);
        bar.progressProperty().bind(importance.inquiry().progressProperty());
        getChildren()
                .addAll(
                        Parts.label("Each head off in turn", Parts.CAPTION),
                        bar,
                        Parts.flatIconButton(Feather.X, "Call it off", importance::cancel));
        Parts.showIf(this, importance.inquiry().busyProperty());
    }
}
