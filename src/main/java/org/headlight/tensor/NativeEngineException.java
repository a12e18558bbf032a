package org.headlight.tensor;

/** The native libraries cannot be made ready; the message is a sentence for the user that says why and what to do. */
public final class NativeEngineException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public NativeEngineException(String message) {
        super(message);
    }

    public NativeEngineException(String message, Throwable cause) {
        super(message, cause);
    }
}
