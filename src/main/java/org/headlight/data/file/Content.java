package org.headlight.data.file;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.headlight.data.DataFormatException;

/** The bytes of a file as they were before it was packed: with gzip, in a zip archive of one file, or not at all. */
public sealed interface Content permits Content.Plain, Content.Gzip, ZipEntryContent {

    /** What to call it in sentences. */
    String name();

    /** How many bytes it has, or is said to have where it is packed: good for a progress, not for a limit. */
    long bytes();

    /** How many bytes the file has on the disk. */
    long packed() throws IOException;

    /** Opens it from its beginning; a damaged package fails while it is read, with a sentence. */
    InputStream open() throws IOException;

    /**
     * Looks at how a file is packed.
     *
     * @throws DataFormatException if it is an archive that is not of one file of data; says what it is and what to do
     */
    static Content of(Path path, String name) throws IOException {
        byte[] start;
        try (InputStream stream = Files.newInputStream(path)) {
            start = stream.readNBytes(4);
        }
        if (startsWith(start, 0x1f, 0x8b)) {
            return new Gzip(path, name, Gzip.size(path));
        }
        return startsWith(start, 'P', 'K', 3, 4)
                ? ZipEntryContent.only(path, name)
                : new Plain(path, name, Files.size(path));
    }

    private static boolean startsWith(byte[] start, int... beginning) {
        for (int i = 0; i < beginning.length; i++) {
            if (i >= start.length || (start[i] & 0xff) != beginning[i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * A file as it is. Immutable.
     *
     * @param path where it is
     * @param name its name
     * @param bytes its size
     */
    record Plain(Path path, String name, long bytes) implements Content {
        @Override
        public long packed() {
            return bytes;
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(path);
        }
    }

    /**
     * A file packed with gzip. Immutable.
     *
     * @param path where it is
     * @param name its name
     * @param bytes what its end says, modulo 4 GiB
     */
    record Gzip(Path path, String name, long bytes) implements Content {
        private static final int SMALLEST = 18;

        @Override
        public long packed() throws IOException {
            return Files.size(path);
        }

        @Override
        public InputStream open() throws IOException {
            try {
                return new Unpacking(
                        new GZIPInputStream(new BufferedInputStream(Files.newInputStream(path)), 1 << 16), name);
            } catch (EOFException | ZipException damaged) {
                throw Unpacking.damaged(name, damaged);
            }
        }

        private static long size(Path path) throws IOException {
            try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
                if (file.length() < SMALLEST) {
                    return 0;
                }
                byte[] end = new byte[4];
                file.seek(file.length() - end.length);
                file.readFully(end);
                return Integer.toUnsignedLong(
                        ByteBuffer.wrap(end).order(ByteOrder.LITTLE_ENDIAN).getInt());
            }
        }
    }
}
