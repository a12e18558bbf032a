package org.headlight.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Tokens written as text, one a line: line breaks, back-slashes and halves of surrogate pairs, which UTF-8 cannot hold,
 * are escaped.
 */
public final class TokenLines {
    private TokenLines() {}

    /** The text; every line has an end. */
    public static String write(List<String> tokens) {
        return tokens.stream().map(token -> escaped(token) + "\n").collect(Collectors.joining());
    }

    /**
     * Reads the tokens back.
     *
     * @param file name of the file the text stands in, for sentences
     * @throws DataFormatException if the text is cut short, a line is empty or is written otherwise, or a token stands there
     *     twice; names file and line
     */
    public static List<String> read(String text, String file) {
        if (!text.endsWith("\n")) {
            throw new DataFormatException(file + " is cut short: its last line has no end.");
        }
        String[] lines = text.substring(0, text.length() - 1).split("\n", -1);
        List<String> tokens = new ArrayList<>(lines.length);
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < lines.length; i++) {
            String place = "%s, line %d".formatted(file, i + 1);
            String token = unescaped(lines[i], place);
            Integer before = seen.put(token, i + 1);
            if (before != null) {
                throw new DataFormatException(
                        "%s: the token \"%s\" stands on line %d already.".formatted(place, token, before));
            }
            tokens.add(token);
        }
        return tokens;
    }

    private static String escaped(String token) {
        StringBuilder line = new StringBuilder(token.length());
        for (int i = 0; i < token.length(); i++) {
            char c = token.charAt(i);
            switch (c) {
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                case '\\' -> line.append("\\\\");
                default -> line.append(isUnpaired(token, i) ? "\\u%04x".formatted((int) c) : String.valueOf(c));
            }
        }
        return line.toString();
    }

    private static String unescaped(String line, String place) {
        if (line.isEmpty()) {
            throw new DataFormatException(place + ": the line is empty, but every line holds a token.");
        }
        StringBuilder token = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) != '\\') {
                token.append(line.charAt(i));
                continue;
            }
            i++;
            switch (i < line.length() ? line.charAt(i) : ' ') {
                case 'n' -> token.append('\n');
                case 'r' -> token.append('\r');
                case '\\' -> token.append('\\');
                case 'u' -> {
                    token.append(surrogate(line, i + 1, place));
                    i += 4;
                }
                default -> throw unknownEscape(place);
            }
        }
        return token.toString();
    }

    private static char surrogate(String line, int start, String place) {
        String digits = line.substring(Math.min(start, line.length()), Math.min(start + 4, line.length()));
        if (!digits.matches("d[89a-f][0-9a-f]{2}")) {
            throw unknownEscape(place);
        }
        return (char) Integer.parseInt(digits, 16);
    }

    private static DataFormatException unknownEscape(String place) {
        return new DataFormatException(place + ": a back-slash must be followed by n, r, u or a back-slash.");
    }

    private static boolean isUnpaired(String text, int index) {
        char c = text.charAt(index);
        if (Character.isHighSurrogate(c)) {
            return index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1));
        }
        return Character.isLowSurrogate(c) && (index == 0 || !Character.isHighSurrogate(text.charAt(index - 1)));
    }
}
