package org.headlight.data;

import java.util.List;
import java.util.stream.IntStream;
import org.headlight.snapshot.Token;
import org.headlight.snapshot.TokenText;

/** The tokenizers that need to learn nothing. Immutable. */
enum PlainTokenizer implements Tokenizer {
    WORDS("word", " ") {
        @Override
        List<Token> cut(String text) {
            return WordCutter.cut(text);
        }
    },

    CHARACTERS("character", "") {
        @Override
        List<Token> cut(String text) {
            int[] boundaries = Graphemes.boundaries(text);
            return IntStream.range(0, boundaries.length - 1)
                    .mapToObj(i -> Spelling.ofCharacter(text, boundaries[i], boundaries[i + 1]))
                    .toList();
        }
    };

    private final String unit;
    private final String between;

    PlainTokenizer(String unit, String between) {
        this.unit = unit;
        this.between = between;
    }

    abstract List<Token> cut(String text);

    @Override
    public TokenText tokenize(String text) {
        List<Token> tokens = cut(text);
        return new TokenText(text, tokens.isEmpty() ? List.of(Token.mark(EMPTY)) : tokens);
    }

    @Override
    public String text(List<String> tokens) {
        return String.join(between, tokens);
    }

    @Override
    public String unit() {
        return unit;
    }
}
