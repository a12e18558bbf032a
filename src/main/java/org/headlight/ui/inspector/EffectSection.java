package org.headlight.ui.inspector;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.headlight.render.NumberText;
import org.headlight.ui.control.Meter;
import org.headlight.ui.control.NumberLabel;
import org.headlight.ui.part.Parts;
import org.headlight.viewmodel.matter.EffectReading;
import org.headlight.viewmodel.matter.InterventionViewModel;
import org.headlight.viewmodel.matter.Taken;
import org.kordamp.ikonli.feather.Feather;

/** What is taken from the network, and what it says with it and without. FX thread only. */
final class EffectSection extends VBox {
    private static final double GAP = 4;

    private final InterventionViewModel interventions;
    private final FlowPane chips = new FlowPane(GAP, GAP);
    private final VBox answers = new VBox(GAP);
    private final Label watching =
            Parts.paragraph("Off in what is watched; the training itself is not touched.", Parts.CAPTION);

    EffectSection(InterventionViewModel interventions) {
        this.interventions = interventions;
        getStyleClass().addAll("section-content", "effect-section");
        Hyperlink restore = new Hyperlink("Restore all");
        restore.setOnAction(event -> interventions.restore());
        getChildren().addAll(chips, answers, watching, restore);
        interventions.takenProperty().subscribe(taken -> {
            chips.getChildren().setAll(taken.stream().map(this::chip).toList());
        });
        interventions.effectProperty().subscribe(this::show);
    }

    /** A click gives the one back. */
    private Node chip(Taken taken) {
        Button chip = Parts.button(
                taken.head().isPresent() ? Feather.POWER : Feather.EYE_OFF,
                taken.name(),
                () -> interventions.restore(taken));
        chip.getStyleClass().add("taken");
        String what = taken.head().isPresent() ? "Switch this head on again" : "Give this back";
        return Parts.explained(chip, what);
    }

    private void show(EffectReading effect) {
        answers.getChildren().clear();
        watching.setVisible(effect == null);
        watching.setManaged(effect == null);
        if (effect == null) {
            return;
        }
        answers.getChildren().add(row("before", effect.before(), effect.likelihoodBefore(), "quiet"));
        answers.getChildren()
                .add(row(
                        "after",
                        effect.turned() ? effect.before() : effect.after(),
                        effect.likelihoodAfter(),
                        effect.turned() ? "danger" : "data"));
        String turned = effect.turned() ? ", and the answer turns to %s".formatted(effect.after()) : "";
        answers.getChildren().add(Parts.paragraph("Change %s%s".formatted(effect.change(), turned), Parts.MEDIUM));
    }

    private static Node row(String when, String answer, double likelihood, String colour) {
        Label time = Parts.label(when, Parts.CAPTION);
        time.setPrefWidth(44);
        Label words = Parts.label(answer);
        words.setMinWidth(0);
        HBox row = new HBox(8, time, words, Parts.spacer());
        row.setAlignment(Pos.CENTER_LEFT);
        if (!Double.isNaN(likelihood)) {
            Meter meter = new Meter();
            meter.setFraction(likelihood);
            meter.getStyleClass().add(colour);
            NumberLabel number = new NumberLabel("0.000");
            number.setText(NumberText.fixed(likelihood, 3));
            row.getChildren().addAll(meter, number);
        }
        return row;
    }
}
