package org.headlight.data.file;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import org.headlight.data.DataFormatException;

/** A stream out of a package that says in a sentence when the package is damaged. */
final class Unpacking extends FilterInputStream {
    private final String name;

    Unpacking(InputStream stream, String name) {
        super(stream);
        this.name = name;
    }

    /** What to tell the user. */
    static DataFormatException damaged(String name, IOException cause) {
        return new DataFormatException(
                name + " is cut short or damaged, so that it cannot be unpacked. Copy or download it again.", cause);
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (EOFException | ZipException e) {
            throw damaged(name, e);
        }
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        try {
            return super.read(target, offset, length);
        } catch (EOFException | ZipException e) {
            throw damaged(name, e);
        }
    }
}
