package org.headlight.viewmodel.attention;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.headlight.render.TokenDirection;
import org.headlight.render.figure.AxisLabel;
import org.headlight.render.figure.SiteText;
import org.headlight.render.figure.TokenFigure;
import org.headlight.render.figure.TokenMeasure;
import org.headlight.snapshot.Matrix;
import org.headlight.snapshot.ProbeAttention;
import org.headlight.snapshot.Token;
import org.headlight.snapshot.TokenText;

/**
 * A map of attention laid over its text: the ground of a token is what is looked at, the line below it what looks. A text
 * that looks at itself is written once; of two texts the source stands above the target. Immutable.
 *
 * @param map the attention
 * @param seen what the network did with the example
 * @param focus the tokens whose attention is shown, as {@link TextFocus} counts them; none for all
 * @param intensity of the colours, from 0 to 1
 */
record TokenFigureComposer(ShownMap map, ProbeAttention seen, Set<Integer> focus, double intensity) {

    /** The figure with a caption. */
    TokenFigure compose(String caption) {
        if (map.isOfItself()) {
            return figure(caption, map.key(), measure(TokenDirection.ATTENDS_TO, looked(0)), looking(0));
        }
        if (map.isOfPair()) {
            int source = map.key().tokens().size();
            return figure(caption, pair(), measure(TokenDirection.ATTENDS_TO, looked(source)), looking(source));
        }
        return figure(
                caption,
                map.key(),
                measure(TokenDirection.ATTENDS_TO, map.textWeights(0).values()),
                Optional.empty());
    }

    private TokenFigure figure(String caption, TokenText text, TokenMeasure fill, Optional<TokenMeasure> underline) {
        return new TokenFigure(
                title(text),
                caption,
                text,
                fill,
                underline,
                intensity,
                seen.prediction(),
                map.probe().label());
    }

    private String title(TokenText text) {
        if (focus.isEmpty()) {
            return map.isOfItself() || map.isOfPair() ? "What is looked at on average" : SiteText.title(map.site());
        }
        if (focus.size() > 1) {
            return "Where %d tokens look, added up".formatted(focus.size());
        }
        int token = focus.iterator().next();
        String name = AxisLabel.visible(text.tokens().get(token).text().strip());
        if (map.isOfItself()) {
            return "Where “%s” looks, and what looks at “%s”".formatted(name, name);
        }
        boolean ofSource = token < map.key().tokens().size();
        return ofSource ? "What looks at “%s”".formatted(name) : "Where “%s” looks".formatted(name);
    }

    /** What the focused queries look at, added up; without any the mean of all. */
    private float[] looked(int offset) {
        int keys = map.weights().columns();
        int queries = map.weights().rows();
        float[] looked = new float[offset == 0 ? keys : keys + queries];
        Set<Integer> rows = rows(offset);
        boolean all = focus.isEmpty();
        for (int query = 0; query < queries; query++) {
            if (all || rows.contains(query)) {
                for (int key = 0; key < keys; key++) {
                    looked[key] += map.weights().at(query, key) / (all ? queries : 1);
                }
            }
        }
        return looked;
    }

    private Set<Integer> rows(int offset) {
        Set<Integer> rows = new TreeSet<>();
        focus.stream()
                .map(token -> token - offset)
                .filter(row -> row >= 0 && row < map.weights().rows())
                .forEach(rows::add);
        return rows;
    }

    /** What looks at the focused keys, added up; nothing while none is. */
    private Optional<TokenMeasure> looking(int offset) {
        int keys = map.weights().columns();
        int queries = map.weights().rows();
        List<Integer> columns = focus.stream().filter(token -> token < keys).toList();
        if (columns.isEmpty() && offset == 0) {
            return Optional.empty();
        }
        float[] looking = new float[offset + queries];
        for (int query = 0; query < queries; query++) {
            for (int key : columns) {
                looking[offset + query] += map.weights().at(query, key);
            }
        }
        return Optional.of(measure(TokenDirection.IS_ATTENDED_BY, looking));
    }

    private static TokenMeasure measure(TokenDirection direction, float[] weights) {
        double largest = 0;
        for (float weight : weights) {
            largest = Float.isFinite(weight) ? Math.max(largest, weight) : largest;
        }
        String name = direction == TokenDirection.ATTENDS_TO ? "attends to" : "is attended by";
        return new TokenMeasure(direction, name, new Matrix(1, weights.length, weights), largest > 0 ? largest : 1);
    }

    /** Both texts as one, an empty line between them. */
    private TokenText pair() {
        TokenText source = map.key().written();
        TokenText target = map.query().written();
        int shift = source.source().length() + 2;
        return new TokenText(
                source.source() + "\n\n" + target.source(),
                Stream.concat(source.tokens().stream(), target.tokens().stream().map(token -> shifted(token, shift)))
                        .toList());
    }

    private static Token shifted(Token token, int by) {
        return token.start() < 0 ? token : new Token(token.text(), token.start() + by, token.end() + by, token.known());
    }
}
