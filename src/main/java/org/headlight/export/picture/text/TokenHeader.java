package org.headlight.export.picture.text;

import java.util.ArrayList;
import java.util.List;
import org.headlight.export.page.Page;
import org.headlight.export.page.Typeface;
import org.headlight.export.page.Typeface.Style;
import org.headlight.render.NumberText;
import org.headlight.render.Palette;
import org.headlight.render.TokenColors;
import org.headlight.render.figure.Box;
import org.headlight.render.figure.TokenFigure;
import org.headlight.render.figure.TokenMeasure;
import org.headlight.snapshot.Prediction;

/** The line above a coloured text: what was predicted at the left, the colour scales with their ends at the right. */
final class TokenHeader {

    private static final int HEIGHT = 20;
    private static final double GAP = 8;
    private static final double BAR = 80;
    private static final double LONGEST_LABEL = 100;

    private final TokenFigure figure;
    private final Typeface type;

    TokenHeader(TokenFigure figure, Typeface type) {
        this.figure = figure;
        this.type = type;
    }

    double height() {
        return HEIGHT;
    }

    double width() {
        double width = 0;
        for (TokenMeasure measure : measures()) {
            width += legendWidth(measure) + 3 * GAP;
        }
        return width + answerWidth();
    }

    void draw(Page page, double x, double y, double width) {
        double middle = y + HEIGHT / 2.0;
        double right = x + width;
        for (TokenMeasure measure : measures().reversed()) {
            drawLegend(page, measure, right - legendWidth(measure), middle);
            right -= legendWidth(measure) + 3 * GAP;
        }
        if (figure.prediction().isPresent()) {
            drawAnswer(page, figure.prediction().get(), x, middle);
        }
    }

    private void drawAnswer(Page page, Prediction prediction, double x, double middle) {
        Palette palette = page.palette();
        boolean wrong = figure.label().isPresent() && !figure.label().get().equals(prediction.label());
        int color = wrong ? palette.wrong() : palette.right();
        double place = put(page, "Predicted", Style.CAPTION, palette.quietText(), x, middle);
        place = put(page, shortened(prediction.label()), Style.STRONG, palette.text(), place, middle);
        page.fillRounded(new Box(place, middle - 3, BAR, 6), 2, palette.line());
        page.fillRounded(new Box(place, middle - 3, BAR * prediction.confidence(), 6), 2, color);
        place = put(
                page,
                NumberText.value(prediction.confidence()),
                Style.CAPTION,
                palette.text(),
                place + BAR + GAP,
                middle);
        if (figure.label().isPresent()) {
            place = put(page, "label", Style.CAPTION, palette.quietText(), place + GAP, middle);
            place = put(page, shortened(figure.label().get()), Style.CAPTION, palette.text(), place, middle);
            put(page, wrong ? "wrong" : "right", Style.CAPTION, color, place, middle);
        }
    }

    private double answerWidth() {
        if (figure.prediction().isEmpty()) {
            return 0;
        }
        double known = figure.label()
                .map(label -> type.width("label" + shortened(label) + "right", Style.CAPTION) + 4 * GAP)
                .orElse(0.0);
        String label = shortened(figure.prediction().get().label());
        return type.width("Predicted 0.000", Style.CAPTION) + type.width(label, Style.STRONG) + BAR + 4 * GAP + known;
    }

    private void drawLegend(Page page, TokenMeasure measure, double x, double middle) {
        Palette palette = page.palette();
        double bar = put(page, measure.name(), Style.CAPTION, palette.quietText(), x, middle);
        bar = put(page, "0", Style.CAPTION, palette.quietText(), bar, middle);
        TokenColors colors = new TokenColors(measure.direction(), palette, measure.maximum(), figure.intensity());
        for (int i = 0; i < BAR; i++) {
            int color = colors.background(measure.maximum() * (i + 0.5) / BAR);
            page.fill(new Box(bar + i, middle - 5, BAR - i, 10), color);
        }
        page.frame(new Box(bar, middle - 5, BAR, 10), palette.line());
        put(page, NumberText.value(measure.maximum()), Style.CAPTION, palette.text(), bar + BAR + GAP, middle);
    }

    private double legendWidth(TokenMeasure measure) {
        String numbers = "0" + NumberText.value(measure.maximum());
        return type.width(measure.name(), Style.CAPTION) + type.width(numbers, Style.CAPTION) + BAR + 3 * GAP;
    }

    private List<TokenMeasure> measures() {
        List<TokenMeasure> measures = new ArrayList<>(List.of(figure.fill()));
        figure.underline().ifPresent(measures::add);
        return measures;
    }

    private String shortened(String label) {
        return type.fitted(label, Style.CAPTION, LONGEST_LABEL);
    }

    private double put(Page page, String text, Style style, int color, double x, double middle) {
        page.text(text, style, color, x, middle);
        return x + type.width(text, style) + GAP;
    }
}
