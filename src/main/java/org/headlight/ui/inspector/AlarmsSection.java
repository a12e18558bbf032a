package org.headlight.ui.inspector;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.headlight.render.NumberText;
import org.headlight.ui.part.Parts;
import org.headlight.viewmodel.alarm.AlarmCard;
import org.headlight.viewmodel.alarm.AlarmsViewModel;
import org.kordamp.ikonli.feather.Feather;

/** What the training warns of, each with its step, its reason and what to try. FX thread only. */
final class AlarmsSection extends VBox {
    private static final int SHOWN = 6;

    private final AlarmsViewModel alarms;
    private final Label nothing = Parts.paragraph("", Parts.CAPTION);
    private final VBox cards = new VBox(8);

    AlarmsSection(AlarmsViewModel alarms) {
        this.alarms = alarms;
        getStyleClass().addAll("section-content", "alarms-section");
        nothing.textProperty().bind(alarms.summaryProperty());
        getChildren().addAll(nothing, cards);
        alarms.alarmsProperty().subscribe(this::show);
    }

    private void show(List<AlarmCard> all) {
        nothing.setVisible(all.isEmpty());
        nothing.setManaged(all.isEmpty());
        cards.getChildren().setAll(all.stream().limit(SHOWN).map(this::card).toList());
        if (all.size() > SHOWN) {
            cards.getChildren().add(Parts.label("and %d more".formatted(all.size() - SHOWN), Parts.CAPTION));
        }
    }

    private Node card(AlarmCard alarm) {
        Label title = Parts.paragraph(alarm.title(), Parts.SEMI_BOLD);
        Label step = Parts.label("step " + NumberText.count(alarm.step()), Parts.CAPTION);
        HBox head = new HBox(
                8, Parts.icon(alarm.isGood() ? Feather.CHECK : Feather.ALERT_TRIANGLE), title, Parts.spacer(), step);
        head.setAlignment(Pos.TOP_LEFT);
        Hyperlink go = new Hyperlink(alarm.ofHead() ? "Show head" : "Show step");
        go.setOnAction(event -> alarms.show(alarm));
        VBox card =
                new VBox(4, head, Parts.paragraph(alarm.reason()), Parts.paragraph(alarm.advice(), Parts.CAPTION), go);
        card.getStyleClass().addAll("alarm-card", alarm.isGood() ? "good" : "warning");
        return card;
    }
}
