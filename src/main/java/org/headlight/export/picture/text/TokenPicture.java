package org.headlight.export.picture.text;

import java.util.List;
import java.util.Optional;
import org.headlight.export.page.Page;
import org.headlight.export.page.Picture;
import org.headlight.export.page.TextBlock;
import org.headlight.export.page.Typeface;
import org.headlight.export.page.Typeface.Style;
import org.headlight.render.Palette;
import org.headlight.render.TokenColors;
import org.headlight.render.figure.Box;
import org.headlight.render.figure.TokenFigure;
import org.headlight.render.figure.TokenMeasure;

/** A text as it stands in a paper, each token on the colour of its weight, with the legend and what was predicted. */
public final class TokenPicture implements Picture {

    private static final int GAP = 12;
    private static final int WIDEST_TEXT = 880;
    private static final int NARROWEST = 560;
    private static final double UNDERLINE = 4;

    private final TokenFigure figure;
    private final Style style;
    private final List<TextPiece> pieces;
    private final TextBlock title;
    private final TextBlock caption;
    private final TokenHeader header;
    private final double width;

    public TokenPicture(TokenFigure figure, Typeface type) {
        this.figure = figure;
        this.style = style(figure.text().tokens().size());
        this.pieces = TokenFlow.of(figure.text(), type, style, WIDEST_TEXT);
        double text = pieces.stream()
                .mapToDouble(piece -> piece.x() + piece.width())
                .max()
                .orElse(0);
        this.header = new TokenHeader(figure, type);
        this.width = Math.ceil(Math.max(Math.max(NARROWEST, header.width()), text + 8));
        this.title = new TextBlock(figure.title(), Style.TITLE, width, type);
        this.caption = new TextBlock(figure.caption(), Style.CAPTION, width, type);
    }

    @Override
    public double width() {
        return width;
    }

    @Override
    public double height() {
        int lines = pieces.isEmpty() ? 1 : pieces.getLast().line() + 1;
        double note = caption.height() > 0 ? GAP + caption.height() : 0;
        return textTop() + lines * lineHeight() + note;
    }

    @Override
    public void draw(Page page, double x, double y) {
        title.draw(page, x, y);
        header.draw(page, x, y + title.height() + 4, width);
        double top = y + textTop();
        for (TextPiece piece : pieces) {
            drawPiece(page, piece, x + 4 + piece.x(), top + (piece.line() + 0.5) * lineHeight());
        }
        caption.draw(page, x, y + height() - caption.height());
    }

    private void drawPiece(Page page, TextPiece piece, double x, double middle) {
        Palette palette = page.palette();
        if (piece.token() < 0) {
            page.text(piece.text(), style, palette.quietText(), x, middle);
            return;
        }
        TokenColors colors = colors(figure.fill(), palette);
        float weight = figure.fill().weight(piece.token());
        double height = Math.round(style.size() * 1.6);
        double left = x - (piece.spaceBefore() ? 3 : 0);
        double right = x + piece.width() + (piece.spaceAfter() ? 3 : 0);
        Box box = new Box(left, Math.round(middle - height / 2), right - left, height);
        if (colors.isFilled(weight)) {
            page.fillRounded(box, 2, colors.background(weight));
        }
        page.text(piece.text(), style, colors.text(weight), x, middle);
        figure.underline().ifPresent(measure -> drawUnderline(page, measure, piece.token(), box));
    }

    private void drawUnderline(Page page, TokenMeasure measure, int token, Box box) {
        TokenColors colors = colors(measure, page.palette());
        float weight = measure.weight(token);
        if (colors.isFilled(weight)) {
            page.fill(new Box(box.x(), box.bottom(), box.width(), UNDERLINE), colors.background(weight));
        }
    }

    private TokenColors colors(TokenMeasure measure, Palette palette) {
        return new TokenColors(measure.direction(), palette, measure.maximum(), figure.intensity());
    }

    private double textTop() {
        return title.height() + 4 + header.height() + GAP;
    }

    private double lineHeight() {
        Optional<TokenMeasure> underline = figure.underline();
        return Math.round(style.size() * (underline.isPresent() ? 2.4 : 2.1));
    }

    private static Style style(int tokens) {
        return tokens <= 120 ? Style.TEXT_LARGE : tokens <= 300 ? Style.TEXT_MEDIUM : Style.TEXT_SMALL;
    }
}
