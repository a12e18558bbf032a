package org.headlight.export.file;

import java.io.IOException;

/** A file could not be written. Its message is a sentence for the user that names the file, the reason and what to do. */
public final class ExportException extends IOException {

    private static final long serialVersionUID = 1;

    public ExportException(String message) {
        super(message);
    }

    public ExportException(String message, Throwable cause) {
        super(message, cause);
    }
}
