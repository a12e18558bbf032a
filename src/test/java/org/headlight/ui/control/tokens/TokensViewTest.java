package org.headlight.ui.control.tokens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.headlight.render.Palette;
import org.headlight.render.TokenColors;
import org.headlight.render.figure.Box;
import org.headlight.render.figure.TokenFigure;
import org.headlight.ui.control.Gestures;
import org.headlight.ui.control.JavaFx;
import org.headlight.ui.control.Pictures;
import org.headlight.ui.control.Samples;
import org.headlight.ui.control.theme.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(JavaFx.class)
class TokensViewTest {
    private final TokenFigure figure = Samples.tokens(Samples.review(), false);

    private TokensView show(TokenFigure shown, Theme theme) {
        TokensView view = new TokensView();
        view.setFigure(shown);
        Pictures.scene(new StackPane(view), 1000, 640, theme);
        return view;
    }

    private static void click(TokensView view, int token, boolean shift) {
        Box box = view.box(token);
        Gestures.click(view, box.x() + box.width() / 2, box.y() + 10, shift);
    }

    @Test
    void clickingPinsOneAgainAllAndShiftAddsOrRemoves() {
        TokensView view = show(figure, Theme.LIGHT);
        click(view, 5, false);
        assertEquals(Set.of(5), view.getPinnedTokens());
        click(view, 9, false);
        assertEquals(Set.of(9), view.getPinnedTokens());
        click(view, 5, true);
        assertEquals(Set.of(5, 9), view.getPinnedTokens());
        click(view, 9, true);
        assertEquals(Set.of(5), view.getPinnedTokens());
        click(view, 5, false);
        assertEquals(Set.of(), view.getPinnedTokens());
    }

    @Test
    void keysWalkByTokenAndByLinePinAndClear() {
        TokensView view = show(figure, Theme.LIGHT);
        Gestures.press(view, KeyCode.RIGHT);
        Gestures.press(view, KeyCode.RIGHT);
        assertEquals(1, view.getHoveredToken());
        Gestures.press(view, KeyCode.DOWN);
        assertEquals(1, view.flowing().piece(view.getHoveredToken()).line());
        Gestures.press(view, KeyCode.ENTER);
        assertEquals(Set.of(view.getHoveredToken()), view.getPinnedTokens());
        Gestures.press(view, KeyCode.ESCAPE);
        assertEquals(Set.of(), view.getPinnedTokens());
        assertEquals(TokensView.NONE, view.getHoveredToken());
    }

    @Test
    void theProfileBelowHoversTheSameTokens() {
        TokensView view = show(figure, Theme.LIGHT);
        Box profile = view.tokensLayout().profile();
        int tokens = figure.text().tokens().size();
        Gestures.move(view, profile.x() + (17 + 0.5) * profile.width() / tokens, profile.y() + 5);
        assertEquals(17, view.getHoveredToken());
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void theGroundOfAWordHasTheColourOfItsWeight(Theme theme) {
        TokensView view = show(figure, theme);
        int strongest = strongest();
        Box box = view.box(strongest);
        Palette palette = theme == Theme.DARK ? Palette.DARK : Palette.LIGHT;
        TokenColors colors = new TokenColors(
                figure.fill().direction(), palette, figure.fill().maximum(), figure.intensity());
        int pixel = Pictures.of(view.getScene())
                .getPixelReader()
                .getArgb((int) (box.x() + box.width() / 2), (int) box.y() + 3);
        assertEquals(colors.background(figure.fill().weight(strongest)), pixel);
    }

    private int strongest() {
        return IntStream.range(0, figure.text().tokens().size())
                .reduce((a, b) -> figure.fill().weight(b) > figure.fill().weight(a) ? b : a)
                .orElseThrow();
    }

    @Test
    void aLongTextScrollsToWhatTheKeysReach() {
        String source = IntStream.range(0, 5000).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
        TokensView view = show(Samples.tokens(Samples.words(source), false), Theme.LIGHT);
        Gestures.press(view, KeyCode.END);
        assertEquals(4999, view.getHoveredToken());
        Box text = view.tokensLayout().text();
        Box last = view.box(4999);
        assertTrue(last.y() >= text.y() && last.bottom() <= text.bottom());
        Gestures.press(view, KeyCode.HOME);
        assertEquals(0, view.scrolled());
    }

    @Test
    void aNarrowViewAndAnEmptyTextDoNotFail() {
        TokensView view = new TokensView();
        view.setFigure(figure);
        Scene scene = Pictures.scene(new StackPane(view), 60, 50, Theme.LIGHT);
        Pictures.of(scene);
        assertTrue(view.flowing().lines() > 5);
    }
}
