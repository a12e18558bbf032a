package org.headlight.data.attention;

import java.util.ArrayList;
import java.util.List;
import org.headlight.snapshot.Token;
import org.headlight.snapshot.TokenText;

/**
 * Puts tokens of another program into their text: finds them in it, or writes it from them.
 *
 * <p>A blank before a word is what GPT-2 writes as {@code Ġ} and SentencePiece as {@code ▁}; a piece that goes on with a word is
 * what WordPiece begins with {@code ##}.
 */
final class TextOfTokens {
    private static final String CONTINUES = "##";

    private final StringBuilder text = new StringBuilder();
    private final List<Token> tokens = new ArrayList<>();

    private TextOfTokens() {}

    /** The tokens in a text that may be given; one in which they do not occur one after the other is not used. */
    static TokenText of(List<String> tokens, String source) {
        TokenText found = source.isEmpty() ? null : find(tokens, source);
        return found == null ? write(tokens) : found;
    }

    private static TokenText find(List<String> tokens, String source) {
        List<Token> found = new ArrayList<>();
        int from = 0;
        for (String token : tokens) {
            String bare = bare(token);
            int start = source.indexOf(bare, from);
            if (start < 0 || !source.substring(from, start).isBlank()) {
                return null;
            }
            from = start + bare.length();
            found.add(new Token(token, start, from, true));
        }
        return new TokenText(source, found);
    }

    private static TokenText write(List<String> tokens) {
        boolean blanksInside = tokens.stream().anyMatch(token -> blanked(token).startsWith(" "));
        boolean characters = tokens.stream().allMatch(token -> token.codePointCount(0, token.length()) <= 1);
        TextOfTokens writing = new TextOfTokens();
        for (String token : tokens) {
            boolean apart = !blanksInside && !characters && !token.startsWith(CONTINUES);
            writing.add(token, apart);
        }
        return new TokenText(writing.text.toString(), writing.tokens);
    }

    private void add(String token, boolean apart) {
        String piece = blanked(token);
        if (apart && !text.isEmpty()) {
            text.append(' ');
        }
        boolean begins = piece.startsWith(" ") && !piece.isBlank();
        text.append(begins ? " " : "");
        int start = text.length();
        text.append(begins ? piece.substring(1) : piece);
        tokens.add(new Token(token, start, text.length(), true));
    }

    private static String blanked(String token) {
        String piece = token.startsWith(CONTINUES) && token.length() > CONTINUES.length()
                ? token.substring(CONTINUES.length())
                : token;
        return piece.replace('Ġ', ' ').replace('▁', ' ').replace('Ċ', '\n');
    }

    private static String bare(String token) {
        String piece = blanked(token);
        return piece.isBlank() ? piece : piece.strip();
    }
}
