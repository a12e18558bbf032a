package org.headlight.data.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import org.headlight.data.DataFormatException;

/** The lines of a text, ended by line feed, carriage return or both; refuses one that would fill the memory. */
public final class Lines {
    /** Longest line taken in, in characters. */
    public static final int LONGEST = 4_000_000;

    private final BufferedReader reader;
    private final String file;
    private final StringBuilder line = new StringBuilder();
    private long number;

    public Lines(Reader reader, String file) {
        this.reader = new BufferedReader(reader, 1 << 16);
        this.file = file;
    }

    /** The number of the line read last, from 1. */
    public long number() {
        return number;
    }

    /** The next line without its end; empty after the last. */
    public Optional<String> next() throws IOException {
        line.setLength(0);
        int c = reader.read();
        if (c < 0) {
            return Optional.empty();
        }
        number++;
        for (; c >= 0 && c != '\n' && c != '\r'; c = reader.read()) {
            line.append((char) c);
            if (line.length() > LONGEST) {
                throw new DataFormatException(
                        "%s, line %d: the line has more than %,d characters; this is not a table of texts. Choose another file, or write shorter lines."
                                .formatted(file, number, LONGEST));
            }
        }
        if (c == '\r') {
            skipLineFeed();
        }
        return Optional.of(line.toString());
    }

    /** Everything that is left, with its line breaks. */
    public String rest() throws IOException {
        line.setLength(0);
        char[] buffer = new char[1 << 13];
        for (int count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
            line.append(buffer, 0, count);
            if (line.length() > LONGEST) {
                throw new DataFormatException(
                        "%s has more than %,d characters, too many for one text. Take a part of it."
                                .formatted(file, LONGEST));
            }
        }
        return line.toString();
    }

    private void skipLineFeed() throws IOException {
        reader.mark(1);
        if (reader.read() != '\n') {
            reader.reset();
        }
    }
}
