package org.headlight.model.attention;

import java.util.List;
import java.util.stream.IntStream;
import org.headlight.snapshot.Token;
import org.headlight.snapshot.TokenText;

/** What the rows or the columns of the maps of a batch stand for. Immutable. */
public interface Places {

    /** How many an example has, padding not counted. */
    int count(int example);

    /**
     * Their names.
     *
     * @param example index in the batch, from 0
     * @param text the tokens of this example
     * @return as many tokens as the example has places
     */
    TokenText names(int example, TokenText text);

    /** One place that stands for a whole text: the learned question of a pooling attention. */
    static Places whole() {
        return new Places() {
            private static final TokenText NAME = new TokenText("", List.of(Token.mark("whole text")));

            @Override
            public int count(int example) {
                return 1;
            }

            @Override
            public TokenText names(int example, TokenText text) {
                return NAME;
            }
        };
    }

    /**
     * The tokens of a text.
     *
     * @param lengths [batch], tokens of each text
     */
    static Places tokens(int[] lengths) {
        return new Places() {
            @Override
            public int count(int example) {
                return lengths[example];
            }

            @Override
            public TokenText names(int example, TokenText text) {
                return text;
            }
        };
    }

    /** The tokens of another text than the one that is read, the same for every example. */
    static Places named(TokenText other) {
        return new Places() {
            @Override
            public int count(int example) {
                return other.tokens().size();
            }

            @Override
            public TokenText names(int example, TokenText text) {
                return other;
            }
        };
    }

    /**
     * Rows of a series before or after now, by their distance: -2, -1 or +1, +2.
     *
     * @param first distance of the first, in rows
     * @param count how many every example has
     */
    static Places rows(int first, int count) {
        TokenText names = new TokenText(
                "",
                IntStream.range(first, first + count)
                        .mapToObj("%+d"::formatted)
                        .map(Token::mark)
                        .toList());
        return named(names);
    }

    /**
     * Places with names of their own in every example.
     *
     * @param names [batch], the places of each
     */
    static Places named(List<TokenText> names) {
        return new Places() {
            @Override
            public int count(int example) {
                return names.get(example).tokens().size();
            }

            @Override
            public TokenText names(int example, TokenText text) {
                return names.get(example);
            }
        };
    }

    /**
     * Stretches of tokens one after the other, such as the sentences of a text.
     *
     * @param name what one is called before its number
     * @param ends [batch, stretches], index after the last token of each
     */
    static Places stretches(String name, int[][] ends) {
        return new Places() {
            @Override
            public int count(int example) {
                return ends[example].length;
            }

            @Override
            public TokenText names(int example, TokenText text) {
                List<Token> tokens = text.tokens();
                List<Token> names = IntStream.range(0, ends[example].length)
                        .mapToObj(i -> new Token(
                                "%s %d".formatted(name, i + 1),
                                tokens.get(i == 0 ? 0 : ends[example][i - 1]).start(),
                                tokens.get(ends[example][i] - 1).end(),
                                true))
                        .toList();
                return new TokenText(text.source(), names);
            }
        };
    }
}
