package org.headlight.ui.timeline;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.headlight.render.NumberText;
import org.headlight.ui.control.NumberLabel;
import org.headlight.ui.control.timeline.TrainingSeries;
import org.headlight.ui.part.Parts;

/** The values of the curves at the shown moment, beside the samples of their lines. FX thread only. */
final class MomentValues extends VBox {
    private static final String WIDEST = "0.0e-00";

    private final TrainingSeries series;
    private final NumberLabel trainLoss = new NumberLabel(WIDEST);
    private final NumberLabel validationLoss = new NumberLabel(WIDEST);
    private final NumberLabel trainAccuracy = new NumberLabel(WIDEST);
    private final NumberLabel validationAccuracy = new NumberLabel(WIDEST);

    /**
     * @param lossUnit what the loss is counted in
     * @param tall whether there is room for the accuracy
     */
    MomentValues(TrainingSeries series, ObservableValue<String> lossUnit, ObservableValue<Boolean> tall) {
        this.series = series;
        getStyleClass().add("moment-values");
        Node accuracy = block("Accuracy", new SimpleStringProperty("share"), trainAccuracy, validationAccuracy);
        Parts.showIf(accuracy, tall);
        getChildren().addAll(block("Loss", lossUnit, trainLoss, validationLoss), accuracy);
        show(0);
    }

    private static Node block(String name, ObservableValue<String> unit, Label train, Label validation) {
        Label counted = Parts.label("", Parts.CAPTION);
        counted.textProperty().bind(unit);
        HBox title = new HBox(Parts.label(name, Parts.CAPTION, "strong", Parts.SEMI_BOLD), counted);
        title.getStyleClass().add("title");
        VBox block = new VBox(title, row("training", "solid", train), row("validation", "dashed", validation));
        block.getStyleClass().add("block");
        return block;
    }

    private static Node row(String name, String line, Label value) {
        Region sample = new Region();
        sample.getStyleClass().addAll("line-sample", line);
        HBox row = new HBox(sample, Parts.label(name, Parts.CAPTION), Parts.spacer(), value);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("row");
        value.getStyleClass().add(Parts.MEDIUM);
        return row;
    }

    /** Shows the values at a step. */
    void show(int step) {
        show(trainLoss, series.trainLossAt(step));
        show(validationLoss, series.validationLossAt(step));
        show(trainAccuracy, series.trainAccuracyAt(step));
        show(validationAccuracy, series.validationAccuracyAt(step));
    }

    private static void show(Label label, double value) {
        label.setText(Double.isNaN(value) ? "none" : NumberText.value(value));
    }
}
