package org.headlight.run;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What tells the file that was written from any other. Immutable.
 *
 * @param bytes its size
 * @param sha256 SHA-256 of its content, 64 hexadecimal digits
 */
record FileSeal(long bytes, String sha256) {

    static FileSeal of(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return new FileSeal(content.length, HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
