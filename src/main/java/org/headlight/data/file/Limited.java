package org.headlight.data.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.headlight.data.DataFormatException;

/** Ends a stream that has more than can be read, whatever size it was said to have: a small package may hold a huge file. */
final class Limited extends FilterInputStream {
    /** Texts pack to a tenth of their size, and the most even tables to a fiftieth; only a bomb packs to less than this. */
    private static final int MOST_TIMES = 200;

    /** Small files may be very even. */
    private static final long LEAST = 16L << 20;

    private final String name;
    private final long packed;
    private long bytes;

    /** @param packed how many bytes the package has that the stream comes out of */
    Limited(InputStream stream, String name, long packed) {
        super(stream);
        this.name = name;
        this.packed = packed;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        bytes += Math.max(0, count);
        if (bytes > LEAST && bytes / MOST_TIMES > packed) {
            throw new DataFormatException(
                    "%s unpacks to more than %d times its size, as only files do that are made to fill a memory. Choose another."
                            .formatted(name, MOST_TIMES));
        }
        if (bytes > TextFile.LARGEST) {
            throw new DataFormatException(
                    "%s unpacks to more than %,d MB, which is as much as can be read. Take a part of it."
                            .formatted(name, TextFile.LARGEST >> 20));
        }
        return count;
    }
}
