package org.headlight.data;

/**
 * A token written as one line of text: line breaks, back-slashes and halves of surrogate pairs, which UTF-8 cannot hold,
 * are escaped.
 */
final class TokenLine {
    private TokenLine() {}

    static String of(String token) {
        StringBuilder line = new StringBuilder(token.length());
        for (int i = 0; i < token.length(); i++) {
            char c = token.charAt(i);
            switch (c) {
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                case '\\' -> line.append("\\\\");
                default -> {
                    if (isUnpaired(token, i)) {
                        line.append("\\u%04x".formatted((int) c));
                    } else {
                        line.append(c);
                    }
                }
            }
        }
        return line.toString();
    }

    /**
     * Reads a line back.
     *
     * @param number the line's number, from 1
     * @throws DataFormatException if the line is empty or holds an escape that is never written; names file and line
     */
    static String parse(String line, String file, int number) {
        if (line.isEmpty()) {
            throw new DataFormatException(
                    "%s, line %d: the line is empty, but every line holds a token.".formatted(file, number));
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
                    token.append(surrogate(line, i + 1, file, number));
                    i += 4;
                }
                default -> throw unknownEscape(file, number);
            }
        }
        return token.toString();
    }

    private static char surrogate(String line, int start, String file, int number) {
        String digits = line.substring(Math.min(start, line.length()), Math.min(start + 4, line.length()));
        if (!digits.matches("d[89a-f][0-9a-f]{2}")) {
            throw unknownEscape(file, number);
        }
        return (char) Integer.parseInt(digits, 16);
    }

    private static DataFormatException unknownEscape(String file, int number) {
        return new DataFormatException(
                "%s, line %d: a back-slash must be followed by n, r, u or a back-slash.".formatted(file, number));
    }

    private static boolean isUnpaired(String text, int index) {
        char c = text.charAt(index);
        if (Character.isHighSurrogate(c)) {
            return index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1));
        }
        return Character.isLowSurrogate(c) && (index == 0 || !Character.isHighSurrogate(text.charAt(index - 1)));
    }
}
