package org.headlight.data;

import com.fasterxml.jackson.core.JsonProcessingException;

/** Where JSON is broken, in words. */
public final class JsonPlace {
    private JsonPlace() {}

    /** Line and column, to go on from the name of the file; empty for what is nested too deep or too long, which has no place. */
    public static String of(JsonProcessingException broken) {
        return broken.getLocation() == null
                ? ""
                : ", line %d, column %d"
                        .formatted(
                                broken.getLocation().getLineNr(),
                                broken.getLocation().getColumnNr());
    }
}
