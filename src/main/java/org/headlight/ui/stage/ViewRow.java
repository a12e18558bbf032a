package org.headlight.ui.stage;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.headlight.snapshot.Probe;
import org.headlight.ui.part.Parts;
import org.headlight.viewmodel.View;
import org.headlight.viewmodel.WorkbenchViewModel;
import org.headlight.viewmodel.attention.ProbesViewModel;
import org.kordamp.ikonli.feather.Feather;

/** The tabs of the stage, and which example they show. FX thread only. */
final class ViewRow extends HBox {

    ViewRow(WorkbenchViewModel workbench) {
        getStyleClass().add("view-row");
        setAlignment(Pos.CENTER_LEFT);
        ToggleGroup group = new ToggleGroup();
        var ofSeries = workbench.series().ofSeriesProperty();
        getChildren()
                .addAll(
                        tab(workbench, group, View.DATA, Feather.DATABASE, "Data"),
                        tab(workbench, group, View.HEATMAP, Feather.GRID, "Heatmap"),
                        on(tab(workbench, group, View.TOKENS, Feather.TYPE, "Tokens"), ofSeries.not()),
                        on(tab(workbench, group, View.SERIES, Feather.ACTIVITY, "Series"), ofSeries),
                        tab(workbench, group, View.HEADS, Feather.LAYERS, "Heads"),
                        tab(workbench, group, View.COMPARE, Feather.COLUMNS, "Compare"),
                        tab(workbench, group, View.MODEL, Feather.BOX, "Model"),
                        tab(workbench, group, View.EVALUATE, Feather.CHECK_CIRCLE, "Evaluate"),
                        tab(workbench, group, View.SHOOT_OUT, Feather.GIT_BRANCH, "Shoot-out"),
                        Parts.spacer(),
                        stepper(workbench.probes()));
    }

    private static Node on(Node tab, ObservableValue<Boolean> condition) {
        Parts.showIf(tab, condition);
        return tab;
    }

    private static ToggleButton tab(
            WorkbenchViewModel workbench, ToggleGroup group, View view, Feather icon, String name) {
        ToggleButton tab = new ToggleButton(name, Parts.icon(icon));
        tab.getStyleClass().addAll("flat", "view-tab");
        tab.setMinWidth(USE_PREF_SIZE);
        tab.setToggleGroup(group);
        tab.setSelected(workbench.viewProperty().get() == view);
        tab.setTooltip(Parts.tooltip("%s (Ctrl+%d)".formatted(name, view.ordinal() + 1)));
        tab.setOnAction(event -> {
            workbench.viewProperty().set(view);
            tab.setSelected(true);
        });
        workbench.viewProperty().addListener((observable, before, after) -> {
            if (after == view) {
                tab.setSelected(true);
            }
        });
        return tab;
    }

    private static Node stepper(ProbesViewModel probes) {
        Label place = Parts.label("", Parts.MUTED);
        place.setMinWidth(USE_PREF_SIZE);
        place.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> "Probe %d of %d"
                                .formatted(
                                        probes.probes()
                                                        .indexOf(probes.chosenProperty()
                                                                .get())
                                                + 1,
                                        probes.probes().size()),
                        probes.chosenProperty(),
                        probes.probes()));
        Label text = Parts.label("");
        text.setMinWidth(0);
        text.setMaxWidth(300);
        text.textProperty().bind(probes.chosenProperty().map(Probe::text).orElse(""));
        HBox stepper = new HBox(
                Parts.flatIconButton(Feather.CHEVRON_LEFT, "Previous example (Ctrl+Left)", () -> probes.move(-1)),
                place,
                text,
                Parts.flatIconButton(Feather.CHEVRON_RIGHT, "Next example (Ctrl+Right)", () -> probes.move(1)));
        stepper.getStyleClass().add("stepper");
        stepper.setAlignment(Pos.CENTER);
        stepper.setMinWidth(0);
        Parts.showIf(stepper, probes.chosenProperty().isNotNull());
        return stepper;
    }
}
