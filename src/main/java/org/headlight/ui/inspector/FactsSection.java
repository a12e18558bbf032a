package org.headlight.ui.inspector;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.headlight.render.figure.Fact;
import org.headlight.ui.part.Parts;

/** A few things that are known, one a line. FX thread only. */
final class FactsSection extends VBox {
    /** Kept, because a mapped value that nobody keeps falls silent. */
    private final ObservableValue<List<Fact>> facts;

    FactsSection(ObservableValue<List<Fact>> facts) {
        this.facts = facts;
        getStyleClass().add("section-content");
        facts.addListener((observable, before, now) -> show(now));
        show(this.facts.getValue());
    }

    private void show(List<Fact> shown) {
        getChildren().clear();
        for (Fact fact : shown) {
            Label name = Parts.label(fact.name(), Parts.CAPTION);
            name.setMinWidth(0);
            HBox line = new HBox(name, Parts.spacer(), Parts.label(fact.value(), Parts.SEMI_BOLD, "small"));
            getChildren().add(line);
            if (!fact.note().isEmpty()) {
                getChildren().add(Parts.paragraph(fact.note(), Parts.CAPTION));
            }
        }
    }
}
