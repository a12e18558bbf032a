package org.headlight.ui.control.tokens;

import javafx.scene.Node;
import org.headlight.render.CellMask;
import org.headlight.render.CellRank;
import org.headlight.render.NumberText;
import org.headlight.render.figure.Box;
import org.headlight.render.figure.TokenFigure;
import org.headlight.snapshot.Token;
import org.headlight.ui.control.PairTooltip;

/** What is said beside the hovered token of a text. FX thread only. */
final class TokenTooltip {
    private static final double EDGE = 4;

    private final TokensView view;
    private final PairTooltip tooltip = new PairTooltip();

    TokenTooltip(TokensView view) {
        this.view = view;
    }

    Node node() {
        return tooltip;
    }

    /** Shows what a token says, or nothing for {@link TokensView#NONE} and for one that is scrolled away. */
    void show(int token) {
        Box place = token == TokensView.NONE ? null : view.box(token);
        if (place == null || !isSeen(place)) {
            tooltip.hide();
            return;
        }
        describe(token);
        tooltip.show(place, new Box(EDGE, EDGE, view.getWidth() - 2 * EDGE, view.getHeight() - 2 * EDGE));
    }

    private boolean isSeen(Box place) {
        Box text = view.tokensLayout().text();
        return place.bottom() >= text.y() && place.y() <= text.bottom();
    }

    private void describe(int token) {
        TokenFigure figure = view.getFigure();
        Token shown = figure.text().tokens().get(token);
        CellRank rank = CellRank.of(figure.fill().weights(), CellMask.EVERYWHERE, 0, token);
        tooltip.single(PairTooltip.token(shown.text(), token), NumberText.value(rank.value()));
        if (rank.value() > 0) {
            tooltip.line("Rank", "%d of %d".formatted(rank.rank(), rank.candidates()));
            tooltip.line("Share of all", NumberText.percent(rank.share()));
        }
        figure.underline().ifPresent(second -> tooltip.line(second.name(), NumberText.value(second.weight(token))));
        if (!shown.known()) {
            tooltip.note("not in the vocabulary: read as the unknown mark");
        }
    }
}
