package org.headlight.ui.stage.evaluate;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.headlight.ui.control.Segments;
import org.headlight.ui.control.confusion.ConfusionView;
import org.headlight.ui.control.heatmap.Cell;
import org.headlight.ui.part.Parts;
import org.headlight.viewmodel.evaluation.ConfusionCell;
import org.headlight.viewmodel.evaluation.Evaluation;
import org.headlight.viewmodel.evaluation.EvaluationViewModel;
import org.headlight.viewmodel.evaluation.PredictionsViewModel;

/** Where the network is good and where it is not: the confusion of classes, each class, or a curve. FX thread only. */
final class DetailPane extends VBox {
    private enum Side {
        CONFUSION("Confusion"),
        CLASSES("Classes"),
        CALIBRATION("Calibration");

        private final String title;

        Side(String title) {
            this.title = title;
        }
    }

    private final Segments<Side> sides = new Segments<>(List.of(Side.values()), side -> side.title);
    private final Label title = Parts.label("", Parts.SEMI_BOLD);
    private final ConfusionView confusion = new ConfusionView();
    private final ClassTable classes = new ClassTable();
    private final CurveChart chart = new CurveChart();
    private final Label note = Parts.paragraph("", Parts.CAPTION);
    private final Label remark = Parts.paragraph("", "small");
    private Evaluation.Detail shown;

    DetailPane(EvaluationViewModel evaluation) {
        getStyleClass().add("detail-pane");
        HBox head = new HBox(title, sides);
        head.getStyleClass().add("head");
        head.setAlignment(Pos.CENTER_LEFT);
        StackPane middle = new StackPane(confusion, classes, chart);
        middle.setMinHeight(0);
        VBox.setVgrow(middle, Priority.ALWAYS);
        getChildren().addAll(head, new VBox(note, remark), middle);
        sides.valueProperty().addListener(observable -> refresh());
        share(evaluation.predictions());
    }

    /** The cell that is chosen here is the filter of the table. */
    private void share(PredictionsViewModel predictions) {
        confusion
                .chosenProperty()
                .addListener((observable, before, cell) -> predictions
                        .cellProperty()
                        .set(cell == null ? null : new ConfusionCell(cell.row(), cell.column())));
        predictions
                .cellProperty()
                .addListener((observable, before, cell) ->
                        confusion.chosenProperty().set(cell == null ? null : new Cell(cell.truth(), cell.answer())));
    }

    void show(Evaluation.Detail detail) {
        shown = detail;
        confusion.figureProperty().set(detail.confusion().orElse(null));
        classes.show(detail.classes());
        chart.show(detail.curves());
        title.setText(detail.curves().title());
        refresh();
    }

    private void refresh() {
        if (shown == null) {
            return;
        }
        boolean ofClasses = shown.confusion().isPresent();
        Side side = ofClasses ? sides.getValue() : Side.CALIBRATION;
        only(sides, ofClasses);
        only(title, !ofClasses);
        only(confusion, side == Side.CONFUSION);
        only(classes, side == Side.CLASSES);
        only(chart, side == Side.CALIBRATION);
        note.setText(
                switch (side) {
                    case CONFUSION -> "Rows are labels, columns predictions; a cell lists its examples.";
                    case CLASSES -> "Each class by itself: precision of its answers, recall of its examples.";
                    case CALIBRATION -> shown.curves().note();
                });
        remark.setText(shown.remark());
        only(remark, !shown.remark().isEmpty());
    }

    private static void only(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
