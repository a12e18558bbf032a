package org.headlight.ui.shootout;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.headlight.ui.control.EmptyState;
import org.headlight.ui.control.Segments;
import org.headlight.ui.part.Parts;
import org.headlight.viewmodel.View;
import org.headlight.viewmodel.WorkbenchViewModel;
import org.headlight.viewmodel.runs.RunMap;
import org.headlight.viewmodel.runs.RunResultsViewModel;
import org.kordamp.ikonli.feather.Feather;

/**
 * All runs of the open data on one page: their curves, what they achieved, and where they look in the same example; and the bar that
 * trains more of them. FX thread only.
 */
public final class ShootOutPane extends BorderPane {
    private final WorkbenchViewModel workbench;
    private final RunResultsViewModel results;
    private final RunCurvesChart chart = new RunCurvesChart();
    private final RunTable table = new RunTable(this::open);
    private final FlowPane maps = new FlowPane();

    public ShootOutPane(WorkbenchViewModel workbench) {
        this.workbench = workbench;
        this.results = workbench.results();
        getStyleClass().add("shoot-out-pane");
        Node page = page();
        Node empty = new EmptyState(
                Feather.GIT_BRANCH,
                "Choose some networks above and train them in turn on the same data: their curves, numbers and maps come here.");
        var some = Bindings.isNotEmpty(workbench.runs().list());
        Parts.showIf(page, some);
        Parts.showIf(empty, some.not());
        setTop(bar());
        setCenter(new StackPane(page, empty));
        results.curvesProperty().addListener((observable, before, curves) -> chart.show(curves));
        results.numbersProperty().addListener((observable, before, shown) -> table.show(shown));
        results.mapsProperty().addListener((observable, before, shown) -> show(shown));
        workbench.task().lossUnitProperty().addListener((observable, before, unit) -> chart.setUnit("loss, " + unit));
        chart.setUnit("loss, " + workbench.task().lossUnitProperty().getValue());
        chart.show(results.curvesProperty().get());
        table.show(results.numbersProperty().get());
        show(results.mapsProperty().get());
    }

    private Node bar() {
        Segments<Boolean> part = new Segments<>(
                List.of(true, false), validation -> Boolean.TRUE.equals(validation) ? "Validation" : "Training");
        part.valueProperty()
                .addListener((observable, before, validation) ->
                        results.validationProperty().set(validation));
        Segments<Boolean> axis =
                new Segments<>(List.of(false, true), time -> Boolean.TRUE.equals(time) ? "By time" : "By step");
        axis.valueProperty().addListener((observable, before, time) -> chart.setByTime(time));
        part.setAlignment(Pos.CENTER_LEFT);
        axis.setAlignment(Pos.CENTER_LEFT);
        HBox bar = new HBox(new ShootOutBar(workbench), Parts.spacer(), part, axis);
        bar.getStyleClass().add("view-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private Node page() {
        HBox numbers = new HBox(chart, table);
        numbers.getStyleClass().add("numbers");
        HBox.setHgrow(chart, Priority.ALWAYS);
        HBox.setHgrow(table, Priority.ALWAYS);
        Label title = Parts.label("The same example in every run", Parts.SEMI_BOLD);
        Label hint = Parts.label("one scale; a name opens its run", Parts.CAPTION);
        HBox head = new HBox(12, title, hint);
        head.setAlignment(Pos.BASELINE_LEFT);
        maps.getStyleClass().add("maps");
        VBox column = new VBox(numbers, head, maps);
        column.getStyleClass().add("page");
        ScrollPane scroll = new ScrollPane(column);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        column.setMinHeight(Region.USE_PREF_SIZE);
        return scroll;
    }

    private void show(List<RunMap> shown) {
        maps.getChildren().clear();
        for (int i = 0; i < shown.size(); i++) {
            int index = i;
            maps.getChildren().add(new RunMapTile(i, shown.get(i), () -> open(index)));
        }
    }

    private void open(int index) {
        workbench.chooseRun(workbench.runs().list().get(index));
        workbench.viewProperty().set(View.HEATMAP);
    }
}
