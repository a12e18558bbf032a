package org.headlight.ui.stage;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.headlight.render.figure.SiteText;
import org.headlight.snapshot.AttentionSite;
import org.headlight.ui.part.Parts;
import org.headlight.viewmodel.attention.SiteViewModel;
import org.kordamp.ikonli.feather.Feather;

/** The choice of part, layer and head, as far as there is one. FX thread only. */
final class SiteChoice extends HBox {
    private final SiteViewModel sites;
    private final ComboBox<String> stacks = new ComboBox<>();
    private final Label layer = Parts.label("");
    private final Label head = Parts.label("");
    private final Node layers;
    private final Node heads;

    SiteChoice(SiteViewModel sites) {
        this.sites = sites;
        getStyleClass().add("site-choice");
        setAlignment(Pos.CENTER_LEFT);
        stacks.setAccessibleText("Part of the network");
        stacks.setOnAction(event -> sites.chooseStack(stacks.getValue()));
        layers = stepper("layer", layer, sites::moveLayer);
        heads = stepper("head", head, sites::moveHead);
        getChildren().addAll(stacks, layers, heads);
        sites.sitesProperty().addListener(observable -> refresh());
        sites.chosenProperty().addListener(observable -> refresh());
        refresh();
    }

    private static Node stepper(String name, Label value, IntConsumer move) {
        HBox stepper = new HBox(
                Parts.flatIconButton(Feather.CHEVRON_LEFT, "Previous " + name, () -> move.accept(-1)),
                value,
                Parts.flatIconButton(Feather.CHEVRON_RIGHT, "Next " + name, () -> move.accept(1)));
        stepper.getStyleClass().add("stepper");
        stepper.setAlignment(Pos.CENTER);
        return stepper;
    }

    private void refresh() {
        AttentionSite chosen = sites.chosenProperty().get();
        if (chosen != null) {
            show(stacks, sites.stacks());
            show(layers, sites.layers());
            show(heads, sites.heads());
            if (!stacks.getItems().equals(sites.stacks())) {
                stacks.getItems().setAll(sites.stacks());
            }
            stacks.setValue(SiteText.stack(chosen));
            layer.setText("Layer %d".formatted(chosen.layer() + 1));
            head.setText("Head %d".formatted(chosen.head() + 1));
        }
        boolean hasChoice = chosen != null && sites.sitesProperty().get().size() > 1;
        setVisible(hasChoice);
        setManaged(hasChoice);
    }

    private static void show(Node node, List<?> choices) {
        node.setVisible(choices.size() > 1);
        node.setManaged(choices.size() > 1);
    }
}
