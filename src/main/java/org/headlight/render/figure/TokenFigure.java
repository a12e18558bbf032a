package org.headlight.render.figure;

import java.util.Optional;
import org.headlight.snapshot.Prediction;
import org.headlight.snapshot.TokenText;

/**
 * A text whose tokens are coloured by weight. Immutable.
 *
 * @param title what it shows
 * @param caption granularity, range, moment; may be empty
 * @param text the text and its tokens
 * @param fill what the backgrounds show
 * @param underline what the bars below the tokens show, if anything
 * @param intensity how early colours grow strong, from 0 to 1; see {@link org.headlight.render.TokenColors}
 * @param prediction what the network says of the text, if it says anything
 * @param label the true class, where it is known
 */
public record TokenFigure(
        String title,
        String caption,
        TokenText text,
        TokenMeasure fill,
        Optional<TokenMeasure> underline,
        double intensity,
        Optional<Prediction> prediction,
        Optional<String> label)
        implements Figure {

    /** @throws IllegalArgumentException if a measure has not one weight for each token; says expected and actual */
    public TokenFigure {
        check(text, fill);
        underline.ifPresent(measure -> check(text, measure));
    }

    private static void check(TokenText text, TokenMeasure measure) {
        int tokens = text.tokens().size();
        if (measure.weights().rows() != 1 || measure.weights().columns() != tokens) {
            throw new IllegalArgumentException("%s: expected [1, %d] but got [%d, %d]"
                    .formatted(
                            measure.name(),
                            tokens,
                            measure.weights().rows(),
                            measure.weights().columns()));
        }
    }

    @Override
    public TokenFigure worded(boolean titled, boolean explained) {
        return new TokenFigure(
                titled ? title : "", explained ? caption : "", text, fill, underline, intensity, prediction, label);
    }
}
