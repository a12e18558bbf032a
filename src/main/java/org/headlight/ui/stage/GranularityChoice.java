package org.headlight.ui.stage;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import org.headlight.render.text.Granularity;
import org.headlight.ui.part.Parts;
import org.headlight.viewmodel.attention.AttentionViewModel;

/** The choice of how much of a text counts as one token, where there is a text. FX thread only. */
final class GranularityChoice extends HBox {

    GranularityChoice(AttentionViewModel attention) {
        setAlignment(Pos.CENTER_LEFT);
        getChildren()
                .add(new ChoiceMenu<>("By", Granularity.values(), Granularity::title, attention.granularityProperty()));
        Parts.showIf(
                this,
                attention
                        .mapProperty()
                        .map(map -> map.key().tokens().stream().anyMatch(token -> token.start() >= 0))
                        .orElse(false));
    }
}
