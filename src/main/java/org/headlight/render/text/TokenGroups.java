package org.headlight.render.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.headlight.snapshot.Matrix;
import org.headlight.snapshot.Token;
import org.headlight.snapshot.TokenText;

/**
 * The tokens of a text put together to words or sentences, and what becomes of weights then: of the keys of a group the sum,
 * since a group is looked at as much as all of it; of its queries the mean, since rows go on to sum to 1. Immutable.
 */
public final class TokenGroups {
    /** Ends with a mark that ends sentences, perhaps quoted or in brackets, or with a line break. */
    private static final Pattern SENTENCE = Pattern.compile("([.!?…。！？][\"”’»)\\]]*\\s*|\\n)$");

    private final TokenText text;
    private final int[] groups;

    private TokenGroups(TokenText text, int[] groups) {
        this.text = text;
        this.groups = groups;
    }

    /** Puts tokens together; a token that stands for no text stays alone. */
    public static TokenGroups of(TokenText text, Granularity granularity) {
        int[] groups = new int[text.tokens().size()];
        List<Token> merged = new ArrayList<>();
        for (int i = 0; i < groups.length; i++) {
            Token token = text.tokens().get(i);
            Token before = i == 0 ? null : text.tokens().get(i - 1);
            if (before == null
                    || isAlone(before, token, granularity)
                    || begins(text.source(), merged.getLast(), before, token, granularity)) {
                merged.add(granularity == Granularity.TOKENS ? token : withoutBlank(text.source(), token));
            } else {
                merged.set(merged.size() - 1, together(text.source(), merged.getLast(), token));
            }
            groups[i] = merged.size() - 1;
        }
        return new TokenGroups(new TokenText(text.source(), merged), groups);
    }

    /** A piece may carry the blank before its word, which is not at its place: alone it reads as in its word. */
    private static Token withoutBlank(String source, Token token) {
        String own = token.start() < 0 ? "" : source.substring(token.start(), token.end());
        return !own.isEmpty() && token.text().equals(" " + own)
                ? new Token(own, token.start(), token.end(), token.known())
                : token;
    }

    private static Token together(String source, Token first, Token last) {
        return new Token(
                source.substring(first.start(), last.end()), first.start(), last.end(), first.known() && last.known());
    }

    private static boolean isAlone(Token before, Token token, Granularity granularity) {
        return granularity == Granularity.TOKENS || before.start() < 0 || token.start() < before.end();
    }

    private static boolean begins(String source, Token group, Token before, Token token, Granularity granularity) {
        String between = source.substring(before.end(), token.start());
        String own = source.substring(token.start(), token.end());
        if (granularity == Granularity.SENTENCES) {
            String sofar = source.substring(group.start(), group.end());
            return SENTENCE.matcher(sofar).find() && !isPunctuation(own) || between.indexOf('\n') >= 0;
        }
        String earlier = source.substring(before.start(), before.end());
        return !between.isEmpty()
                || own.isBlank() != earlier.isBlank()
                || !own.isEmpty() && Character.isWhitespace(own.codePointAt(0))
                || isPunctuation(own)
                || isPunctuation(earlier);
    }

    /** Whether nothing of it is a letter, a digit or a blank; an apostrophe belongs to its word. */
    private static boolean isPunctuation(String text) {
        return text.codePoints()
                .noneMatch(point -> Character.isLetterOrDigit(point)
                        || Character.isWhitespace(point)
                        || point == '\''
                        || point == '’'
                        || Character.getType(point) == Character.NON_SPACING_MARK);
    }

    /** The text with a token for each group. */
    public TokenText text() {
        return text;
    }

    /** Whether any tokens were put together. */
    public boolean isCoarser() {
        return text.tokens().size() < groups.length;
    }

    /**
     * Adds up what the keys of each group get.
     *
     * @param weights [queries, tokens]
     * @return [queries, groups]
     */
    public Matrix sumOverKeys(Matrix weights) {
        int columns = text.tokens().size();
        float[] sums = new float[weights.rows() * columns];
        for (int row = 0; row < weights.rows(); row++) {
            for (int key = 0; key < weights.columns(); key++) {
                sums[row * columns + groups[key]] += weights.at(row, key);
            }
        }
        return new Matrix(weights.rows(), columns, sums);
    }

    /**
     * Takes the mean of the queries of each group.
     *
     * @param weights [tokens, keys]
     * @return [groups, keys]
     */
    public Matrix meanOverQueries(Matrix weights) {
        int columns = weights.columns();
        int[] counts = new int[text.tokens().size()];
        float[] means = new float[counts.length * columns];
        for (int row = 0; row < weights.rows(); row++) {
            counts[groups[row]]++;
            for (int key = 0; key < columns; key++) {
                means[groups[row] * columns + key] += weights.at(row, key);
            }
        }
        for (int i = 0; i < means.length; i++) {
            means[i] /= counts[i / columns];
        }
        return new Matrix(counts.length, columns, means);
    }
}
