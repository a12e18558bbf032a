package org.headlight.data.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.headlight.data.DataFormatException;

/** Ends a stream that has more than can be read, whatever size it was said to have: a small package may hold a huge file. */
final class Limited extends FilterInputStream {
    private final String name;
    private long bytes;

    Limited(InputStream stream, String name) {
        super(stream);
        this.name = name;
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
        if (bytes > TextFile.LARGEST) {
            throw new DataFormatException(
                    "%s unpacks to more than %,d MB, which is as much as can be read. Take a part of it."
                            .formatted(name, TextFile.LARGEST >> 20));
        }
        return count;
    }
}
