package org.headlight.data.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;
import org.headlight.data.DataFormatException;

/**
 * A file that holds text, looked at but not yet read. Immutable.
 *
 * @param content its bytes
 * @param guess how its bytes stand for characters
 * @param head its first characters
 */
public record TextFile(Content content, EncodingGuess guess, String head) {
    /** Largest file taken in: everything read stays in memory. */
    public static final long LARGEST = 512L << 20;

    private static final int HEAD = 1 << 16;

    /**
     * Looks at a file's beginning.
     *
     * @param chosen the encoding, if the user knows it
     * @throws DataFormatException if it is empty, too large, or something other than text; says what it looks like
     */
    public static TextFile inspect(Path path, String name, Optional<TextEncoding> chosen) throws IOException {
        Content content = Content.of(path, name);
        if (!(content instanceof Content.Gzip)) {
            requireRoom(content.bytes(), content.name());
        }
        byte[] start;
        boolean isAll;
        try (InputStream stream = content.open()) {
            start = stream.readNBytes(HEAD);
            isAll = start.length < HEAD;
        }
        ForeignContent.refuse(start, content.name());
        EncodingGuess guess = chosen.map(EncodingGuess::known).orElseGet(() -> EncodingGuess.of(start, content.name()));
        String head = decode(start, guess.encoding().charset());
        return new TextFile(content, guess, isAll ? head : wholeLines(head));
    }

    /**
     * Refuses what would fill the memory.
     *
     * @param bytes the size of a file or folder
     * @param name what to call it
     */
    public static void requireRoom(long bytes, String name) {
        if (bytes > LARGEST) {
            throw new DataFormatException("%s has %,d MB; up to %,d MB can be read. Take a part of it."
                    .formatted(name, bytes >> 20, LARGEST >> 20));
        }
    }

    /** Its name, for sentences. */
    public String name() {
        return content.name();
    }

    /** Its size, unpacked. */
    public long bytes() {
        return content.bytes();
    }

    public TextEncoding encoding() {
        return guess.encoding();
    }

    /** Opens it from its beginning; what was guessed about it goes to the findings. */
    public Reader open(Meter meter, Findings findings) throws IOException {
        guess.doubt().ifPresent(findings::note);
        return new LenientReader(
                meter.watch(new Limited(content.open(), name(), content.packed())),
                encoding().charset(),
                name(),
                findings);
    }

    private static String decode(byte[] start, Charset charset) {
        String text = charset.decode(ByteBuffer.wrap(start)).toString();
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static String wholeLines(String head) {
        int end = Math.max(head.lastIndexOf('\n'), head.lastIndexOf('\r'));
        return end < 0 ? head : head.substring(0, end + 1);
    }
}
