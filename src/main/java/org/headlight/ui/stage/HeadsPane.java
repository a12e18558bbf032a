package org.headlight.ui.stage;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import org.headlight.snapshot.AttentionSite;
import org.headlight.ui.control.heads.HeadActions;
import org.headlight.ui.control.heads.HeadGrid;
import org.headlight.ui.control.heads.HeadMarks;
import org.headlight.ui.part.Parts;
import org.headlight.viewmodel.View;
import org.headlight.viewmodel.WorkbenchViewModel;
import org.headlight.viewmodel.heads.HeadMeasure;
import org.headlight.viewmodel.heads.HeadOrder;
import org.headlight.viewmodel.heads.HeadsViewModel;

/** All heads at the left, the one that is looked at in full size at the right. FX thread only. */
final class HeadsPane extends BorderPane {
    private static final double GRID_SHARE = 54;

    private final WorkbenchViewModel workbench;
    private final HeadsViewModel heads;
    private final HeadGrid grid = new HeadGrid();

    HeadsPane(WorkbenchViewModel workbench) {
        this.workbench = workbench;
        this.heads = workbench.heads();
        getStyleClass().add("heads-pane");
        setTop(bar());
        setCenter(halves());
        grid.figureProperty().bind(heads.gridProperty());
        grid.hoveredProperty().bindBidirectional(heads.hoveredProperty());
        grid.lockedProperty().bindBidirectional(heads.lockedProperty());
        grid.setActions(new HeadActions(
                workbench.comparison().operands()::mark,
                this::compare,
                workbench.examination().interventions()::toggle,
                heads::sort));
        workbench.comparison().operands().aProperty().addListener(observable -> mark());
        workbench.comparison().operands().bProperty().addListener(observable -> mark());
        workbench.examination().interventions().interventionProperty().addListener(observable -> mark());
        mark();
    }

    private Node halves() {
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.getStyleClass().add("edge-to-edge");
        GridPane halves = new GridPane();
        ColumnConstraints left = new ColumnConstraints();
        left.setPercentWidth(GRID_SHARE);
        ColumnConstraints right = new ColumnConstraints();
        right.setPercentWidth(100 - GRID_SHARE);
        RowConstraints row = new RowConstraints();
        row.setVgrow(Priority.ALWAYS);
        row.setPercentHeight(100);
        halves.getColumnConstraints().addAll(left, right);
        halves.getRowConstraints().add(row);
        halves.add(scroll, 0, 0);
        halves.add(new HeadPane(workbench, this::compare), 1, 0);
        return halves;
    }

    private Node bar() {
        HBox bar = new HBox(
                new ChoiceMenu<>("Frame", HeadMeasure.values(), HeadMeasure::title, heads.measureProperty()),
                new FrameLegend(heads),
                Parts.separator(),
                new ChoiceMenu<>("Sort", HeadOrder.values(), HeadOrder::title, heads.orderProperty()),
                Parts.separator(),
                new ScaleMenu(workbench.scale()),
                new ScaleLock(workbench.scale()),
                new InquiryProgress(workbench.examination().importance()),
                Parts.spacer(),
                Parts.paragraph("Click locks, Ctrl+click marks, C compares, X switches off", Parts.CAPTION));
        bar.getStyleClass().add("view-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private void mark() {
        grid.setMarks(new HeadMarks(
                workbench.comparison().operands().letters(),
                workbench
                        .examination()
                        .interventions()
                        .interventionProperty()
                        .get()
                        .withoutHeads()));
    }

    private void compare(AttentionSite site) {
        if (!workbench.comparison().operands().letters().containsKey(site)) {
            workbench.comparison().operands().mark(site);
        }
        workbench.viewProperty().set(View.COMPARE);
    }
}
