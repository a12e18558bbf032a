package org.headlight.ui.start;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.headlight.render.Palette;
import org.headlight.render.TokenColors;
import org.headlight.render.TokenDirection;
import org.headlight.snapshot.AttentionMap;
import org.headlight.snapshot.Matrix;
import org.headlight.snapshot.ProbeAttention;
import org.headlight.snapshot.Token;
import org.headlight.ui.part.Parts;

/** The first words of an example on the ground of their weights, small enough for a card. FX thread only. */
final class PreviewText extends FlowPane {
    private static final int MOST_TOKENS = 20;

    PreviewText(ProbeAttention preview) {
        getStyleClass().add("preview-text");
        AttentionMap map = preview.maps().getFirst();
        Matrix weights = map.weights();
        List<Token> tokens = map.key().tokens();
        double largest = 1e-6;
        for (float weight : weights.row(0)) {
            largest = Math.max(largest, weight);
        }
        TokenColors colors =
                new TokenColors(TokenDirection.ATTENDS_TO, Palette.LIGHT, largest, TokenColors.USUAL_INTENSITY);
        for (int i = 0; i < Math.min(MOST_TOKENS, tokens.size()); i++) {
            getChildren().add(word(tokens.get(i).text(), colors, weights.at(0, i)));
        }
    }

    private static Label word(String text, TokenColors colors, double weight) {
        Label word = Parts.label(text, "word");
        if (colors.isFilled(weight)) {
            word.setStyle("-fx-background-color: #%06x; -fx-text-fill: #%06x"
                    .formatted(colors.background(weight) & 0xffffff, colors.text(weight) & 0xffffff));
        }
        return word;
    }
}
