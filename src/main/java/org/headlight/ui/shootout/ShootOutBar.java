package org.headlight.ui.shootout;

import java.util.List;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.HBox;
import org.controlsfx.control.CheckComboBox;
import org.headlight.ui.part.Parts;
import org.headlight.viewmodel.WorkbenchViewModel;
import org.headlight.viewmodel.runs.ShootOutViewModel;
import org.kordamp.ikonli.feather.Feather;

/** Which networks are to be trained against each other, what each may spend, and the button. FX thread only. */
final class ShootOutBar extends HBox {
    private static final int MOST = 100_000;

    private final ShootOutViewModel model;
    private final CheckComboBox<ShootOutViewModel.Contender> networks = new CheckComboBox<>();

    ShootOutBar(WorkbenchViewModel workbench) {
        this.model = workbench.shootOut();
        getStyleClass().add("shoot-out-bar");
        setAlignment(Pos.CENTER_LEFT);
        networks.setTitle("Networks");
        networks.setShowCheckedCount(true);
        networks.setAccessibleText("Networks to train against each other");
        networks.getCheckModel().getCheckedItems().addListener((ListChangeListener<ShootOutViewModel.Contender>)
                change -> model.chosen()
                        .setAll(networks.getCheckModel().getCheckedItems().stream()
                                .filter(Objects::nonNull)
                                .toList()));
        workbench.model().specProperty().addListener(observable -> offer());
        offer();
        Button start = Parts.button(Feather.PLAY, "Train in turn", model::start);
        start.getStyleClass().add("accent");
        start.disableProperty().bind(workbench.trainableProperty().not().or(Bindings.isEmpty(model.chosen())));
        Button cancel = Parts.button(Feather.SQUARE, "Stop, keep what is done", model::cancel);
        Parts.showIf(start, model.activeProperty().not());
        Parts.showIf(cancel, model.activeProperty());
        Label progress = Parts.label("", Parts.CAPTION);
        progress.textProperty().bind(model.progressProperty());
        Node budget = budget();
        networks.disableProperty().bind(model.activeProperty());
        budget.disableProperty().bind(model.activeProperty());
        getChildren().addAll(networks, budget, start, cancel, progress);
    }

    /** Another network set up has other controls; what was ticked stays so as far as it is still there. */
    private void offer() {
        List<ShootOutViewModel.Contender> all = model.offered();
        if (model.activeProperty().get() || all.equals(networks.getItems())) {
            return;
        }
        List<String> ticked =
                model.chosen().stream().map(ShootOutViewModel.Contender::name).toList();
        networks.getCheckModel().clearChecks();
        networks.getItems().setAll(all);
        all.stream().filter(contender -> ticked.contains(contender.name())).forEach(networks.getCheckModel()::check);
    }

    private Node budget() {
        Spinner<Integer> amount = new Spinner<>(1, MOST, model.amountProperty().get());
        amount.setEditable(true);
        amount.setPrefWidth(88);
        amount.setAccessibleText("What each may spend");
        amount.valueProperty()
                .addListener(
                        (observable, before, typed) -> model.amountProperty().set(typed == null ? 1 : typed));
        ComboBox<String> unit = new ComboBox<>();
        unit.getItems().setAll(model.units());
        unit.setAccessibleText("What is counted");
        unit.valueProperty().bindBidirectional(model.unitProperty());
        HBox budget = new HBox(4, amount, unit, Parts.label("each", Parts.CAPTION));
        budget.setAlignment(Pos.CENTER_LEFT);
        return budget;
    }
}
