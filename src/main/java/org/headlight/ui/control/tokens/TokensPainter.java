package org.headlight.ui.control.tokens;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.headlight.render.TokenColors;
import org.headlight.render.figure.Box;
import org.headlight.render.figure.TokenFigure;
import org.headlight.ui.control.theme.Brush;
import org.headlight.ui.control.theme.Colors;
import org.headlight.ui.control.theme.ThemeColor;

/** Paints the lines of a text that are in view. */
final class TokensPainter {
    private static final double SIZE = 20;
    private static final double GROUND_TOP = 8;
    private static final double GROUND_HEIGHT = 32;
    private static final double AIR = 3;
    private static final double UNDERLINE = 4;

    private final TokensView view;
    private final Brush brush;
    private final GraphicsContext graphics;
    private final TokenFigure figure;
    private final Box text;
    private final TokenColors fill;
    private final Font font;
    private final Font pinnedFont;

    TokensPainter(TokensView view, Brush brush) {
        this.view = view;
        this.brush = brush;
        this.graphics = brush.graphics();
        this.figure = view.getFigure();
        this.text = view.tokensLayout().text();
        this.fill = MeasureColors.grounds(figure.fill(), figure.intensity(), brush);
        this.font = brush.font(SIZE);
        this.pinnedFont = brush.titleFont(SIZE);
    }

    void paint() {
        if (view.isFocusVisible()) {
            paintRing();
        }
        graphics.save();
        brush.clip(text.x() - 8, text.y(), text.width() + 16, text.height());
        int first = (int) (view.scrolled() / TokensLayout.LINE);
        int end = (int) Math.ceil((view.scrolled() + text.height()) / TokensLayout.LINE);
        List<PlacedPiece> seen = view.flowing().between(first, end);
        for (int i = 0; i < seen.size(); i++) {
            paintGround(seen.get(i), ground(seen, i));
        }
        graphics.setTextAlign(TextAlignment.LEFT);
        graphics.setTextBaseline(VPos.CENTER);
        for (PlacedPiece piece : seen) {
            paintText(piece);
        }
        for (int i = 0; i < seen.size(); i++) {
            paintFrame(seen.get(i), ground(seen, i));
        }
        graphics.restore();
    }

    private void paintRing() {
        graphics.setLineWidth(2);
        brush.stroke(ThemeColor.ACCENT_RING);
        graphics.strokeRoundRect(text.x() - 11, text.y() - 1, text.width() + 22, text.height() + 2, 8, 8);
        graphics.setLineWidth(1);
        brush.stroke(ThemeColor.ACCENT_FILL);
        graphics.strokeRoundRect(text.x() - 9.5, text.y() + 0.5, text.width() + 19, text.height() - 1, 6, 6);
    }

    private double top(PlacedPiece piece) {
        return text.y() + piece.line() * TokensLayout.LINE - view.scrolled();
    }

    /** Where a piece's ground lies: it reaches into blanks beside it, but not over neighbours it touches. */
    private Box ground(List<PlacedPiece> seen, int index) {
        PlacedPiece piece = seen.get(index);
        double left = index == 0 || isFree(seen.get(index - 1), piece) ? AIR : 0;
        double right = index == seen.size() - 1 || isFree(seen.get(index + 1), piece) ? AIR : 0;
        return new Box(
                text.x() + piece.x() - left, top(piece) + GROUND_TOP, piece.width() + left + right, GROUND_HEIGHT);
    }

    private static boolean isFree(PlacedPiece neighbour, PlacedPiece piece) {
        return neighbour.line() != piece.line() || neighbour.blank() && neighbour.token() == TextPiece.NO_TOKEN;
    }

    private void paintGround(PlacedPiece piece, Box ground) {
        if (piece.token() == TextPiece.NO_TOKEN) {
            return;
        }
        double weight = figure.fill().weight(piece.token());
        if (fill.isFilled(weight)) {
            graphics.setFill(Colors.of(fill.background(weight)));
            graphics.fillRoundRect(ground.x(), ground.y(), ground.width(), ground.height(), 4, 4);
        }
        figure.underline().ifPresent(second -> {
            TokenColors colors = MeasureColors.grounds(second, figure.intensity(), brush);
            if (colors.isFilled(second.weight(piece.token()))) {
                graphics.setFill(Colors.of(colors.background(second.weight(piece.token()))));
                graphics.fillRect(ground.x(), ground.bottom() - UNDERLINE, ground.width(), UNDERLINE);
            }
        });
    }

    private void paintText(PlacedPiece piece) {
        double x = text.x() + piece.x();
        double middle = top(piece) + TokensLayout.LINE / 2;
        if (piece.blank()) {
            if (view.isWhitespaceShown()) {
                brush.write(visible(piece.text()), font, ThemeColor.BORDER, x, middle, TextAlignment.LEFT);
            }
            return;
        }
        boolean isToken = piece.token() != TextPiece.NO_TOKEN;
        boolean pinned = isToken && view.getPinnedTokens().contains(piece.token());
        graphics.setFont(pinned ? pinnedFont : font);
        graphics.setFill(
                isToken ? Colors.of(fill.text(figure.fill().weight(piece.token()))) : brush.color(ThemeColor.TEXT));
        graphics.fillText(piece.text(), x, middle, pinned ? piece.width() : Double.MAX_VALUE);
        if (isToken && !figure.text().tokens().get(piece.token()).known()) {
            paintUnknown(piece);
        }
    }

    private void paintUnknown(PlacedPiece piece) {
        graphics.setFill(Colors.of(fill.text(figure.fill().weight(piece.token()))));
        graphics.setGlobalAlpha(0.6);
        double y = Math.floor(top(piece) + GROUND_TOP + GROUND_HEIGHT - 6);
        for (double x = text.x() + piece.x(); x + 1.5 <= text.x() + piece.x() + piece.width(); x += 4) {
            graphics.fillRect(x, y, 1.5, 1.5);
        }
        graphics.setGlobalAlpha(1);
    }

    private void paintFrame(PlacedPiece piece, Box ground) {
        boolean pinned = view.getPinnedTokens().contains(piece.token());
        boolean hovered = piece.token() != TextPiece.NO_TOKEN && piece.token() == view.getHoveredToken();
        if (pinned) {
            strokeInside(ground, 2, ThemeColor.ACCENT_FILL);
        }
        if (hovered) {
            strokeInside(ground, 1, ThemeColor.TEXT);
        }
    }

    private void strokeInside(Box ground, double width, ThemeColor color) {
        double left = Math.floor(ground.x());
        brush.stroke(color);
        graphics.setLineWidth(width);
        graphics.strokeRoundRect(
                left + width / 2,
                ground.y() + width / 2,
                Math.ceil(ground.right()) - left - width,
                ground.height() - width,
                6,
                6);
    }

    private static String visible(String blanks) {
        return blanks.replace(' ', '\u00b7')
                .replace('\t', '\u21e5')
                .replace("\r", "")
                .replace('\n', '\u21b5');
    }
}
