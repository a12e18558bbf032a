package org.headlight.viewmodel.attention;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.headlight.render.figure.TokenFigure;
import org.headlight.render.text.Granularity;
import org.headlight.snapshot.AttentionKind;
import org.headlight.snapshot.AttentionMap;
import org.headlight.snapshot.AttentionSite;
import org.headlight.snapshot.Matrix;
import org.headlight.snapshot.Moment;
import org.headlight.snapshot.NoAnswer;
import org.headlight.snapshot.Probe;
import org.headlight.snapshot.ProbeAttention;
import org.headlight.snapshot.Token;
import org.headlight.snapshot.TokenText;
import org.junit.jupiter.api.Test;

class TokenFigureComposerTest {
    private static final Matrix WEIGHTS =
            new Matrix(3, 3, new float[] {0.7f, 0.3f, 0, 0, 0.4f, 0.6f, 0.1f, 0.1f, 0.8f});
    private static final TokenText SOURCE =
            new TokenText("le chat noir", List.of(token("le", 0), token("chat", 3), token("noir", 8)));
    private static final TokenText TARGET =
            new TokenText("", Stream.of("the", "black", "cat").map(Token::mark).toList());

    @Test
    void theSourceStandsAboveTheTarget() {
        TokenFigure figure = pair(Set.of());
        assertEquals("le chat noir\n\nthe black cat", figure.text().source());
        assertEquals(6, figure.text().tokens().size());
        Token cat = figure.text().tokens().get(5);
        assertEquals("cat", figure.text().source().substring(cat.start(), cat.end()));
    }

    @Test
    void aTargetTokenLightsUpWhatItLooksAt() {
        TokenFigure figure = pair(Set.of(3 + 1));
        assertArrayEquals(
                new float[] {0, 0.4f, 0.6f, 0, 0, 0}, figure.fill().weights().values(), 1e-6f);
        assertEquals("Where “black” looks", figure.title());
    }

    @Test
    void aSourceTokenLightsUpWhatLooksAtIt() {
        TokenFigure figure = pair(Set.of(2));
        assertArrayEquals(
                new float[] {0, 0, 0, 0, 0.6f, 0.8f},
                figure.underline().orElseThrow().weights().values(),
                1e-6f);
        assertEquals("What looks at “noir”", figure.title());
    }

    @Test
    void severalAreAddedUpAndNoneIsTheMeanOfAll() {
        assertArrayEquals(
                new float[] {0.1f, 0.5f, 1.4f, 0, 0, 0},
                pair(Set.of(4, 5)).fill().weights().values(),
                1e-6f);
        assertArrayEquals(
                new float[] {0.8f / 3, 0.8f / 3, 1.4f / 3, 0, 0, 0},
                pair(Set.of()).fill().weights().values(),
                1e-6f);
    }

    @Test
    void aTextThatLooksAtItselfIsWrittenOnce() {
        TokenFigure figure = compose(AttentionKind.SELF, SOURCE, Set.of(1));
        assertEquals(SOURCE, figure.text());
        assertArrayEquals(new float[] {0, 0.4f, 0.6f}, figure.fill().weights().values(), 1e-6f);
        assertArrayEquals(
                new float[] {0.3f, 0.4f, 0.1f},
                figure.underline().orElseThrow().weights().values(),
                1e-6f);
    }

    @Test
    void sentencesAreTheSumOfTheirKeysAndTheMeanOfTheirQueries() {
        ShownMap whole = map(AttentionKind.SELF, SOURCE).coarser(Granularity.SENTENCES);
        assertEquals(1, whole.weights().rows());
        assertEquals(1, whole.weights().at(0, 0), 1e-6);
        assertEquals("le chat noir", whole.key().tokens().getFirst().text());
        assertTrue(Float.isNaN(whole.scores().at(0, 0)), "scores are not known of many");
    }

    private static TokenFigure pair(Set<Integer> focus) {
        return compose(AttentionKind.CROSS, TARGET, focus);
    }

    private static TokenFigure compose(AttentionKind kind, TokenText query, Set<Integer> focus) {
        ShownMap map = map(kind, query);
        return new TokenFigureComposer(map, seen(kind, query), focus, 0.5).compose("");
    }

    private static ShownMap map(AttentionKind kind, TokenText query) {
        ProbeAttention seen = seen(kind, query);
        return ShownMap.ofMoment(new Moment(1, List.of(seen)), seen.probe(), 0).orElseThrow();
    }

    private static ProbeAttention seen(AttentionKind kind, TokenText query) {
        AttentionSite site = new AttentionSite("decoder", 0, 0, kind);
        return new ProbeAttention(
                new Probe("le chat noir", Optional.empty()),
                List.of(new AttentionMap(site, query, SOURCE, WEIGHTS, WEIGHTS)),
                new NoAnswer());
    }

    private static Token token(String text, int start) {
        return new Token(text, start, start + text.length(), true);
    }
}
