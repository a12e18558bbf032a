package org.headlight.data.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.CancellationException;
import org.headlight.data.Progress;

/** Counts and hashes the bytes of one way through a file or folder, and ends it when it is called off. */
public final class Meter {
    private final Progress progress;
    private final long before;
    private final long total;
    private final MessageDigest digest;
    private long done;

    /**
     * Prepares to count.
     *
     * @param before bytes done on earlier ways through, for the progress
     * @param total bytes of all ways through, for the progress
     */
    public Meter(Progress progress, long before, long total) {
        this.progress = progress;
        this.before = before;
        this.total = total;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /** Lets a name count for the hash, so that the same lines under another name are other data. */
    public void add(String name) {
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    /** The stream, watched. */
    public InputStream watch(InputStream stream) {
        return new FilterInputStream(stream) {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                int count = super.read(target, offset, length);
                if (count > 0) {
                    advance(target, offset, count);
                }
                return count;
            }
        };
    }

    /** The hash of everything so far, in hexadecimal; begins anew. */
    public String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private void advance(byte[] bytes, int offset, int count) {
        if (progress.isCancelled()) {
            throw new CancellationException("Reading was called off.");
        }
        digest.update(bytes, offset, count);
        done += count;
        progress.report(Math.min(before + done, total), total);
    }
}
