package org.headlight.ui;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.headlight.ui.inspector.InspectorPane;
import org.headlight.ui.part.Parts;
import org.headlight.ui.setup.SetupPane;
import org.headlight.ui.stage.StagePane;
import org.headlight.ui.timeline.TimelinePane;
import org.headlight.viewmodel.WorkbenchViewModel;

/** The panes around an open file: setup, stage, inspector, timeline. FX thread only. */
final class WorkbenchPane extends BorderPane {
    private final InspectorPane inspector;
    private final StackPane stage;
    private final PaneFolding folding;

    WorkbenchPane(WorkbenchViewModel workbench, WindowActions actions, PaneFolding folding) {
        this.folding = folding;
        inspector = new InspectorPane(workbench);
        stage = new StackPane(new StagePane(workbench, actions::openFile, actions::judgeByFile, actions::saveAs));
        TimelinePane timeline = new TimelinePane(workbench, folding.tallProperty());
        timeline.setPrefHeight(Region.USE_COMPUTED_SIZE);
        setLeft(new SetupPane(workbench, actions::saveSpec, actions::openFile, folding.setupProperty()));
        setCenter(stage);
        setBottom(timeline);
        BooleanBinding still = workbench
                .foreign()
                .shownProperty()
                .and(Bindings.size(workbench.moments().recorded()).lessThan(2));
        Parts.showIf(timeline, folding.timelineProperty().and(still.not()));
        Parts.showIf(inspector, folding.inspectorProperty());
        folding.inspectorFloatsProperty().addListener((observable, before, floats) -> placeInspector(floats));
        placeInspector(folding.inspectorFloatsProperty().get());
    }

    /** Beside the stage where there is room, over its right edge where there is not. */
    private void placeInspector(boolean floats) {
        stage.getChildren().remove(inspector);
        setRight(floats ? null : inspector);
        inspector.setMaxWidth(floats ? Region.USE_PREF_SIZE : Double.MAX_VALUE);
        inspector.getStyleClass().remove("floating");
        if (floats) {
            inspector.getStyleClass().add("floating");
            stage.getChildren().add(inspector);
            StackPane.setAlignment(inspector, Pos.CENTER_RIGHT);
        }
    }

    /** Puts the caret where a sentence is typed. */
    void typeSentence() {
        folding.inspectorProperty().set(true);
        inspector.focusSentence();
    }
}
