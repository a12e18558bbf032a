package org.headlight.ui.control.tokens;

import java.util.List;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.text.Font;
import org.headlight.render.figure.Box;
import org.headlight.render.figure.TokenFigure;
import org.headlight.ui.control.theme.Brush;
import org.headlight.ui.control.theme.TextMeasure;
import org.headlight.ui.control.theme.ThemedCanvas;

/**
 * A text as it was written, each token on a ground as strong as its weight. FX thread only.
 *
 * <p>It shows the same figure that an export writes. Hovering previews a token; a click pins only it, a second click
 * frees all, Shift with a click adds or removes one, Esc clears; arrows walk and Enter pins. Only the lines in view are
 * drawn.
 */
public final class TokensView extends ThemedCanvas {
    /** The class of the view in stylesheets. */
    public static final String STYLE_CLASS = "tokens-view";
    /** No token. */
    public static final int NONE = -1;

    private static final double TEXT_SIZE = 20;

    private final ObjectProperty<TokenFigure> figure = new SimpleObjectProperty<>(this, "figure");
    private final IntegerProperty hoveredToken = new SimpleIntegerProperty(this, "hoveredToken", NONE);
    private final ObjectProperty<Set<Integer>> pinnedTokens =
            new SimpleObjectProperty<>(this, "pinnedTokens", Set.of());
    private final BooleanProperty whitespaceShown = new SimpleBooleanProperty(this, "whitespaceShown");
    private final BooleanProperty profileShown = new SimpleBooleanProperty(this, "profileShown", true);

    private final TextScroll scroll = new TextScroll();
    private final TokenTooltip tooltip = new TokenTooltip(this);
    private final TextMeasure measure = new TextMeasure();
    private TokensLayout layout;
    private List<TextPiece> pieces;
    private FlowingText flowing;

    /** An empty view. */
    public TokensView() {
        super(STYLE_CLASS);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        getChildren().addAll(scroll.bar(), tooltip.node());
        figure.addListener((observable, before, after) -> show(before, after));
        hoveredToken.addListener((observable, before, after) -> repaint());
        pinnedTokens.addListener((observable, before, after) -> repaint());
        whitespaceShown.addListener((observable, before, after) -> repaint());
        profileShown.addListener((observable, before, after) -> arrange());
        scroll.bar().valueProperty().addListener((observable, before, after) -> repaint());
        focusVisibleProperty().addListener((observable, before, after) -> repaint());
        new TokensInput(this).listen();
    }

    /** What is shown; null for nothing. A figure of the same text keeps scrolling, hovered and pinned tokens. */
    public ObjectProperty<TokenFigure> figureProperty() {
        return figure;
    }

    public TokenFigure getFigure() {
        return figure.get();
    }

    public void setFigure(TokenFigure shown) {
        figure.set(shown);
    }

    /** Index of the token under the pointer, or the one the arrow keys went to, from 0; {@link #NONE} for none. */
    public IntegerProperty hoveredTokenProperty() {
        return hoveredToken;
    }

    public int getHoveredToken() {
        return hoveredToken.get();
    }

    public void setHoveredToken(int token) {
        hoveredToken.set(token);
    }

    /** Indices of the tokens that stay chosen, from 0; none means all. */
    public ObjectProperty<Set<Integer>> pinnedTokensProperty() {
        return pinnedTokens;
    }

    public Set<Integer> getPinnedTokens() {
        return pinnedTokens.get();
    }

    public void setPinnedTokens(Set<Integer> tokens) {
        pinnedTokens.set(Set.copyOf(tokens));
    }

    /** Whether spaces, tabs and line breaks have marks. */
    public BooleanProperty whitespaceShownProperty() {
        return whitespaceShown;
    }

    public boolean isWhitespaceShown() {
        return whitespaceShown.get();
    }

    public void setWhitespaceShown(boolean shown) {
        whitespaceShown.set(shown);
    }

    /** Whether the weights are also shown by position below the text. */
    public BooleanProperty profileShownProperty() {
        return profileShown;
    }

    public boolean isProfileShown() {
        return profileShown.get();
    }

    public void setProfileShown(boolean shown) {
        profileShown.set(shown);
    }

    /** Where everything lies now; there must be a figure. */
    TokensLayout tokensLayout() {
        if (layout == null) {
            layout = TokensLayout.of(getFigure(), getWidth(), getHeight(), isProfileShown());
        }
        return layout;
    }

    /** The wrapped text; there must be a figure. */
    FlowingText flowing() {
        if (flowing == null) {
            pieces = pieces == null ? TextPiece.of(getFigure().text()) : pieces;
            Font font = font(TEXT_SIZE);
            flowing = FlowingText.of(
                    pieces,
                    getFigure().text().tokens().size(),
                    tokensLayout().text().width(),
                    text -> measure.width(text, font));
        }
        return flowing;
    }

    /** Pixels of the text above what is seen. */
    double scrolled() {
        return scroll.pixels();
    }

    /** Scrolls by pixels, no further than the text goes. */
    void scrollBy(double pixels) {
        scroll.by(pixels);
    }

    /** Scrolls no more than needed to see a token. */
    void reveal(int token) {
        PlacedPiece piece = flowing().piece(token);
        if (piece != null) {
            double top = piece.line() * TokensLayout.LINE - scrolled();
            double below = top + TokensLayout.LINE - tokensLayout().text().height();
            scrollBy(top < 0 ? top : Math.max(0, below));
        }
    }

    /** The token at a point of the view, in the text or in the profile; {@link #NONE} beside all. */
    int tokenAt(double x, double y) {
        Box text = tokensLayout().text();
        if (text.contains(x, y)) {
            return flowing().tokenAt((int) ((y - text.y() + scrolled()) / TokensLayout.LINE), x - text.x());
        }
        Box profile = tokensLayout().profile();
        return profile.contains(x, y)
                ? Profile.tokenAt(profile, getFigure().text().tokens().size(), x)
                : NONE;
    }

    /** Where a token's beginning lies in the view; null where the text does not have it. */
    Box box(int token) {
        PlacedPiece piece = flowing().piece(token);
        if (piece == null) {
            return null;
        }
        Box text = tokensLayout().text();
        double top = text.y() + piece.line() * TokensLayout.LINE - scrolled();
        return new Box(text.x() + piece.x(), top + 8, piece.width(), TokensLayout.LINE - 16);
    }

    private void show(TokenFigure before, TokenFigure after) {
        boolean sameText = before != null && after != null && before.text().equals(after.text());
        if (!sameText) {
            pieces = null;
            flowing = null;
            setHoveredToken(NONE);
            setPinnedTokens(Set.of());
            scroll.reset();
        }
        arrange();
    }

    private void arrange() {
        TokensLayout before = layout;
        layout = null;
        if (getFigure() == null
                || before == null
                || before.text().width() != tokensLayout().text().width()) {
            flowing = null;
        }
        repaint();
    }

    @Override
    protected void fontChanged() {
        flowing = null;
        repaint();
    }

    @Override
    protected void sizeChanged() {
        arrange();
    }

    @Override
    protected void layoutChildren() {
        if (getFigure() == null) {
            scroll.hide();
        } else {
            scroll.place(tokensLayout().text(), flowing().lines() * TokensLayout.LINE, getWidth());
        }
        super.layoutChildren();
        tooltip.show(getFigure() == null ? NONE : getHoveredToken());
    }

    @Override
    protected void paint(Brush brush, double width, double height) {
        if (getFigure() != null) {
            new TokensHeaderPainter(this, brush, measure).paint();
            new TokensPainter(this, brush).paint();
            if (tokensLayout().profile().height() > 0) {
                new ProfilePainter(this, brush).paint();
            }
        }
    }
}
