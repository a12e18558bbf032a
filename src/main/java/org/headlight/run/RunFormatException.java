package org.headlight.run;

import java.io.IOException;

/** A file of a run is not what it should be; the message says what is wrong and the advice what to do. */
public final class RunFormatException extends IOException {
    private static final long serialVersionUID = 1L;
    private static final String COPY_AGAIN = "Copy the whole folder again, or train anew.";

    private final String advice;

    /** @param message what is wrong, to go on from the name of the file */
    RunFormatException(String message) {
        this(message, COPY_AGAIN, null);
    }

    /**
     * @param message what is wrong, to go on from the name of the file
     * @param cause what was found first
     */
    RunFormatException(String message, Throwable cause) {
        this(message, COPY_AGAIN, cause);
    }

    /**
     * @param message what is wrong, to go on from the name of the file
     * @param advice a sentence that says what to do
     * @param cause what was found first; null if nothing was
     */
    RunFormatException(String message, String advice, Throwable cause) {
        super(message, cause);
        this.advice = advice;
    }

    /** A sentence that says what to do. */
    public String advice() {
        return advice;
    }
}
