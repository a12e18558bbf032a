package org.headlight.run;

import java.io.IOException;

/** A file of a run is not what it should be; the message is a sentence that names the file and says what to do. */
public final class RunFormatException extends IOException {
    private static final long serialVersionUID = 1L;

    /** @param message the sentence */
    public RunFormatException(String message) {
        super(message);
    }

    /**
     * @param message the sentence
     * @param cause what was found first
     */
    public RunFormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
