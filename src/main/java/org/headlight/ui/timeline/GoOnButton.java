package org.headlight.ui.timeline;

import java.util.Optional;
import javafx.scene.control.Button;
import org.headlight.render.NumberText;
import org.headlight.snapshot.Moment;
import org.headlight.ui.part.Parts;
import org.headlight.viewmodel.GoingOn;
import org.headlight.viewmodel.WorkbenchViewModel;
import org.headlight.viewmodel.moments.MomentsViewModel;
import org.kordamp.ikonli.feather.Feather;

/** Trains on from the checkpoint nearest to the shown moment, where the run has any. FX thread only. */
final class GoOnButton extends Button {
    private final GoingOn goingOn;
    private final MomentsViewModel moments;

    GoOnButton(WorkbenchViewModel workbench) {
        this.goingOn = workbench.goingOn();
        this.moments = workbench.moments();
        setGraphic(Parts.icon(Feather.GIT_BRANCH));
        getStyleClass().addAll("flat", "go-on-button");
        disableProperty().bind(workbench.trainableProperty().not());
        setOnAction(event -> nearest().ifPresent(goingOn::goOn));
        goingOn.checkpointsProperty().addListener(observable -> refresh());
        moments.shownProperty().addListener(observable -> refresh());
        refresh();
    }

    private Optional<Integer> nearest() {
        Moment shown = moments.shownProperty().get();
        return goingOn.nearest(moments.liveProperty().get() || shown == null ? Integer.MAX_VALUE : shown.step());
    }

    private void refresh() {
        Optional<Integer> step = nearest();
        setVisible(step.isPresent());
        setManaged(step.isPresent());
        step.ifPresent(kept -> {
            setText("Go on from step " + NumberText.count(kept));
            boolean newest = kept.equals(goingOn.checkpointsProperty().get().getLast());
            setTooltip(Parts.tooltip(
                    newest
                            ? "Trains on where this run ended, with the options of the training as they are now"
                            : "Trains on from this checkpoint in a branch of its own; this run stays as it is"));
        });
    }
}
