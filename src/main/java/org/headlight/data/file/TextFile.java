package org.headlight.data.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.headlight.data.DataFormatException;

/**
 * A file that holds text, looked at but not yet read. Immutable.
 *
 * @param path where it is
 * @param name its name, for sentences
 * @param bytes its size
 * @param encoding how its bytes stand for characters
 * @param head its first characters
 */
public record TextFile(Path path, String name, long bytes, TextEncoding encoding, String head) {
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
        long bytes = Files.size(path);
        requireRoom(bytes, name);
        byte[] start;
        try (InputStream stream = Files.newInputStream(path)) {
            start = stream.readNBytes(HEAD);
        }
        ForeignContent.refuse(start, name);
        TextEncoding encoding = chosen.orElseGet(() -> encoding(start, name));
        String head = decode(start, encoding.charset());
        return new TextFile(path, name, bytes, encoding, bytes > start.length ? wholeLines(head) : head);
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

    /** Opens it from its beginning. */
    public Reader open(Meter meter, Findings findings) throws IOException {
        return new LenientReader(meter.watch(Files.newInputStream(path)), encoding.charset(), name, findings);
    }

    /** By its byte order mark; else by where the zeros are, which only UTF-16 puts into text. */
    private static TextEncoding encoding(byte[] start, String name) {
        if (startsWith(start, 0xff, 0xfe)) {
            return TextEncoding.UTF_16LE;
        }
        if (startsWith(start, 0xfe, 0xff)) {
            return TextEncoding.UTF_16BE;
        }
        int[] zeros = new int[2];
        int controls = 0;
        for (int i = 0; i < start.length; i++) {
            zeros[i % 2] += start[i] == 0 ? 1 : 0;
            controls += start[i] > 0 && start[i] < ' ' && "\t\n\r\f".indexOf(start[i]) < 0 ? 1 : 0;
        }
        if (zeros[1] > start.length / 5 && zeros[0] < start.length / 50 + 1) {
            return TextEncoding.UTF_16LE;
        }
        if (zeros[0] > start.length / 5 && zeros[1] < start.length / 50 + 1) {
            return TextEncoding.UTF_16BE;
        }
        if (zeros[0] + zeros[1] > 0 || controls > start.length / 10) {
            throw new DataFormatException(name + " is not text. Choose a text file such as CSV, TSV or JSON Lines.");
        }
        return TextEncoding.UTF_8;
    }

    private static boolean startsWith(byte[] start, int first, int second) {
        return start.length >= 2 && (start[0] & 0xff) == first && (start[1] & 0xff) == second;
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
