package org.headlight.ui.inspector;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.headlight.snapshot.Probe;
import org.headlight.ui.part.Parts;
import org.headlight.viewmodel.View;
import org.headlight.viewmodel.WorkbenchViewModel;
import org.headlight.viewmodel.evaluation.JudgedRow;
import org.kordamp.ikonli.feather.Feather;

/** The example that was chosen among the judged ones, and the ways to where the network looks in it. FX thread only. */
final class JudgedSection extends VBox {
    private final Label text = Parts.paragraph("");
    private final Label truth = Parts.paragraph("", Parts.CAPTION);
    private final FlowPane ways;

    JudgedSection(WorkbenchViewModel workbench) {
        getStyleClass().add("section-content");
        Button tokens = way(workbench, Feather.TYPE, "Tokens", View.TOKENS);
        Button series = way(workbench, Feather.ACTIVITY, "Series", View.SERIES);
        var ofSeries = workbench.series().ofSeriesProperty();
        Parts.showIf(tokens, ofSeries.not());
        Parts.showIf(series, ofSeries);
        ways = new FlowPane(8, 8, tokens, series, way(workbench, Feather.GRID, "Heatmap", View.HEATMAP));
        getChildren().addAll(text, truth, ways);
        workbench.evaluation().chosenProperty().addListener((observable, before, row) -> show(row));
        show(workbench.evaluation().chosenProperty().get());
    }

    private static Button way(WorkbenchViewModel workbench, Feather icon, String name, View view) {
        return Parts.button(icon, name, () -> workbench.viewProperty().set(view));
    }

    private void show(JudgedRow row) {
        ways.setDisable(row == null);
        if (row == null) {
            text.setText("Choose a row of the table to see what was said of it, and where the network looked.");
            truth.setText("");
            return;
        }
        Probe probe = row.probe().get();
        text.setText(probe.text());
        truth.setText(probe.label().map(label -> "Right is: " + label).orElse(""));
    }
}
