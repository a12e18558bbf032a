package org.headlight.data;

/**
 * Data that cannot be used as it is. The message is one sentence or two for the user: what is wrong, in which file, line
 * and column, and what to do.
 *
 * <p>Unchecked, because it arises deep inside streams and background work, and is answered in one place only: where the
 * command line or the window shows the sentence.
 */
public final class DataFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DataFormatException(String message) {
        super(message);
    }

    public DataFormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
