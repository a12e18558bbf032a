package org.headlight.data;

import java.nio.file.Path;

/**
 * What tells one set of data from another, to be kept with everything learned from it. Immutable.
 *
 * @param name name of the file or folder, without the way to it
 * @param sha256 SHA-256 of the bytes, 64 hexadecimal digits; of a folder, of its files' names and bytes in order of name
 * @param rows number of usable examples
 * @param bytes size of the file, or of a folder's files together
 * @param place where it lay when it was read, with the whole way to it; empty where it lay nowhere or that is not known
 */
public record DataIdentity(String name, String sha256, long rows, long bytes, String place) {

    /** Data that lies nowhere. */
    public DataIdentity(String name, String sha256, long rows, long bytes) {
        this(name, sha256, rows, bytes, "");
    }

    /** Whether both are the same bytes, wherever they lie. */
    public boolean isSameAs(DataIdentity other) {
        return sha256.equals(other.sha256);
    }

    /** The same, lying at a place. */
    public DataIdentity at(Path path) {
        return new DataIdentity(
                name, sha256, rows, bytes, path.toAbsolutePath().normalize().toString());
    }
}
